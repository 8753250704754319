package se.atagande.commitments.live;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.atagande.commitments.commitment.CommitmentMoved;

/**
 * Server-sent events for open pages: that a commitment moved, never what anybody may not read; each page then asks for itself. An
 * answer ends after a while and the browser asks again with the last id that it heard. Whoever missed something meanwhile, or comes
 * to another instance of the service, is told at once that something moved.
 */
@RestController
@Hidden // An answer without an end is nothing that the description can describe; partners have the feed.
class LiveApi {

    private static final Duration OPEN_FOR = Duration.ofSeconds(20);
    private static final long ASK_AGAIN_AFTER = 1_000;
    private static final int MOST = 2_000;

    private final String instance = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong moves = new AtomicLong();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** @param until by the machine's own clock, which nobody sets */
    private record Listener(SseEmitter page, long until) {}

    @GetMapping(path = "/commitments/v1/moves", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        // Ended by us and never by a timeout, which would be told as a failure.
        var page = new SseEmitter(0L);
        var listener = new Listener(page, System.nanoTime() + OPEN_FOR.toNanos());
        page.onCompletion(() -> listeners.remove(listener));
        page.onError(failed -> listeners.remove(listener));
        var before = id();
        if (listeners.size() >= MOST) {
            tell(listener, SseEmitter.event().reconnectTime(60_000).comment("full"));
            page.complete();
            return page;
        }
        listeners.add(listener);
        if (last != null && !last.equals(before)) {
            tell(listener, moved(before, ""));
        } else {
            tell(
                    listener,
                    SseEmitter.event().id(before).reconnectTime(ASK_AGAIN_AFTER).comment(""));
        }
        return page;
    }

    @EventListener
    void moved(CommitmentMoved commitment) {
        moves.incrementAndGet();
        listeners.forEach(listener -> tell(listener, moved(id(), commitment.id())));
    }

    /** A browser that has gone is noticed when it is spoken to. */
    @Scheduled(fixedDelay = 5_000)
    void keepOpen() {
        var now = System.nanoTime();
        listeners.forEach(listener -> {
            if (listener.until() - now < 0) {
                listener.page().complete();
            } else {
                tell(listener, SseEmitter.event().comment(""));
            }
        });
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        listeners.forEach(listener -> listener.page().complete());
    }

    private String id() {
        return instance + "-" + moves.get();
    }

    private static SseEmitter.SseEventBuilder moved(String id, String commitment) {
        return SseEmitter.event().id(id).name("moved").data(commitment).reconnectTime(ASK_AGAIN_AFTER);
    }

    private void tell(Listener listener, SseEmitter.SseEventBuilder what) {
        try {
            listener.page().send(what);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }
}
