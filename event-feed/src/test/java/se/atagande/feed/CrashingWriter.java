package se.atagande.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;

/** A JVM of its own that writes suppliers and dies: arguments are the store, the broker, where it dies, and a prefix for its suppliers. */
final class CrashingWriter {

    /** Where it dies. */
    enum Death {
        /** The events are in their document; the broker has not heard of them. */
        BETWEEN_WRITE_AND_PUBLISH,
        /** The broker has acknowledged the events; they still are in their document. */
        BETWEEN_PUBLISH_AND_REMOVAL,
        /** Wherever it is when somebody kills it; tells each acknowledged command on a line {@code ACK supplier sequence}. */
        WHEN_KILLED
    }

    private CrashingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var death = Death.valueOf(arguments[2]);
        var prefix = arguments[3];
        UnaryOperator<Producer<String, byte[]>> around =
                switch (death) {
                    case BETWEEN_WRITE_AND_PUBLISH -> producer -> SampleFeed.sendingBy(producer, send -> () -> halt());
                    case BETWEEN_PUBLISH_AND_REMOVAL ->
                        producer -> SampleFeed.sendingBy(producer, send -> () -> haltWhenAcknowledged(send));
                    case WHEN_KILLED -> producer -> producer;
                };
        var feed = SampleFeed.at(arguments[0], arguments[1], Duration.ofMillis(200), Clock.systemUTC(), around);
        if (death == Death.WHEN_KILLED) {
            feed.relay.start();
            for (int t = 0; t < 4; t++) {
                var supplier = prefix + t;
                Thread.ofPlatform().start(() -> visitForEver(feed, supplier));
            }
        } else {
            feed.visit(prefix);
            feed.visit(prefix);
            feed.relay.start();
        }
        Thread.sleep(Duration.ofMinutes(1));
    }

    private static void visitForEver(SampleFeed feed, String supplier) {
        while (true) {
            for (int i = 0; i < 5; i++) {
                var stored = feed.visit(supplier + i);
                IO.println("ACK " + supplier + i + " " + stored.sequence());
            }
        }
    }

    private static Future<?> halt() {
        Runtime.getRuntime().halt(137);
        return CompletableFuture.completedFuture(null);
    }

    /** The last of the two events is acknowledged after the first, so at its acknowledgement both are on the broker. */
    private static Future<?> haltWhenAcknowledged(Supplier<Future<?>> send) {
        var sent = send.get();
        return new FutureTask<>(() -> null) {
            @Override
            public Object get() throws InterruptedException, java.util.concurrent.ExecutionException {
                return sentAndOver(sent);
            }
        };
    }

    private static int acknowledged;

    private static Object sentAndOver(Future<?> sent)
            throws InterruptedException, java.util.concurrent.ExecutionException {
        var result = sent.get();
        if (++acknowledged == 2) {
            Runtime.getRuntime().halt(137);
        }
        return result;
    }
}
