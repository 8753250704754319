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
        var federation = reminder.federation().value();
        var link = settings.link(path(occasion, federation));
        return new PostOffice.Mail(
                reminder.id() + "." + letter,
                reminder.letters().get(letter).to(),
                ReminderText.subject(occasion),
                text(occasion, federation, reminder.daysBefore()),
                new PostOffice.Calendar(
                        "PUBLISH",
                        ICalendar.mail(
                                ICalendar.Purpose.PUBLISH,
                                asEvent(occasion, URI.create(link)),
                                settings.from(),
                                null,
                                clock.instant())));
    }

    /** What the mail says. */
    String text(Occasion occasion, String federation, int daysBefore) {
        return ReminderText.body(
                occasion,
                daysBefore,
                settings.link(path(occasion, federation)),
                settings.link("/paminnelser/regler?forbund=" + federation));
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
