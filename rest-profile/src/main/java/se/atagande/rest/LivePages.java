package se.atagande.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open pages that are told, by server-sent events, that something moved: never what anybody may not read; each page then asks for itself. An answer ends
 * after a while and the browser asks again with the last id that it heard. Whoever missed something meanwhile, or comes to another instance of the service,
 * is told at once that something moved.
 */
public final class LivePages {

    private static final Duration OPEN_FOR = Duration.ofSeconds(20);
    private static final long ASK_AGAIN_AFTER = 1_000;
    private static final int MOST = 2_000;

    private final String instance = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong moves = new AtomicLong();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** @param until by the machine's own clock, which nobody sets */
    private record Listener(SseEmitter page, Predicate<String> hears, long until) {}

    /**
     * @param last the header {@code Last-Event-ID}
     * @param hears whether this page is told of what moved there; asked with what {@link #tell} was given as {@code where}
     */
    public SseEmitter listen(@Nullable String last, Predicate<String> hears) {
        // Ended by us and never by a timeout, which would be told as a failure.
        var page = new SseEmitter(0L);
        var listener = new Listener(page, hears, System.nanoTime() + OPEN_FOR.toNanos());
        page.onCompletion(() -> listeners.remove(listener));
        page.onError(failed -> listeners.remove(listener));
        var before = id();
        if (listeners.size() >= MOST) {
            send(listener, SseEmitter.event().reconnectTime(60_000).comment("full"));
            page.complete();
            return page;
        }
        listeners.add(listener);
        if (last != null && !last.equals(before)) {
            send(listener, moved(before, ""));
        } else {
            send(
                    listener,
                    SseEmitter.event().id(before).reconnectTime(ASK_AGAIN_AFTER).comment(""));
        }
        return page;
    }

    /**
     * @param what moved; told as it is
     * @param where told to nobody: by it each page is chosen
     */
    public void tell(String what, String where) {
        moves.incrementAndGet();
        listeners.stream().filter(it -> it.hears().test(where)).forEach(it -> send(it, moved(id(), what)));
    }

    /** To be called every few seconds: a browser that has gone is noticed when it is spoken to. */
    public void keepOpen() {
        var now = System.nanoTime();
        listeners.forEach(listener -> {
            if (listener.until() - now < 0) {
                listener.page().complete();
            } else {
                send(listener, SseEmitter.event().comment(""));
            }
        });
    }

    /** When the service stops. */
    public void end() {
        listeners.forEach(listener -> listener.page().complete());
    }

    private String id() {
        return instance + "-" + moves.get();
    }

    private static SseEmitter.SseEventBuilder moved(String id, String what) {
        return SseEmitter.event().id(id).name("moved").data(what).reconnectTime(ASK_AGAIN_AFTER);
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder what) {
        try {
            listener.page().send(what);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }
}
