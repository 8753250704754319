package se.atagande.notifications.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.feed.Entry;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/**
 * {@code GET /feeds/v1/{federation}/events}: the log as http-feeds (http-feeds.org). The cursor is the partner's own: it stands in every answer, in {@code
 * X-Last-Event-Id} and ready to use in {@code Link} with {@code rel="next"}, also when nothing new of the asked types has come.
 */
@Tag(name = "events")
@RestController
class EventsApi {

    private static final MediaType BATCH = MediaType.parseMediaType("application/cloudevents-batch+json");
    private static final int MOST = 1000;
    private static final int LONGEST_WAIT = 30_000;

    private final Reading reading;

    EventsApi(Reading reading) {
        this.reading = reading;
    }

    @GetMapping(path = "/feeds/v1/{federation}/events", produces = "application/cloudevents-batch+json")
    @Operation(
            operationId = "readEvents",
            summary = "Events after lastEventId, oldest first; waits up to timeout milliseconds for the first one",
            description = "Händelser efter lastEventId, äldst först. Väntar högst timeout millisekunder på den första."
                    + " En partner får det som överenskommelsen säger, kansliet hela förbundets logg.")
    ResponseEntity<byte[]> events(
            @PathVariable FederationId federation,
            @Parameter(description = "Id of the last event that the caller has")
                    @RequestParam(required = false)
                    @Nullable String lastEventId,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") Set<String> types,
            @RequestParam(defaultValue = "0") int timeout,
            @Parameter(description = "The office: the log of this agreement") @RequestParam(required = false) @Nullable String agreement,
            Caller caller) {
        var source = reading.source(federation, agreement, caller);
        refuseWhatIsOutOfRange(limit, types, timeout);
        var after = reading.position(source, lastEventId, caller);
        var slice = reading.await(source, after, types, limit, Duration.ofMillis(timeout));
        var body = slice.entries().stream().map(Entry::json).collect(Collectors.joining(",", "[", "]"));
        var answer = ResponseEntity.ok().contentType(BATCH).header(HttpHeaders.CACHE_CONTROL, "no-store");
        var cursor = slice.lastEventId() == null ? lastEventId : slice.lastEventId();
        if (cursor != null) {
            answer.header("X-Last-Event-Id", cursor)
                    .header(
                            HttpHeaders.LINK,
                            "<" + next(federation, cursor, limit, types, agreement) + ">; rel=\"next\"");
        }
        return answer.body(body.getBytes(UTF_8));
    }

    private static void refuseWhatIsOutOfRange(int limit, Set<String> types, int timeout) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "Ange ett heltal från 1 till " + MOST + ".");
        }
        if (timeout < 0 || timeout > LONGEST_WAIT) {
            throw invalid("timeout", "Ange väntetiden i millisekunder, från 0 till " + LONGEST_WAIT + ".");
        }
        Reading.refuseUnknown(types);
    }

    private static ProblemException invalid(String parameter, String detail) {
        return ProblemException.invalid("/" + parameter, "out-of-range", detail);
    }

    private static String next(
            FederationId federation, String cursor, int limit, Set<String> types, @Nullable String agreement) {
        var address = UriComponentsBuilder.fromPath("/feeds/v1/{federation}/events")
                .queryParam("lastEventId", "{cursor}")
                .queryParam("limit", limit);
        if (!types.isEmpty()) {
            address.queryParam("types", types.stream().sorted().collect(Collectors.joining(",")));
        }
        if (agreement != null) {
            address.queryParam("agreement", agreement);
        }
        return address.encode().buildAndExpand(federation, cursor).toUriString();
    }
}
