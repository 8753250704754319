package se.atagande.statistics.live;

import io.swagger.v3.oas.annotations.Hidden;
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
import se.atagande.rest.Caller;
import se.atagande.rest.LivePages;
import se.atagande.rest.Role;
import se.atagande.statistics.month.MonthMoved;

/** That a month moved, told to the open pages of those who may read it; each then asks again. */
@RestController
@Hidden // An answer without an end is nothing that the description can describe; partners have the feed.
class LiveApi {

    private static final String MONTHS = "months";

    private final LivePages pages = new LivePages();

    @GetMapping(path = "/statistics/v1/moves", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last, Caller caller) {
        return pages.listen(
                last, federation -> caller.may(new FederationId(federation), Role.OFFICE, Role.PROJECT_LEADER));
    }

    @EventListener
    void moved(MonthMoved month) {
        pages.tell(MONTHS, month.federation().value());
    }

    @Scheduled(fixedDelay = 5_000)
    void keepOpen() {
        pages.keepOpen();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        pages.end();
    }
}
