package se.atagande.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The waiting events of one document on their way to the broker, oldest first; none overtakes one that could not be sent. */
final class Handover {

    private final String id;
    private final List<Sent> sent;
    private long acknowledged;
    private @Nullable KafkaException failure;

    private record Sent(long sequence, Future<?> acknowledgement) {}

    private Handover(String id, List<Sent> sent, long acknowledged) {
        this.id = id;
        this.sent = sent;
        this.acknowledged = acknowledged;
    }

    /** Hands all that the document holds beyond what is known to be on the broker to the producer, without waiting for the broker. */
    static Handover of(Document document, long acknowledged, String source, Producer<String, byte[]> producer) {
        var waiting = document.get(AggregateStore.FEED, Document.class).getList("pending", Document.class, List.of());
        return of(
                document.getString("_id"),
                waiting.stream()
                        .filter(pending -> sequence(pending) > acknowledged)
                        .toList(),
                acknowledged,
                source,
                producer);
    }

    /** Hands these events of a document to the producer; all before them must be on the broker. */
    static Handover of(
            String id, List<Document> waiting, long acknowledged, String source, Producer<String, byte[]> producer) {
        var sent = new ArrayList<Sent>();
        for (var pending : waiting) {
            var acknowledgement = send(pending, id, source, producer);
            sent.add(new Sent(sequence(pending), acknowledgement));
            if (acknowledgement.state() == Future.State.FAILED) {
                break;
            }
        }
        return new Handover(id, sent, acknowledged);
    }

    static long sequence(Document pending) {
        return pending.get("sequence", Number.class).longValue();
    }

    /** A producer tells some failures by an exception and some by a future that has failed already. */
    private static Future<?> send(Document pending, String id, String source, Producer<String, byte[]> producer) {
        try {
            return producer.send(CloudEventRecords.of(PendingEvent.from(pending), source, id));
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    String id() {
        return id;
    }

    /** Waits for the broker; returns how many it has acknowledged, up to the first that it has not. */
    int awaitAcknowledged() throws InterruptedException {
        int count = 0;
        for (var event : sent) {
            try {
                event.acknowledgement().get();
                acknowledged = event.sequence();
                count++;
            } catch (ExecutionException e) {
                failure = new KafkaException(id + " event " + event.sequence() + ": " + e.getCause(), e.getCause());
                break;
            }
        }
        return count;
    }

    /** The last that the broker has acknowledged: this and all before it are there; 0 where none is. */
    long acknowledged() {
        return acknowledged;
    }

    Optional<KafkaException> failure() {
        return Optional.ofNullable(failure);
    }
}
