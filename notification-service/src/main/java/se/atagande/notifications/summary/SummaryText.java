package se.atagande.notifications.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.duty.Duty;
import se.atagande.notifications.duty.DutyText;
import se.atagande.notifications.mail.Letter;
import se.atagande.notifications.recall.Recalls;
import se.atagande.notifications.reminder.Reminders;

/** The words of the weekly summary. */
record SummaryText(
        LocalDate today,
        List<Reminders.Coming> coming,
        List<Duty> toDo,
        List<Duty> opened,
        List<Recalls.Overdue> recalls,
        List<Reminders.Coming> missed,
        List<Letter> lost) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'kl.' HH.mm", Locale.of("sv"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    boolean isEmpty() {
        return coming.isEmpty()
                && toDo.isEmpty()
                && opened.isEmpty()
                && recalls.isEmpty()
                && missed.isEmpty()
                && lost.isEmpty();
    }

    static String subject(int week) {
        return "Veckans sammanfattning, vecka " + week;
    }

    /** @param recalled where recalls are listed */
    String body(String base, String recalled, String change) {
        var lines = new ArrayList<String>();
        lines.add("Hej!");
        section(
                lines,
                "Det här händer de närmaste två veckorna:",
                coming.stream()
                        .map(it -> it.title() + " " + moment(it.startsAt()) + "\n  " + base + it.path())
                        .toList());
        section(
                lines,
                "Det här är att göra:",
                toDo.stream()
                        .map(it -> DutyText.line(it, today) + "\n  " + base + DutyText.path(it))
                        .toList());
        section(
                lines,
                "Det här har öppnat sedan förra veckan:",
                opened.stream()
                        .map(it -> DutyText.line(it, today) + "\n  " + base + DutyText.path(it))
                        .toList());
        section(
                lines,
                "De här partnerna har inte svarat att det som togs tillbaka är borta hos dem:",
                recalls.stream()
                        .map(it -> String.join(", ", it.partners()) + " skulle ha svarat senast "
                                + DAY.format(it.acknowledgeBy()) + "\n  " + recalled)
                        .toList());
        section(
                lines,
                "Det här skulle ni ha påmints om, men mejlet kom inte iväg i tid:",
                missed.stream()
                        .map(it -> it.title() + " " + moment(it.startsAt()))
                        .toList());
        section(
                lines,
                "De här mejlen kom inte fram:",
                lost.stream()
                        .map(it -> it.subject() + " (till " + it.to() + ")"
                                + (it.state() == Letter.State.BOUNCED
                                        ? ": brevlådan finns inte"
                                        : ": det hann bli inaktuellt"))
                        .toList());
        lines.add("");
        lines.add(
                "Du får det här mejlet en gång i veckan eftersom adressen står på samordningsförbundets lista för påminnelser.");
        lines.add("Ändra vad ni påminns om: " + change);
        lines.add("");
        lines.add("--");
        lines.add(
                "In English: the week's summary of what is coming, what is to be done and which mails did not arrive. Change it: "
                        + change);
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String heading, List<String> points) {
        if (!points.isEmpty()) {
            lines.add("");
            lines.add(heading);
            points.forEach(point -> lines.add("– " + point));
        }
    }

    private static String moment(Instant at) {
        return MOMENT.format(Stockholm.at(at));
    }
}
