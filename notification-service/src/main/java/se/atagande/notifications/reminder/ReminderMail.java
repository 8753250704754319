package se.atagande.notifications.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** A reminder as a mail: text, and the occasion for the calendar. The same letter always has the same Message-ID. */
@Component
class ReminderMail {

    private final JavaMailSender sender;
    private final NotificationSettings settings;
    private final Clock clock;

    ReminderMail(JavaMailSender sender, NotificationSettings settings, Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage of(Occasion occasion, Reminder reminder, int letter) {
        var message = sender.createMimeMessage();
        var link = settings.link(
                switch (occasion.kind()) {
                    case APT -> "/mote/" + occasion.id();
                    case DEMOCRACY_DAY -> "/forbund/" + reminder.federation();
                });
        var calendar = new ByteArrayDataSource(
                CalendarPart.of(occasion, settings.from(), URI.create(link), clock.instant()),
                "text/calendar; charset=UTF-8; method=PUBLISH");
        try {
            var mail = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, UTF_8.name());
            mail.setFrom(settings.from(), "Åtagande");
            mail.setTo(reminder.letters().get(letter).to());
            mail.setSubject(ReminderText.subject(occasion));
            mail.setText(ReminderText.body(occasion, reminder.daysBefore(), link));
            mail.addAttachment("paminnelse.ics", calendar);
            mail.setSentDate(Date.from(clock.instant()));
            // RFC 3834: no out-of-office replies to a machine.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", messageId(reminder, letter));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private String messageId(Reminder reminder, int letter) {
        var domain = settings.from().substring(settings.from().indexOf('@') + 1);
        return "<" + reminder.id() + "." + letter + "@" + domain + ">";
    }
}
