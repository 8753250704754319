package se.atagande.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the mail server's answers mean. The server here is a real conversation by RFC 5321 with a will of its own. */
class PostOfficeTest {

    private final ServerSocket server = listening();

    private static ServerSocket listening() {
        try {
            var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!socket.isClosed()) {
                    try (var client = socket.accept()) {
                        converse(client);
                    } catch (IOException e) {
                        // The client has hung up, or the test is over.
                    }
                }
            });
            return socket;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void converse(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 here");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var command = line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "RCPT" ->
                    say(
                            client,
                            line.contains("gone@")
                                    ? "550 5.1.1 no such mailbox"
                                    : line.contains("full@") ? "452 4.2.2 mailbox full" : "250 ok");
                case "MAIL" -> say(client, line.contains("stranger@") ? "550 5.7.1 not you" : "250 ok");
                case "DATA" -> {
                    say(client, "354 go on");
                    var text = new StringBuilder();
                    for (var data = lines.readLine(); data != null && !data.equals("."); data = lines.readLine()) {
                        text.append(data);
                    }
                    say(client, text.indexOf("Auto-Submitted") >= 0 ? "250 taken" : "554 no");
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private PostOffice.Answer hand(String from, String to) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        var meters =
                new DefaultListableBeanFactory().getBeanProvider(io.micrometer.core.instrument.MeterRegistry.class);
        var settings = new NotificationSettings(URI.create("http://localhost:8080"), from);
        return new PostOffice(sender, settings, Clock.systemUTC(), meters)
                .hand(new PostOffice.Mail("letter-1", to, "Påminnelse", "Hej!", null));
    }

    @Test
    void hearsYes() {
        assertThat(hand("us@a.example", "apt@b.example")).isEqualTo(PostOffice.Answer.ACCEPTED);
    }

    @Test
    void doesNotComeBackToAMailboxThatIsGone() {
        assertThat(hand("us@a.example", "gone@b.example")).isEqualTo(PostOffice.Answer.REFUSED);
    }

    @Test
    void comesBackToAMailboxThatIsFullWithoutHoldingUpTheOthers() {
        assertThat(hand("us@a.example", "full@b.example")).isEqualTo(PostOffice.Answer.COME_BACK);
    }

    @Test
    void doesNotBlameTheMailboxWhenTheServerDoesNotWantTheSender() {
        assertThat(hand("stranger@a.example", "apt@b.example")).isEqualTo(PostOffice.Answer.COME_BACK);
    }

    @Test
    void knowsAServerThatIsAway() throws IOException {
        server.close();
        assertThat(hand("us@a.example", "apt@b.example")).isEqualTo(PostOffice.Answer.AWAY);
    }
}
