package se.atagande.notifications.reminder;

import java.net.URI;
import java.time.Clock;
import org.springframework.stereotype.Component;
import se.atagande.notifications.calendar.ICalendar;
import se.atagande.notifications.mail.NotificationSettings;
import se.atagande.notifications.mail.PostOffice;

/** A reminder as a mail: text, and the occasion for the calendar. The same letter always has the same Message-ID. */
@Component
class ReminderMail {

    private final NotificationSettings settings;
    private final Clock clock;

    ReminderMail(NotificationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    PostOffice.Mail of(Occasion occasion, Reminder reminder, int letter) {
        var link = settings.link(path(occasion, reminder.federation().value()));
        return new PostOffice.Mail(
                reminder.id() + "." + letter,
                reminder.letters().get(letter).to(),
                ReminderText.subject(occasion),
                ReminderText.body(
                        occasion,
                        reminder.daysBefore(),
                        link,
                        settings.link("/paminnelser/regler?forbund=" + reminder.federation())),
                new PostOffice.Calendar(
                        "PUBLISH",
                        ICalendar.mail(
                                ICalendar.Purpose.PUBLISH,
                                asEvent(occasion, URI.create(link)),
                                settings.from(),
                                null,
                                clock.instant())));
    }

    static String path(Occasion occasion, String federation) {
        return switch (occasion.kind()) {
            case APT, MEETING -> "/mote/" + occasion.id();
            case DEMOCRACY_DAY -> "/forbund/" + federation;
        };
    }

    static ICalendar.Event asEvent(Occasion occasion, URI link) {
        return new ICalendar.Event(
                occasion.id(),
                ReminderText.title(occasion),
                ReminderText.agenda(occasion),
                occasion.startsAt(),
                occasion.endsAt(),
                occasion.revision(),
                false,
                link);
    }
}
