package se.atagande.notifications.readable;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationNames;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.PartnerLogs;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.calendar.WorkingDays;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.mail.Letter;
import se.atagande.notifications.mail.Letters;
import se.atagande.notifications.mail.NotificationSettings;

/**
 * A partner whose agreement names a mailbox gets a mail a week with what was shared since the one before: the position up to which it tells is noted after
 * the letter is posted, and posted again it is the same letter.
 */
@Component
class PartnerMails {

    private static final String KIND = "PARTNER_MAIL";
    private static final String COLLECTION = "partnerMails";
    private static final Duration STALE = Duration.ofDays(6);
    private static final int MOST = 200;

    private final MongoOperations mongo;
    private final Agreements agreements;
    private final PartnerLogs logs;
    private final Letters letters;
    private final NotificationSettings settings;
    private final Clock clock;

    PartnerMails(
            MongoOperations mongo,
            Agreements agreements,
            PartnerLogs logs,
            Letters letters,
            NotificationSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.agreements = agreements;
        this.logs = logs;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.duties.look-every}")
    void look() {
        var now = clock.instant();
        var monday = Stockholm.dayOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var moment = Stockholm.instantOf(WorkingDays.atOrAfter(monday), LocalTime.of(8, 0));
        if (now.isBefore(moment) || !now.isBefore(moment.plus(STALE))) {
            return;
        }
        for (var agreement : agreements.inForce()) {
            if (agreement.contact() != null) {
                tell(agreement, agreement.contact(), monday, moment);
            }
        }
    }

    private void tell(Agreement agreement, String contact, LocalDate monday, Instant moment) {
        var week = monday.get(IsoFields.WEEK_BASED_YEAR) + "-" + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var state = mongo.findById(agreement.id(), Document.class, COLLECTION);
        if (state != null && week.equals(state.getString("week"))) {
            return;
        }
        var from = state == null ? 0 : state.get("told", Number.class).longValue();
        var entries = logs.read(agreement, from, Set.of(), MOST).entries();
        var last = logs.head(agreement).position();
        if (!entries.isEmpty()) {
            letters.post(Letter.of(
                    agreement.id() + "|" + week,
                    agreement.federation(),
                    KIND,
                    agreement.id(),
                    contact,
                    "Det här har " + FederationNames.sv(agreement.federation().value())
                            + " delat med er, vecka "
                            + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    text(agreement, entries, last - from),
                    moment,
                    moment.plus(STALE)));
        }
        mongo.save(new Document("_id", agreement.id()).append("week", week).append("told", last), COLLECTION);
    }

    private String text(Agreement agreement, List<Entry> entries, long count) {
        var lines = new ArrayList<String>();
        lines.add("Hej!");
        lines.add("");
        lines.add("Sedan förra mejlet har " + count + (count == 1 ? " händelse" : " händelser") + " delats med er:");
        for (var entry : entries) {
            lines.add("");
            lines.add("– " + EntryText.title(entry) + " (" + EntryText.day(entry) + ")");
            lines.add("  " + EntryText.details(entry).replace("\n", "\n  "));
        }
        if (count > entries.size()) {
            lines.add("");
            lines.add("Och " + (count - entries.size()) + " till.");
        }
        lines.add("");
        lines.add("Allt finns här: " + settings.link("/partner?forbund=" + agreement.federation()));
        lines.add("");
        lines.add(
                "Du får det här mejlet en gång i veckan eftersom adressen är kontakt i överenskommelsen om delning. Vill ni inte ha det, skriv en överenskommelse utan kontakt.");
        lines.add("");
        lines.add("--");
        lines.add("In English: " + count + " events were shared with you since the mail before.");
        return String.join("\n", lines) + "\n";
    }
}
