package se.atagande.notifications.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FederationNames;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.notifications.mail.NotificationSettings;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** {@code /notifications/v1/calendar-subscriptions}: calendars to subscribe to, each behind an address that can be taken back. */
@Tag(name = "calendars")
@RestController
class SubscriptionsApi {

    private static final String COLLECTION = "calendarSubscriptions";
    private static final Access ACCESS = new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet ändra.");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MediaType ICS = MediaType.parseMediaType("text/calendar; charset=UTF-8");

    private final AggregateStore<Subscription> store;
    private final Calendars calendars;
    private final NotificationSettings settings;
    private final Clock clock;

    SubscriptionsApi(
            Feeds feeds, MongoOperations mongo, Calendars calendars, NotificationSettings settings, Clock clock) {
        this.store = feeds.store(Subscription.class, COLLECTION);
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("tokenDigest", Sort.Direction.ASC).unique().named("token"));
        mongo.indexOps(COLLECTION).createIndex(new Index("federation", Sort.Direction.ASC).named("federation"));
    }

    @Schema(name = "NewCalendarSubscription")
    record NewSubscription(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "Whether it shows what all federations do")
            boolean joint,

            @Schema(description = "What it is for", example = "Kansliets skärm")
            @NotBlank(message = "Skriv vad kalendern är till för.") @Size(max = 100, message = "Skriv högst 100 tecken.") String name) {}

    /** @param address to give to a calendar program; told once */
    @Schema(name = "CalendarSubscription")
    record View(
            String id,
            FederationId federation,
            boolean joint,
            String name,
            LocalDate since,
            @Nullable LocalDate revokedOn,
            @Nullable URI address) {}

    @Operation(
            operationId = "subscribeToCalendar",
            summary = "Make a calendar to subscribe to; its address is told once",
            description = "Skapa en kalender att prenumerera på. Adressen visas en gång. För kansliet.")
    @ApiResponse(responseCode = "201", description = "Made; whoever has the address reads it")
    @PostMapping("/notifications/v1/calendar-subscriptions")
    ResponseEntity<View> subscribe(@RequestBody @Valid NewSubscription body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var subscription = new Subscription(
                UUID.randomUUID().toString(),
                body.federation(),
                body.joint(),
                body.name().strip(),
                digest(token),
                today(),
                null);
        store.create(subscription, List.of());
        return ResponseEntity.created(URI.create("/notifications/v1/calendar-subscriptions/" + subscription.id()))
                .body(view(subscription, URI.create(settings.link("/notifications/v1/calendars/" + token))));
    }

    @Operation(
            operationId = "listCalendarSubscriptions",
            summary = "The calendars of a federation that can be subscribed to",
            description = "Förbundets kalendrar att prenumerera på.")
    @GetMapping("/notifications/v1/calendar-subscriptions")
    Page<View> list(@RequestParam FederationId federation, PageRequest page, Caller caller) {
        ACCESS.requireRead(caller, federation);
        var query =
                Query.query(Criteria.where("federation").is(federation.value())).with(Sort.by("since", "_id"));
        return page.read(query, store::find, store::count).map(stored -> view(stored.state(), null));
    }

    @Operation(
            operationId = "revokeCalendarSubscription",
            summary = "Take an address back: it shows nothing any more",
            description = "Ta tillbaka en adress: den visar inget längre. För kansliet.")
    @ApiResponse(responseCode = "200", description = "Taken back, now or before")
    @PostMapping("/notifications/v1/calendar-subscriptions/{id}/revocations")
    View revoke(@PathVariable String id, Caller caller) {
        var before = store.find(id)
                .filter(it -> ACCESS.mayRead(caller, it.state().federation()))
                .orElseThrow(ProblemException::notFound);
        ACCESS.requireWrite(caller, before.state().federation());
        var after = before.state().revoked(today());
        if (!after.equals(before.state())) {
            store.replace(before, after, List.of());
        }
        return view(after, null);
    }

    @Operation(
            operationId = "readCalendar",
            summary = "The calendar behind an address, as iCalendar (RFC 5545); open to whoever has it",
            description = "Kalendern bakom en adress. Öppen för den som har adressen.")
    @GetMapping(path = "/notifications/v1/calendars/{token}", produces = "text/calendar")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        var subscription = store.find(Query.query(Criteria.where("tokenDigest").is(digest(token)))).stream()
                .map(stored -> stored.state())
                .filter(it -> it.revokedOn() == null)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var name = subscription.joint()
                ? "Åtagande: alla förbund"
                : "Åtagande: " + FederationNames.sv(subscription.federation().value());
        return ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(calendars.subscription(name, subscription.joint() ? null : subscription.federation()));
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static View view(Subscription it, @Nullable URI address) {
        return new View(it.id(), it.federation(), it.joint(), it.name(), it.since(), it.revokedOn(), address);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
