package se.atagande.notifications.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Takes its time over each letter; what it has said yes to it has, whether the sender heard it or not. */
final class SlowMailServer implements AutoCloseable {

    private static final Duration EACH = Duration.ofMillis(60);

    private final ServerSocket server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger talking = new AtomicInteger();

    SlowMailServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var client = server.accept();
                    Thread.ofVirtual().start(() -> converse(client));
                } catch (IOException e) {
                    // The test is over.
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    /** The Message-ID of each letter, as often as it came. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** Whether nobody talks to it. */
    boolean isIdle() {
        return talking.get() == 0;
    }

    private void converse(Socket client) {
        talking.incrementAndGet();
        try (client) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 here");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
                    say(client, "354 go on");
                    var id = "";
                    for (var data = lines.readLine(); data != null && !data.equals("."); data = lines.readLine()) {
                        id = data.startsWith("Message-ID: ") ? data.substring(12) : id;
                    }
                    LockSupport.parkNanos(EACH.toNanos());
                    taken.add(id);
                    LockSupport.parkNanos(EACH.toNanos());
                    say(client, "250 taken");
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException e) {
            // The sender was killed.
        } finally {
            talking.decrementAndGet();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
