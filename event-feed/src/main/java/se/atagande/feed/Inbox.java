package se.atagande.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.Message;

/**
 * Everything that arrives has one of three ends and no fourth: its effect is applied once (or it was a duplicate, or of a type nobody here knows) · the
 * store is away, and the whole batch comes again · it cannot be read or applied, and lies in the dead letters with a reason.
 *
 * <p>Counters {@code feed.inbox.*} tagged {@code consumer}: {@code received = applied + duplicate + unknown + dead}.
 *
 * <p>Order survives a dead letter: later events of the same subject wait behind it until it is re-driven.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final String consumer;
    private final Function<Delivery, List<Effect>> effectsOf;
    private final Consumer<List<Delivery>> settled;
    private final GuardedWrites writes;
    private final DeadLetterQueue deadLetters;
    private final ObservationRegistry observations;
    private final Counter received;
    private final Counter applied;
    private final Counter duplicate;
    private final Counter unknown;
    private final Counter dead;
    private final Counter redriven;

    Inbox(
            String consumer,
            Function<Delivery, List<Effect>> effectsOf,
            Consumer<List<Delivery>> settled,
            GuardedWrites writes,
            DeadLetterQueue deadLetters,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.consumer = consumer;
        this.effectsOf = effectsOf;
        this.settled = settled;
        this.writes = writes;
        this.deadLetters = deadLetters;
        this.observations = observations;
        this.received = meters.counter("feed.inbox.received", "consumer", consumer);
        this.applied = meters.counter("feed.inbox.applied", "consumer", consumer);
        this.duplicate = meters.counter("feed.inbox.duplicate", "consumer", consumer);
        this.unknown = meters.counter("feed.inbox.unknown", "consumer", consumer);
        this.dead = meters.counter("feed.inbox.dead", "consumer", consumer);
        this.redriven = meters.counter("feed.inbox.redriven", "consumer", consumer);
    }

    String consumer() {
        return consumer;
    }

    /**
     * Takes a batch as Spring Cloud Stream's Kafka binder hands it over in batch mode.
     *
     * @throws DataAccessException when the store is away: nothing is acknowledged, the binder's error handler delivers the batch again
     */
    public void receive(Message<List<byte[]>> batch) {
        var arrivals = Arrival.all(batch);
        LOG.debug("{}: {} records", consumer, arrivals.size());
        var traced = TracedArrivals.begin(consumer, arrivals, observations);
        try {
            receive(arrivals);
        } finally {
            traced.end();
        }
    }

    private void receive(List<Arrival> arrivals) {
        var subjects = arrivals.stream().flatMap(a -> a.subject().stream()).collect(Collectors.toSet());
        var ends = new Ends(deadLetters.of(consumer, subjects));
        process(arrivals, ends);
        // Last of all: were it first, a store that goes away now would make what came before a dead letter wait behind
        // it.
        ends.dead.forEach((arrival, reason) -> deadLetters.bury(consumer, arrival, reason));
        ends.mended().forEach(origin -> deadLetters.remove(consumer, origin));
        received.increment(arrivals.size());
        applied.increment(ends.applied);
        duplicate.increment(ends.duplicate);
        unknown.increment(ends.unknown);
        dead.increment(ends.dead.size());
    }

    /** Applies arrivals that were dead letters, as they came. Returns those that are dead still, with the reason. */
    Map<Arrival.Origin, String> redrive(List<Arrival> arrivals) {
        var ends = new Ends(Map.of());
        process(arrivals, ends);
        redriven.increment(arrivals.size() - ends.dead.size());
        return ends.dead.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().origin(), Map.Entry::getValue));
    }

    /** What became of each arrival of a batch. */
    private static final class Ends {

        private static final String WAITS = "waits behind an earlier event of the same subject";

        private final Map<String, List<Arrival.Origin>> deadBefore;
        private final Map<Arrival, String> dead = new LinkedHashMap<>();
        private final Set<String> blocked = new HashSet<>();
        private final List<Arrival> alive = new ArrayList<>();
        private int applied;
        private int duplicate;
        private int unknown;

        Ends(Map<String, List<Arrival.Origin>> deadBefore) {
            this.deadBefore = deadBefore;
        }

        void bury(Arrival arrival, String reason) {
            arrival.subject().ifPresent(blocked::add);
            dead.put(arrival, reason);
        }

        /** Whether this one has to wait behind a dead one; if so that is its end. */
        boolean waits(Arrival arrival) {
            var waits = arrival.subject()
                    .filter(subject -> blocked.contains(subject)
                            || deadBefore.getOrDefault(subject, List.of()).stream()
                                    .anyMatch(origin -> origin.isBefore(arrival.origin())))
                    .isPresent();
            if (waits) {
                bury(arrival, WAITS);
            }
            return waits;
        }

        /** Dead letters of an earlier attempt at this batch that went through now. */
        List<Arrival.Origin> mended() {
            var listed = deadBefore.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            return alive.stream().map(Arrival::origin).filter(listed::contains).toList();
        }
    }

    private void process(List<Arrival> arrivals, Ends ends) {
        var steps = new ArrayList<GuardedWrites.Step>();
        for (var arrival : arrivals) {
            if (ends.waits(arrival)) {
                continue;
            }
            switch (arrival.read()) {
                case Arrival.Reading.UnknownType type -> ends.unknown++;
                case Arrival.Reading.Unreadable unreadable -> ends.bury(arrival, unreadable.reason());
                case Arrival.Reading.Read readable ->
                    tried(arrival, "could not be applied", ends, () -> {
                        var effects = effectsOf.apply(readable.delivery());
                        if (effects.isEmpty()) {
                            ends.unknown++;
                        } else {
                            steps.add(new GuardedWrites.Step(arrival, readable.delivery(), effects));
                        }
                    });
            }
        }
        var news = new HashSet<Arrival.Origin>();
        var guarded = together(steps, "could not be applied", ends, batch -> news.addAll(writes.news(batch)));
        var written = together(guarded, "could not be applied", ends, writes::write);
        var done = together(
                written,
                "could not be settled",
                ends,
                batch -> settled.accept(
                        batch.stream().map(GuardedWrites.Step::delivery).toList()));
        for (var step : done) {
            ends.alive.add(step.arrival());
            if (news.contains(step.arrival().origin())) {
                ends.applied++;
            } else {
                ends.duplicate++;
            }
        }
    }

    /** All at once where that goes, else each alone, so that one bad event does not hold the others. Returns those that went through. */
    private List<GuardedWrites.Step> together(
            List<GuardedWrites.Step> steps, String orElse, Ends ends, Consumer<List<GuardedWrites.Step>> action) {
        if (steps.isEmpty()) {
            return steps;
        }
        try {
            action.accept(steps);
            return steps;
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            LOG.warn("{}: {} events not together ({}), each is tried alone", consumer, steps.size(), e.toString());
            return steps.stream()
                    .filter(step -> !ends.waits(step.arrival())
                            && tried(step.arrival(), orElse, ends, () -> action.accept(List.of(step))))
                    .toList();
        }
    }

    private boolean tried(Arrival arrival, String orElse, Ends ends, Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            LOG.warn("{}: {} {}", consumer, arrival.origin(), orElse, e);
            ends.bury(arrival, orElse + ": " + e.getClass().getSimpleName());
            return false;
        }
    }
}
