package se.atagande.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;

/** The inboxes of a service, one per consumer, by name. */
public final class Inboxes {

    private final MongoOperations mongo;
    private final DeadLetterQueue deadLetters;
    private final MeterRegistry meters;
    private final ObservationRegistry observations;
    private final Map<String, Inbox> byName = new ConcurrentHashMap<>();

    Inboxes(
            MongoOperations mongo,
            DeadLetterQueue deadLetters,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.mongo = mongo;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.observations = observations;
    }

    /**
     * Makes the inbox of a consumer.
     *
     * @param consumer the bean name of the Spring Cloud Stream function; names the dead letters
     * @param effectsOf what an event changes, at most one effect per document; empty where this consumer does not care. Must not write
     * @param settled called once the effects of a batch are written, again when the batch comes again: must be repeatable
     */
    public Inbox named(String consumer, Function<Delivery, List<Effect>> effectsOf, Consumer<List<Delivery>> settled) {
        deadLetters.prepare();
        var inbox =
                new Inbox(consumer, effectsOf, settled, new GuardedWrites(mongo), deadLetters, meters, observations);
        byName.put(consumer, inbox);
        return inbox;
    }

    Collection<Inbox> all() {
        return byName.values();
    }
}
