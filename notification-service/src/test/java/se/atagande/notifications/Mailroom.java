package se.atagande.notifications;

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
public final class Mailroom implements AutoCloseable {

    public final int port;
    private GreenMail server;

    public Mailroom() {
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

    public void shut() {
        server.stop();
    }

    /** With empty mailboxes. */
    public void open() {
        server = started();
    }

    public List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::new).toList();
    }

    /** The mails to one mailbox. */
    public List<Mail> mailsTo(String mailbox) {
        return mails().stream().filter(mail -> mail.to().equals(mailbox)).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    public record Mail(MimeMessage message) {

        public String to() {
            return read(() -> message.getRecipients(Message.RecipientType.TO)[0].toString());
        }

        public String subject() {
            return read(message::getSubject);
        }

        public String id() {
            return read(message::getMessageID);
        }

        public String header(String name) {
            return read(() -> message.getHeader(name, ","));
        }

        public String text() {
            return read(() -> ((Multipart) message.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .replace("\r\n", "\n");
        }

        public Instant sentAt() {
            return read(() -> message.getSentDate().toInstant());
        }

        public int calendarSequence() {
            return event().getSequence().getSequenceNo();
        }

        public String calendarUid() {
            return event().getUid().orElseThrow().getValue();
        }

        private VEvent event() {
            return (VEvent) calendar().getComponent("VEVENT").orElseThrow();
        }

        public String calendarType() {
            return read(() -> ((Multipart) message.getContent()).getBodyPart(1).getContentType());
        }

        public Calendar calendar() {
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
