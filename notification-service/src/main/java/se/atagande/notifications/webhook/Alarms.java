package se.atagande.notifications.webhook;

import java.time.Instant;
import java.util.LinkedHashSet;
import org.springframework.stereotype.Component;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.mail.Letter;
import se.atagande.notifications.mail.Letters;
import se.atagande.notifications.mail.Mailboxes;
import se.atagande.notifications.mail.NotificationSettings;

/** People are told, by mail and so outside the way that fails, when an endpoint does not answer, and when it does again: the office and the partner's own contact. */
@Component
class Alarms {

    private static final String KIND = "PARTNER_ALARM";

    private final Letters letters;
    private final Mailboxes mailboxes;
    private final NotificationSettings settings;

    Alarms(Letters letters, Mailboxes mailboxes, NotificationSettings settings) {
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.settings = settings;
    }

    void tell(Agreement agreement, Endpoint before, Endpoint.Change change, Instant now) {
        if (change.alarm() == Endpoint.Alarm.NONE) {
            return;
        }
        var since = before.failingSince() == null ? now : before.failingSince();
        var to = new LinkedHashSet<>(mailboxes.of(agreement.federation().value()));
        if (agreement.contact() != null) {
            to.add(agreement.contact());
        }
        var subject = subject(agreement, change.alarm());
        var text = text(agreement, change);
        for (var mailbox : to) {
            letters.post(Letter.of(
                    agreement.id() + "|" + change.alarm() + "|" + since.toEpochMilli(),
                    agreement.federation(),
                    KIND,
                    agreement.id(),
                    mailbox,
                    subject,
                    text,
                    now,
                    null));
        }
    }

    private static String subject(Agreement agreement, Endpoint.Alarm alarm) {
        return switch (alarm) {
            case STRUGGLING -> "Leveransen till " + agreement.partner() + " går inte fram";
            case DEAD -> "Leveransen till " + agreement.partner() + " har inte gått fram på fem dagar";
            case GONE -> "Leveransen till " + agreement.partner() + " är stoppad";
            case WELL_AGAIN, NONE -> "Leveransen till " + agreement.partner() + " går fram igen";
        };
    }

    private String text(Agreement agreement, Endpoint.Change change) {
        var link = settings.link("/partner?forbund=" + agreement.federation());
        var what =
                switch (change.alarm()) {
                    case STRUGGLING ->
                        "Mottagaren har inte svarat rätt på ett dygn (senaste svar: "
                                + change.endpoint().lastAnswer()
                                + "). Vi försöker igen, med längre och längre pauser, i fem dagar.";
                    case DEAD ->
                        "Mottagaren har inte svarat rätt på fem dagar (senaste svar: "
                                + change.endpoint().lastAnswer()
                                + "). Vi provar nu fyra gånger per dygn. När mottagaren svarar igen skickas allt som väntar, i ordning.";
                    case GONE ->
                        "Mottagaren har svarat att adressen inte finns längre (410). Inget mer skickas förrän partnern slår på leveransen igen.";
                    case WELL_AGAIN, NONE -> "Mottagaren svarar igen. Det som väntade skickas nu, i ordning.";
                };
        return "Hej!\n\n" + what + "\n\nInget är borta: allt som delas finns kvar och kan också hämtas.\n\nLäs mer: "
                + link
                + "\n\nDu får det här mejlet eftersom adressen står på förbundets lista för påminnelser eller är kontakt i överenskommelsen om delning.\n"
                + "\n--\nIn English\n\nDelivery of shared events to " + agreement.partner() + ": "
                + english(change.alarm())
                + "\nRead more: " + link + "\n";
    }

    private static String english(Endpoint.Alarm alarm) {
        return switch (alarm) {
            case STRUGGLING -> "no proper answer for a day; we go on trying.";
            case DEAD -> "no proper answer for five days; we probe a few times a day and catch up by ourselves.";
            case GONE -> "the address is gone (410); nothing is sent until the partner switches it on again.";
            case WELL_AGAIN, NONE -> "the receiver answers again; what waited is sent now, in order.";
        };
    }
}
