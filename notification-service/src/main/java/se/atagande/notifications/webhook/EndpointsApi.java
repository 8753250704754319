package se.atagande.notifications.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.Progress;
import se.atagande.notifications.feed.Canonical;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.feed.Logs;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;

/**
 * {@code /feeds/v1/{federation}/agreements/{id}/endpoint}: the partner says itself where its events go, with which keys, tries it, reads what was delivered
 * and has it sent again. The office sees the same and changes nothing but may switch it off.
 */
@Tag(name = "webhooks")
@RestController
@RequestMapping("/feeds/v1/{federation}/agreements/{id}")
class EndpointsApi {

    private final AggregateStore<Endpoint> endpoints;
    private final Agreements agreements;
    private final Progress progress;
    private final Logs logs;
    private final Signatures signatures;
    private final Posting posting;
    private final WebhookSettings settings;
    private final Attempts attempts;
    private final Clock clock;

    EndpointsApi(
            AggregateStore<Endpoint> endpointStore,
            Agreements agreements,
            Progress progress,
            Logs logs,
            Signatures signatures,
            Posting posting,
            WebhookSettings settings,
            Attempts attempts,
            Clock clock) {
        this.endpoints = endpointStore;
        this.agreements = agreements;
        this.progress = progress;
        this.logs = logs;
        this.signatures = signatures;
        this.posting = posting;
        this.settings = settings;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Schema(name = "SetEndpoint")
    record SetEndpoint(
            @Schema(example = "https://partner.example/atagande")
            @NotBlank(message = "Ange adressen.") @Size(max = 500, message = "Skriv högst 500 tecken.") String url,

            @Schema(description = "Of the first key; ED25519 needs no secret at the partner", example = "ED25519")
            @NotNull(message = "Välj ED25519 eller HMAC.") SigningKey.Scheme scheme) {}

    @Schema(name = "NewKey")
    record NewKey(
            @Schema(example = "ED25519") @NotNull(message = "Välj ED25519 eller HMAC.") SigningKey.Scheme scheme) {}

    @Schema(name = "ReplayFrom")
    record ReplayFrom(
            @Schema(description = "The first event to be sent again; null for all from the beginning")
            @Size(max = 100, message = "Skriv högst 100 tecken.") @Nullable String eventId) {}

    @Schema(name = "EndpointKey")
    record KeyView(
            String id,
            SigningKey.Scheme scheme,
            @Nullable String publicKey,
            Instant since,
            @Nullable Instant retiresAt) {}

    /**
     * @param url null, with ETag "0", where the partner has said none
     * @param acknowledged position up to which the partner has everything, by whichever way
     * @param waiting how many entries it does not have yet
     * @param secret of a new shared secret, told once: {@code whsec_…}
     */
    @Schema(name = "Endpoint")
    record View(
            @Nullable String url,
            Endpoint.@Nullable State state,
            int attempts,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastAnswer,
            List<KeyView> keys,
            long acknowledged,
            @Nullable String acknowledgedEventId,
            long waiting,
            @Nullable String secret) {}

    /**
     * One try.
     *
     * @param number counts the tries
     * @param day Europe/Stockholm; no time, since what is shared at once would tell the minute at which somebody told of something
     */
    @Schema(name = "DeliveryAttempt")
    record AttemptView(
            long number,
            long position,
            String eventId,
            String type,
            LocalDate day,
            boolean taken,
            String answer,
            long millis) {}

    @Schema(name = "TestDelivery")
    record TestView(String eventId, boolean taken, String answer) {}

    @Operation(
            operationId = "getEndpoint",
            summary = "Where the partner's events are posted, how that goes, and how far it has come",
            description = "Vart partnerns händelser skickas, hur det går och hur långt den har kommit.")
    @GetMapping("/endpoint")
    ResponseEntity<View> get(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var agreement = agreements.visible(federation, id, caller);
        return endpoints
                .find(agreement.id())
                .map(stored -> answer(stored, null))
                .orElseGet(() -> ResponseEntity.ok().eTag("0").body(nowhere(agreement)));
    }

    @Operation(
            operationId = "setEndpoint",
            summary =
                    "Say where events are posted; If-Match \"0\" the first time. Posting begins behind what the partner has",
            description =
                    "Ange vart händelser ska skickas; If-Match \"0\" första gången. Det börjar efter det partnern redan har. För partnern.")
    @ApiResponse(responseCode = "200", description = "Posted there from now on")
    @PutMapping("/endpoint")
    ResponseEntity<View> set(
            @PathVariable FederationId federation,
            @PathVariable String id,
            @RequestBody @Valid SetEndpoint body,
            IfMatch seen,
            Caller caller) {
        var agreement = partners(federation, id, caller);
        requireUsable(body.url());
        var now = clock.instant();
        var before = endpoints.find(agreement.id());
        seen.requires(before.map(Stored::version).orElse(0L));
        if (before.isPresent()) {
            return answer(
                    endpoints.replace(before.get(), before.get().state().moved(body.url(), now), List.of()), null);
        }
        var made = signatures.make(body.scheme(), now);
        var endpoint = Endpoint.at(agreement.id(), federation, body.url(), made.key(), now);
        return answer(endpoints.write(new Stored<>(endpoint, 0, 0), endpoint, List.of()), made.secret());
    }

    @Operation(
            operationId = "addEndpointKey",
            summary = "Change the key: the new one signs at once, the old ones beside it for seven days",
            description = "Byt nyckel: den nya gäller genast och de gamla bredvid i sju dagar. För partnern.")
    @ApiResponse(responseCode = "200", description = "Both sign; a new shared secret stands in secret, this once")
    @PostMapping("/endpoint/keys")
    ResponseEntity<View> rotate(
            @PathVariable FederationId federation,
            @PathVariable String id,
            @RequestBody @Valid NewKey body,
            Caller caller) {
        var before = stored(partners(federation, id, caller));
        var made = signatures.make(body.scheme(), clock.instant());
        return answer(
                endpoints.replace(before, before.state().rotated(made.key(), clock.instant()), List.of()),
                made.secret());
    }

    @Operation(
            operationId = "resumeEndpoint",
            summary = "Post again, behind what the partner has; also after 410 or a pause",
            description = "Skicka igen, från det partnern inte har, också efter 410 eller en paus. För partnern.")
    @ApiResponse(responseCode = "200", description = "Posted again")
    @PostMapping("/endpoint/resumptions")
    ResponseEntity<View> resume(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var before = stored(partners(federation, id, caller));
        return answer(endpoints.replace(before, before.state().switched(true, clock.instant()), List.of()), null);
    }

    @Operation(
            operationId = "pauseEndpoint",
            summary = "Post no more; the partner reads by itself, from where posting stopped",
            description = "Sluta skicka. Partnern hämtar själv, från det den inte har. För partnern och kansliet.")
    @ApiResponse(responseCode = "200", description = "Posted to no more")
    @PostMapping("/endpoint/pauses")
    ResponseEntity<View> pause(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var before = stored(agreements.visible(federation, id, caller));
        return answer(endpoints.replace(before, before.state().switched(false, clock.instant()), List.of()), null);
    }

    @Operation(
            operationId = "testEndpoint",
            summary = "Post a test event now and tell what was answered; it is in no log",
            description =
                    "Skicka en provhändelse nu och få veta vad mottagaren svarade. Den finns i ingen logg. För partnern.")
    @ApiResponse(responseCode = "200", description = "Posted; whether it was taken stands in the answer")
    @PostMapping("/endpoint/tests")
    TestView test(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var endpoint = stored(partners(federation, id, caller)).state();
        var event = UUID.randomUUID().toString();
        var body = Canonical.text(new TreeMap<>(Map.of(
                "specversion",
                "1.0",
                "id",
                event,
                "source",
                "/notification-service",
                "type",
                "se.atagande.feed.test.v1",
                "subject",
                endpoint.id(),
                "time",
                clock.instant().toString(),
                "datacontenttype",
                "application/json",
                "data",
                Map.of("test", true))));
        var answer = posting.post(endpoint.url(), endpoint.keys(), event, body);
        return new TestView(event, answer.kind() == Endpoint.Answer.Kind.TAKEN, answer.words());
    }

    @Operation(
            operationId = "replayEvents",
            summary = "Post again from an event on, in order",
            description = "Skicka igen från en händelse och framåt, i ordning. För partnern.")
    @ApiResponse(responseCode = "200", description = "Posted again from there")
    @PostMapping("/endpoint/replays")
    ResponseEntity<View> replay(
            @PathVariable FederationId federation,
            @PathVariable String id,
            @RequestBody @Valid ReplayFrom body,
            Caller caller) {
        var agreement = partners(federation, id, caller);
        var before = stored(agreement);
        var first = body.eventId() == null
                ? 1
                : logs.find(agreement.id(), body.eventId())
                        .map(Entry::position)
                        .orElseThrow(() -> ProblemException.invalid(
                                "/eventId", "unknown-entry", "Ange id för en händelse som finns i partnerns logg."));
        progress.replayBehind(agreement.id(), first - 1);
        return answer(before, null);
    }

    @Operation(
            operationId = "listDeliveries",
            summary = "What was posted and what was answered, the latest first; without what the events say",
            description = "Vad som skickats och vad som svarats, det senaste först. Utan innehåll.")
    @GetMapping("/deliveries")
    Page<AttemptView> deliveries(
            @PathVariable FederationId federation, @PathVariable String id, PageRequest page, Caller caller) {
        var agreement = agreements.visible(federation, id, caller);
        return page.read(Attempts.of(agreement.id()), attempts::find, attempts::count)
                .map(it -> new AttemptView(
                        it.number(),
                        it.position(),
                        it.eventId(),
                        it.type(),
                        it.day(),
                        it.taken(),
                        it.answer(),
                        it.millis()));
    }

    private Agreement partners(FederationId federation, String id, Caller caller) {
        var agreement = agreements.visible(federation, id, caller);
        if (!agreements.isPartner(agreement, caller)) {
            throw ProblemException.mayOnlyRead("Be partnern ändra; det är den som tar emot.");
        }
        if (!agreements.inForce(agreement)) {
            throw ProblemException.conflict(
                    "not-in-force",
                    "Överenskommelsen gäller inte",
                    "Den behöver vara godkänd av båda och inte avslutad.");
        }
        return agreement;
    }

    private Stored<Endpoint> stored(Agreement agreement) {
        return endpoints.find(agreement.id()).orElseThrow(ProblemException::notFound);
    }

    private void requireUsable(String url) {
        if (!usable(url)) {
            throw ProblemException.invalid(
                    "/url",
                    "no-address",
                    "Skriv en adress som börjar med https:// och har ett namn som finns på internet, utan användarnamn och lösenord.");
        }
    }

    private boolean usable(String url) {
        try {
            var address = new URI(url);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("");
            return (scheme.equals("https") || (settings.allowPrivate() && scheme.equals("http")))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private View nowhere(Agreement agreement) {
        return view(agreement.id(), null, null);
    }

    private ResponseEntity<View> answer(Stored<Endpoint> stored, @Nullable String secret) {
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(view(stored.state().id(), stored.state(), secret));
    }

    private View view(String agreement, @Nullable Endpoint it, @Nullable String secret) {
        var acknowledged = progress.acknowledged(agreement);
        List<SigningKey> keys = it == null ? List.of() : it.keys();
        return new View(
                it == null ? null : it.url(),
                it == null ? null : it.state(),
                it == null ? 0 : it.attempts(),
                it == null ? null : it.failingSince(),
                it == null ? null : it.nextAttemptAt(),
                it == null ? null : it.lastAnswer(),
                keys.stream()
                        .map(key -> new KeyView(key.id(), key.scheme(), key.publicKey(), key.since(), key.retiresAt()))
                        .toList(),
                acknowledged,
                logs.at(agreement, acknowledged).map(Entry::eventId).orElse(null),
                logs.head(agreement).position() - acknowledged,
                secret);
    }
}
