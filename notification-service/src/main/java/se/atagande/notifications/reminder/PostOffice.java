package se.atagande.notifications.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands a letter to the mail server and understands the answer. Counter {@code reminder.letters} tagged {@code answer}; no address is ever logged. */
@Component
class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final ReminderMail mail;
    private final JavaMailSender sender;
    private final MeterRegistry meters;

    PostOffice(ReminderMail mail, JavaMailSender sender, ObjectProvider<MeterRegistry> meters) {
        this.mail = mail;
        this.sender = sender;
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
    }

    enum Answer {
        ACCEPTED,
        /** This mailbox will never take it (a 5xx to RCPT). */
        REFUSED,
        /** The server is there and does not take this letter now, such as for a full mailbox. Others may do better. */
        COME_BACK,
        /** The server cannot be reached. */
        AWAY
    }

    Answer hand(Occasion occasion, Reminder reminder, int letter) {
        var answer = handOver(mail.of(occasion, reminder, letter), reminder.id());
        meters.counter("reminder.letters", "answer", answer.name().toLowerCase(Locale.ROOT))
                .increment();
        return answer;
    }

    private Answer handOver(MimeMessage letter, String reminder) {
        try {
            sender.send(letter);
            return Answer.ACCEPTED;
        } catch (MailSendException e) {
            // The texts quote the mailbox: only the kind of trouble is told.
            LOG.warn("reminder {} was not accepted ({})", reminder, e.getClass().getSimpleName());
            return Stream.of(e.getMessageExceptions())
                    .flatMap(cause -> cause instanceof SendFailedException answer ? Stream.of(answer) : Stream.empty())
                    .map(PostOffice::read)
                    .findFirst()
                    .orElse(Answer.AWAY);
        } catch (MailException e) {
            LOG.warn("reminder {} was not accepted ({})", reminder, e.getClass().getSimpleName());
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
