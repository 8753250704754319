package se.atagande.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a letter to the mail server and understands the answer. Counter {@code reminder.letters} tagged {@code answer}; no address is ever logged. */
@Component
public class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final JavaMailSender sender;
    private final NotificationSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    PostOffice(
            JavaMailSender sender, NotificationSettings settings, Clock clock, ObjectProvider<MeterRegistry> meters) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
    }

    public enum Answer {
        ACCEPTED,
        /** This mailbox will never take it (a 5xx to RCPT). */
        REFUSED,
        /** The server is there and does not take this letter now, such as for a full mailbox. Others may do better. */
        COME_BACK,
        /** The server cannot be reached. */
        AWAY
    }

    /** A calendar in a mail; METHOD stands in it and in the type of its part (RFC 6047). */
    @SuppressWarnings("ArrayRecordComponent")
    public record Calendar(String method, byte[] text) {}

    /**
     * What is written on and in a letter.
     *
     * @param id follows from what the letter is about: the same letter always has the same Message-ID
     */
    public record Mail(
            String id,
            String to,
            String subject,
            String text,
            @Nullable Calendar calendar) {}

    public Answer hand(Mail mail) {
        var answer = handOver(message(mail), mail.id());
        meters.counter("reminder.letters", "answer", answer.name().toLowerCase(Locale.ROOT))
                .increment();
        return answer;
    }

    private MimeMessage message(Mail mail) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, UTF_8.name());
            helper.setFrom(settings.from(), "Åtagande");
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            if (mail.calendar() != null) {
                helper.addAttachment(
                        "kalender.ics",
                        new ByteArrayDataSource(
                                mail.calendar().text(),
                                "text/calendar; charset=UTF-8; method="
                                        + mail.calendar().method()));
            }
            helper.setSentDate(Date.from(clock.instant()));
            // RFC 3834: no out-of-office replies to a machine.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", "<" + mail.id() + "@" + settings.domain() + ">");
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private Answer handOver(MimeMessage letter, String id) {
        try {
            sender.send(letter);
            return Answer.ACCEPTED;
        } catch (MailSendException e) {
            // The texts quote the mailbox: only the kind of trouble is told.
            LOG.warn("letter {} was not accepted ({})", id, e.getClass().getSimpleName());
            return Stream.of(e.getMessageExceptions())
                    .flatMap(cause -> cause instanceof SendFailedException answer ? Stream.of(answer) : Stream.empty())
                    .map(PostOffice::read)
                    .findFirst()
                    .orElse(Answer.AWAY);
        } catch (MailException e) {
            LOG.warn("letter {} was not accepted ({})", id, e.getClass().getSimpleName());
            return Answer.AWAY;
        }
    }

    private static Answer read(SendFailedException answer) {
        if (answer.getInvalidAddresses() != null && answer.getInvalidAddresses().length > 0) {
            return Answer.REFUSED;
        }
        return answer.getNextException() instanceof SendFailedException ? Answer.COME_BACK : Answer.AWAY;
    }
}
