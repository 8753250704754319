package se.atagande.commitments.live;

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
import se.atagande.commitments.commitment.CommitmentMoved;
import se.atagande.commitments.meeting.MeetingMoved;
import se.atagande.rest.LivePages;

/** That a commitment or a meeting moved, told to every open page; each then asks for what it may read. */
@RestController
@Hidden // An answer without an end is nothing that the description can describe; partners have the feed.
class LiveApi {

    private static final String MEETINGS = "meetings";

    private final LivePages pages = new LivePages();

    @GetMapping(path = "/commitments/v1/moves", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return pages.listen(last, where -> true);
    }

    @EventListener
    void moved(CommitmentMoved commitment) {
        pages.tell(commitment.id(), "");
    }

    /** Which one is nobody's business who may not read it. */
    @EventListener
    void moved(MeetingMoved meeting) {
        pages.tell(MEETINGS, "");
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
