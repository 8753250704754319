package se.atagande.notifications.partnerfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/**
 * {@code GET /feeds/v1/{federation}/events}: the log as http-feeds (http-feeds.org). The cursor is the partner's own: it stands in every answer, in {@code
 * X-Last-Event-Id} and ready to use in {@code Link} with {@code rel="next"}, also when nothing new of the asked types has come.
 */
@RestController
class PartnerFeedApi {

    private static final MediaType BATCH = MediaType.parseMediaType("application/cloudevents-batch+json");
    private static final int MOST = 1000;
    private static final int LONGEST_WAIT = 30_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final SharedLog log;
    private volatile boolean closing;

    PartnerFeedApi(SharedLog log) {
        this.log = log;
    }

    @GetMapping(path = "/feeds/v1/{federation}/events", produces = "application/cloudevents-batch+json")
    @Operation(
            summary = "Events after lastEventId, oldest first; waits up to timeout milliseconds for the first one",
            description = "Händelser efter lastEventId, äldst först. Väntar högst timeout millisekunder på den första.")
    ResponseEntity<byte[]> events(
            @PathVariable FederationId federation,
            @RequestParam(required = false) @Nullable String lastEventId,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") Set<String> types,
            @RequestParam(defaultValue = "0") int timeout,
            Caller caller) {
        caller.requires(federation, Role.PARTNER, Role.OFFICE);
        refuseWhatIsOutOfRange(limit, types, timeout);
        var after = lastEventId == null ? null : entry(federation, lastEventId);
        var slice = await(federation, after, types, limit, timeout);
        var body = slice.entries().stream().map(SharedEvent::json).collect(Collectors.joining(",", "[", "]"));
        var answer = ResponseEntity.ok().contentType(BATCH).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (slice.last() != null) {
            var cursor = slice.last().eventId();
            answer.header("X-Last-Event-Id", cursor)
                    .header(HttpHeaders.LINK, "<" + next(federation, cursor, limit, types) + ">; rel=\"next\"");
        }
        return answer.body(body.getBytes(UTF_8));
    }

    /** Whoever waits gets an answer at once when the service stops. */
    @EventListener
    void close(ContextClosedEvent event) {
        closing = true;
    }

    private SharedLog.Slice await(
            FederationId federation, @Nullable SharedEvent after, Set<String> types, int limit, int timeout) {
        var until = System.nanoTime() + Duration.ofMillis(timeout).toNanos();
        var slice = log.read(federation.value(), after, types, limit);
        while (slice.entries().isEmpty() && !closing && System.nanoTime() < until && pause()) {
            slice = log.read(federation.value(), slice.last(), types, limit);
        }
        return slice;
    }

    /** False when the wait is to end. Requests run on virtual threads: waiting costs no thread. */
    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SharedEvent entry(FederationId federation, String id) {
        return log.find(id)
                .filter(entry -> entry.federation().equals(federation.value()))
                .orElseThrow(
                        () -> new ProblemException(
                                Problems.of(
                                        HttpStatus.BAD_REQUEST,
                                        "unknown-cursor",
                                        "lastEventId finns inte i det här flödet",
                                        "Skicka id för den senaste händelsen ni har, eller utelämna lastEventId för att läsa från början.")));
    }

    private static void refuseWhatIsOutOfRange(int limit, Set<String> types, int timeout) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "Ange ett heltal från 1 till " + MOST + ".");
        }
        if (timeout < 0 || timeout > LONGEST_WAIT) {
            throw invalid("timeout", "Ange väntetiden i millisekunder, från 0 till " + LONGEST_WAIT + ".");
        }
        if (!Sharing.types().containsAll(types)) {
            throw invalid(
                    "types",
                    "Ange typer som finns i flödet, skilda av kommatecken: "
                            + Sharing.types().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }

    private static ProblemException invalid(String parameter, String detail) {
        return ProblemException.invalid("/" + parameter, "out-of-range", detail);
    }

    private static String next(FederationId federation, String cursor, int limit, Set<String> types) {
        var address = UriComponentsBuilder.fromPath("/feeds/v1/{federation}/events")
                .queryParam("lastEventId", "{cursor}")
                .queryParam("limit", limit);
        if (!types.isEmpty()) {
            address.queryParam("types", String.join(",", types));
        }
        return address.encode().buildAndExpand(federation, cursor).toUriString();
    }
}
