package se.atagande.feed;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.List;

/**
 * Events that bring a trace context are spans of that trace for as long as their batch is applied. What may tell no more than its day brings none, and is in
 * no trace on this side either.
 */
final class TracedArrivals {

    private final List<Observation> observations;

    private TracedArrivals(List<Observation> observations) {
        this.observations = observations;
    }

    static TracedArrivals begin(String consumer, List<Arrival> arrivals, ObservationRegistry registry) {
        return new TracedArrivals(
                registry.isNoop()
                        ? List.of()
                        : arrivals.stream()
                                .filter(arrival -> arrival.header(CloudEventRecords.TRACEPARENT)
                                        .isPresent())
                                .map(arrival -> of(consumer, arrival, registry).start())
                                .toList());
    }

    private static Observation of(String consumer, Arrival arrival, ObservationRegistry registry) {
        var type = arrival.header(CloudEventRecords.TYPE).orElse("unknown");
        var context = new ReceiverContext<Arrival>(
                (from, name) -> from.header("ce_" + name).orElse(null));
        context.setCarrier(arrival);
        return Observation.createNotStarted("feed.inbox.event", () -> context, registry)
                .contextualName(consumer + " " + type)
                .lowCardinalityKeyValue("consumer", consumer)
                .lowCardinalityKeyValue("type", type);
    }

    void end() {
        observations.forEach(Observation::stop);
    }
}
