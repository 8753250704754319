package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.casefile.CaseMoved;
import se.atagande.rest.Caller;
import se.atagande.rest.LivePages;
import se.atagande.rest.Role;

/**
 * That something moved among a federation's cases, told to the open inboxes of its case handlers: neither which case nor what. What moves within a few
 * seconds is told as one, so that nobody who watches a page learns the second at which somebody reported.
 */
@RestController
@Hidden // An answer without an end is nothing that the description can describe.
class LiveInboxApi {

    private static final String CASES = "deviations";

    private final LivePages pages = new LivePages();
    private final Set<String> moved = ConcurrentHashMap.newKeySet();

    @GetMapping(path = "/deviations/v1/moves", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, Caller caller) {
        return pages.listen(last, federation -> caller.may(new FederationId(federation), Role.CASE_HANDLER));
    }

    @EventListener
    void moved(CaseMoved one) {
        moved.add(one.federation().value());
    }

    @Scheduled(fixedDelay = 5_000)
    void tell() {
        moved.removeIf(federation -> {
            pages.tell(CASES, federation);
            return true;
        });
        pages.keepOpen();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        pages.end();
    }
}
