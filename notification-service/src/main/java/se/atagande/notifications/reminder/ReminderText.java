package se.atagande.notifications.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.atagande.notifications.calendar.AgendaNames;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.calendar.WorkingDays;

/** The words of a reminder: which occasion, what it must carry, where to read more and why the mail came; Swedish first, then English. No secrets. */
final class ReminderText {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final DateTimeFormatter DAY_SV = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter TIME_SV = DateTimeFormatter.ofPattern("HH.mm", SWEDISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final AgendaNames NAMES_SV = new AgendaNames(SWEDISH);
    private static final AgendaNames NAMES_EN = new AgendaNames(Locale.ENGLISH);
    /** The invitation: what people want to bring up must be in before the agenda goes out. */
    private static final int INVITATION = 14;

    private static final int AGENDA = 7;

    private ReminderText() {}

    static String subject(Occasion occasion) {
        var start = Stockholm.at(occasion.startsAt());
        return "Påminnelse: " + title(occasion) + " " + DAY_SV.format(start) + " kl. " + TIME_SV.format(start);
    }

    /** As the calendar shows it. */
    static String title(Occasion occasion) {
        return switch (occasion.kind()) {
            case APT -> "APT";
            case MEETING -> NAMES_SV.kind(called(occasion));
            case DEMOCRACY_DAY -> "Demokratidag";
        };
    }

    /** Each standing item and the step, one a line; empty where the occasion carries none. */
    static String agenda(Occasion occasion) {
        return String.join("\n", NAMES_SV.of(occasion.items(), occasion.step(), "steg"));
    }

    static String body(Occasion occasion, int daysBefore, String link, String change) {
        return swedish(occasion, daysBefore, link, change) + "\n--\nIn English\n\n"
                + english(occasion, daysBefore, link, change);
    }

    private static String swedish(Occasion occasion, int daysBefore, String link, String change) {
        var start = Stockholm.at(occasion.startsAt());
        var when = DAY_SV.format(start) + " kl. " + TIME_SV.format(start) + "–"
                + TIME_SV.format(Stockholm.at(occasion.endsAt()));
        var what =
                switch (occasion.kind()) {
                    case APT -> "är det APT (arbetsplatsträff).";
                    case MEETING -> "är det " + lower(NAMES_SV.kind(called(occasion))) + ".";
                    case DEMOCRACY_DAY -> "är det demokratidag för alla medarbetare.";
                };
        return "Hej!\n\n" + when.substring(0, 1).toUpperCase(SWEDISH) + when.substring(1) + " " + what + "\n"
                + listed("Det här ska tas upp:", NAMES_SV.of(occasion.items(), occasion.step(), "steg"))
                + (invites(occasion, daysBefore)
                        ? "\nVill du ta upp något mer? Anmäl det senast " + DAY_SV.format(lastDayForItems(occasion))
                                + ", så kommer det med på dagordningen.\n"
                        : "")
                + "\nLäs mer: " + link + "\n"
                + "\nDu får det här mejlet eftersom adressen står på samordningsförbundets lista för påminnelser,"
                + " och för att förbundet påminner " + days(daysBefore) + " före.\nÄndra vad ni påminns om: " + change
                + "\n";
    }

    private static String english(Occasion occasion, int daysBefore, String link, String change) {
        var start = Stockholm.at(occasion.startsAt());
        var when = DAY_EN.format(start) + ", " + TIME_EN.format(start) + "–"
                + TIME_EN.format(Stockholm.at(occasion.endsAt())) + " (Swedish time)";
        var what =
                switch (occasion.kind()) {
                    case APT -> "Workplace meeting (APT): ";
                    case MEETING -> NAMES_EN.kind(called(occasion)) + ": ";
                    case DEMOCRACY_DAY -> "Democracy day for all staff: ";
                };
        return what + when + ".\n"
                + listed("On the agenda:", NAMES_EN.of(occasion.items(), occasion.step(), "step"))
                + (invites(occasion, daysBefore)
                        ? "\nTo add an item to the agenda, send it in by " + DAY_EN.format(lastDayForItems(occasion))
                                + ".\n"
                        : "")
                + "\nRead more: " + link + "\n"
                + "\nYou get this mail because the address is on the federation's list for reminders.\nChange it: "
                + change + "\n";
    }

    private static String days(int daysBefore) {
        return daysBefore == 1 ? "en dag" : daysBefore + " dagar";
    }

    private static String called(Occasion occasion) {
        return occasion.called() == null ? "UNKNOWN" : occasion.called();
    }

    /** Within a sentence; what begins with an abbreviation stays. */
    private static String lower(String title) {
        return title.length() > 1 && Character.isUpperCase(title.charAt(1))
                ? title
                : title.substring(0, 1).toLowerCase(SWEDISH) + title.substring(1);
    }

    private static boolean invites(Occasion occasion, int daysBefore) {
        return occasion.kind() == Occasion.Kind.APT && daysBefore == INVITATION;
    }

    /** The working day before the agenda goes out. */
    private static LocalDate lastDayForItems(Occasion occasion) {
        var agendaDay = Stockholm.dayOf(Occasion.momentOf(occasion.day(), AGENDA));
        return WorkingDays.atOrBefore(agendaDay.minusDays(1));
    }

    private static String listed(String heading, List<String> points) {
        return points.isEmpty()
                ? ""
                : points.stream()
                        .map(point -> "– " + point + "\n")
                        .collect(Collectors.joining("", "\n" + heading + "\n", ""));
    }
}
