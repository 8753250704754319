package se.atagande.notifications.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.atagande.notifications.preference.Rules.Topic;

/** The words about what is to be done by a day: which, until when, where. Names no person and no word of a report; of a case its id. */
public final class DutyText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("sv"));

    private DutyText() {}

    /** One line, such as "Statistiken för april 2025 (insatsen insats-1) senast 28 maj 2025". */
    public static String line(Duty duty, LocalDate today) {
        var visit = duty.visit();
        if (visit.isPresent() && !today.isAfter(duty.dueOn())) {
            return visitTo(duty) + " är planerat till " + DAY.format(visit.get().day());
        }
        return what(duty)
                + (today.isAfter(duty.dueOn()) ? " skulle ha varit klart " : " senast ")
                + DAY.format(duty.dueOn())
                + (duty.topic() == Topic.VISIT && visit.isEmpty() ? ": inget besök är planerat" : "");
    }

    /** Whether it is one of a case's clocks: mail about them is always of one size and in the same words, so that it tells nothing from outside. */
    static boolean isOfACase(Duty duty) {
        return duty.topic() == Topic.DEVIATION && !duty.about().isEmpty();
    }

    public static String subject(Duty duty, Duty.Says says) {
        if (isOfACase(duty)) {
            return "Påminnelse: en avvikelse har en dag att hålla";
        }
        return switch (says) {
            case DUE -> "Påminnelse: " + title(duty);
            case LATE -> "Försenat: " + title(duty);
            case VISIT -> "Påminnelse: uppföljningsbesök " + DAY.format(visitOf(duty));
            case VISIT_UNTOLD -> "Påminnelse: redovisa uppföljningsbesöket " + DAY.format(visitOf(duty));
        };
    }

    static String body(Duty duty, Duty.Says says, String link, String change) {
        if (isOfACase(duty)) {
            return ofACase(duty, link, change);
        }
        return "Hej!\n\n" + swedish(duty, says) + "\n\nGör det här: " + link
                + "\n\nDu får det här mejlet eftersom adressen står på samordningsförbundets lista för påminnelser.\nÄndra vad ni påminns om: "
                + change + "\n\n--\nIn English\n\n" + english(duty, says) + "\n" + link + "\n";
    }

    private static String swedish(Duty duty, Duty.Says says) {
        return switch (says) {
            case DUE ->
                what(duty) + " ska vara klart senast " + DAY.format(duty.dueOn()) + "."
                        + (duty.topic() == Topic.VISIT && duty.visit().isEmpty() ? " Inget besök är planerat än." : "");
            case LATE -> what(duty) + " skulle ha varit klart " + DAY.format(duty.dueOn()) + ".";
            case VISIT -> visitTo(duty) + " är planerat till " + DAY.format(visitOf(duty)) + ".";
            case VISIT_UNTOLD ->
                visitTo(duty) + " var planerat till " + DAY.format(visitOf(duty))
                        + ". Redovisa det, flytta det eller ställ in det.";
        };
    }

    private static String english(Duty duty, Duty.Says says) {
        return switch (says) {
            case DUE -> english(duty.topic()) + " Last day: " + duty.dueOn() + ".";
            case LATE -> english(duty.topic()) + " Its last day has passed: " + duty.dueOn() + ".";
            case VISIT -> "A follow-up visit to a supplier is planned for " + visitOf(duty) + ".";
            case VISIT_UNTOLD ->
                "A follow-up visit to a supplier was planned for " + visitOf(duty)
                        + ". Tell what became of it, move it or cancel it.";
        };
    }

    private static LocalDate visitOf(Duty duty) {
        return duty.visit().map(Duty.Visit::day).orElse(duty.dueOn());
    }

    /** A number that means nothing to people is not written: the link leads there. */
    private static String visitTo(Duty duty) {
        return "Uppföljningsbesöket hos "
                + (duty.about().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        ? "en leverantör"
                        : "leverantören " + duty.about());
    }

    /** The words for either clock are equally long, and so is a day. */
    private static String ofACase(Duty duty, String link, String change) {
        var received = duty.period().equals(Duty.RECEIVED);
        return "Hej!\n\nÄrende " + duty.about() + " ska vara " + (received ? "mottaget" : "besvarat") + " senast "
                + duty.dueOn()
                + ".\n\nMottaget: ni har bekräftat till den som berättade. Besvarat: hen har fått återkoppling.\n\nGör det här: "
                + link
                + "\n\nDu får det här mejlet eftersom adressen står på samordningsförbundets lista för påminnelser.\nÄndra vad ni påminns om: "
                + change + "\n\n--\nIn English\n\nThe case is to be " + (received ? "received" : "answered")
                + " by the day above, at the latest.\n" + link + "\n";
    }

    /** Where it is done. */
    public static String path(Duty duty) {
        return switch (duty.topic()) {
            case MONTH -> "/manader?forbund=" + duty.federation();
            case VISIT -> "/leverantor/" + duty.about();
            case MINUTES -> "/mote/" + duty.about();
            case DEVIATION ->
                isOfACase(duty) ? "/avvikelse/" + duty.about() : "/avvikelser?forbund=" + duty.federation();
            case ROUTINE_REVIEW -> "/avvikelser?forbund=" + duty.federation();
            case APT, MEETING, DEMOCRACY_DAY -> "/forbund/" + duty.federation();
        };
    }

    private static String title(Duty duty) {
        return switch (duty.topic()) {
            case MONTH -> "stäng " + MONTH.format(YearMonth.parse(duty.period()));
            case VISIT -> "uppföljningsbesök under hösten " + duty.period();
            case DEVIATION -> "en avvikelse väntar på bekräftelse";
            case ROUTINE_REVIEW -> "gå igenom avvikelserutinen " + half(duty.period());
            case MINUTES -> "protokoll från " + DAY.format(LocalDate.parse(duty.period()));
            case APT, MEETING, DEMOCRACY_DAY -> duty.period();
        };
    }

    private static String what(Duty duty) {
        return switch (duty.topic()) {
            case MONTH ->
                "Statistiken för " + MONTH.format(YearMonth.parse(duty.period())) + " (insatsen " + duty.about() + ")";
            case VISIT -> visitTo(duty) + " hösten " + duty.period();
            case DEVIATION ->
                duty.period().equals(Duty.ANSWERED) ? "Återkopplingen i en avvikelse" : "Bekräftelsen av en avvikelse";
            case ROUTINE_REVIEW -> "Genomgången av avvikelserutinen för " + half(duty.period());
            case MINUTES -> "Protokollet från mötet " + DAY.format(LocalDate.parse(duty.period()));
            case APT, MEETING, DEMOCRACY_DAY -> duty.period();
        };
    }

    private static String half(String half) {
        return (half.endsWith("1") ? "första" : "andra") + " halvåret " + half.substring(0, 4);
    }

    private static String english(Topic topic) {
        return switch (topic) {
            case MONTH -> "A month of statistics is to be closed.";
            case VISIT -> "A follow-up visit to a supplier is to be made.";
            case DEVIATION -> "A deviation is to be acknowledged.";
            case ROUTINE_REVIEW -> "The routine for deviations is to be reviewed.";
            case MINUTES -> "The minutes of a meeting are to be written and approved.";
            case APT, MEETING, DEMOCRACY_DAY -> "";
        };
    }
}
