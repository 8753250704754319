package se.atagande.notifications.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** A real mail server on loopback that can be shut and opened again, and what it was given. */
final class Mailroom implements AutoCloseable {

    final int port;
    private GreenMail server;

    Mailroom() {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server = started();
    }

    private GreenMail started() {
        var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    void shut() {
        server.stop();
    }

    /** With empty mailboxes. */
    void open() {
        server = started();
    }

    List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::new).toList();
    }

    /** The mails to one mailbox. */
    List<Mail> mailsTo(String mailbox) {
        return mails().stream().filter(mail -> mail.to().equals(mailbox)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    record Mail(MimeMessage message) {

        String to() {
            return read(() -> message.getRecipients(Message.RecipientType.TO)[0].toString());
        }

        String subject() {
            return read(message::getSubject);
        }

        String id() {
            return read(message::getMessageID);
        }

        String header(String name) {
            return read(() -> message.getHeader(name, ","));
        }

        String text() {
            return read(() -> ((Multipart) message.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .replace("\r\n", "\n");
        }

        Instant sentAt() {
            return read(() -> message.getSentDate().toInstant());
        }

        int calendarSequence() {
            return event().getSequence().getSequenceNo();
        }

        String calendarUid() {
            return event().getUid().orElseThrow().getValue();
        }

        private VEvent event() {
            return (VEvent) calendar().getComponent("VEVENT").orElseThrow();
        }

        String calendarType() {
            return read(() -> ((Multipart) message.getContent()).getBodyPart(1).getContentType());
        }

        Calendar calendar() {
            return read(() -> new CalendarBuilder()
                    .build(((Multipart) message.getContent()).getBodyPart(1).getInputStream()));
        }

        static <T> T read(java.util.concurrent.Callable<T> reading) {
            try {
                return reading.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
