package se.atagande.notifications.pull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;

/**
 * {@code GET /feeds/v1/{federation}/event-stream}: the same log as server-sent events (WHATWG HTML, 9.2). A reader that loses its connection says {@code
 * Last-Event-ID} and goes on from there.
 */
@Tag(name = "events")
@RestController
class EventStreamApi {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreamApi.class);
    /** Below what proxies take for silence. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Reading reading;
    private final Duration longest;

    /** @param longest then the reader comes again, as it would after any loss; so that no stream outlives an agreement or a token for long */
    EventStreamApi(Reading reading, @Value("${atagande.notifications.streams.longest:10m}") Duration longest) {
        this.reading = reading;
        this.longest = longest;
    }

    @GetMapping(path = "/feeds/v1/{federation}/event-stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamEvents",
            summary = "The same events as server-sent events; Last-Event-ID goes on from there",
            description = "Samma händelser som en ström (server-sent events). Last-Event-ID fortsätter därifrån.")
    SseEmitter stream(
            @PathVariable FederationId federation,
            @Parameter(description = "Id of the last event that the caller has")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String lastEventId,
            @RequestParam(defaultValue = "") Set<String> types,
            Caller caller) {
        var source = reading.source(federation, null, caller);
        Reading.refuseUnknown(types);
        var after = reading.position(source, lastEventId, caller);
        var emitter = new SseEmitter(longest.toMillis() + HEARTBEAT.toMillis());
        Thread.ofVirtual().name("event-stream").start(() -> tell(emitter, source, after, types));
        return emitter;
    }

    private void tell(SseEmitter emitter, Reading.Source source, long after, Set<String> types) {
        try {
            var until = System.nanoTime() + longest.toNanos();
            var last = after;
            while (!reading.closing() && System.nanoTime() < until && reading.holds(source)) {
                var left = Duration.ofNanos(until - System.nanoTime());
                var slice = reading.await(source, last, types, 100, left.compareTo(HEARTBEAT) < 0 ? left : HEARTBEAT);
                last = Math.max(last, slice.last());
                for (var entry : slice.entries()) {
                    emitter.send(SseEmitter.event().id(entry.eventId()).data(entry.json(), MediaType.TEXT_PLAIN));
                }
                if (slice.entries().isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a reader has left ({})", e.getClass().getSimpleName());
        }
    }
}
