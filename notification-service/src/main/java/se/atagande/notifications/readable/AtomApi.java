package se.atagande.notifications.readable;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FederationNames;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.PartnerLogs;
import se.atagande.notifications.feed.Canonical;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.mail.NotificationSettings;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/** {@code …/agreements/{id}/atom-address} and the feed behind it: for whoever has the address, as long as the agreement holds. */
@Tag(name = "atom")
@RestController
class AtomApi {

    private static final String COLLECTION = "atomAddresses";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml; charset=UTF-8");
    private static final int PAGE = 100;

    private final MongoOperations mongo;
    private final Agreements agreements;
    private final PartnerLogs logs;
    private final NotificationSettings settings;
    private final Clock clock;

    AtomApi(
            MongoOperations mongo,
            Agreements agreements,
            PartnerLogs logs,
            NotificationSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.agreements = agreements;
        this.logs = logs;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param id digest of the token in the address, which is kept nowhere */
    record Stored(String id, String agreement, LocalDate since) {}

    @Schema(name = "AtomAddress")
    record View(URI address, LocalDate since) {}

    @Operation(
            operationId = "makeAtomAddress",
            summary = "Make an address for a feed reader, told once; one that was there before shows nothing any more",
            description = "Skapa en adress för ett läsprogram. Den visas en gång, och en tidigare slutar gälla.")
    @ApiResponse(responseCode = "201", description = "Made; whoever has the address reads what the partner reads")
    @PostMapping("/feeds/v1/{federation}/agreements/{id}/atom-address")
    ResponseEntity<View> make(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var agreement = agreements.visible(federation, id, caller);
        forget(agreement);
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var stored = mongo.insert(new Stored(Canonical.sha256(token), agreement.id(), agreements.today()), COLLECTION);
        var address = URI.create(settings.link("/feeds/v1/atom/" + token));
        return ResponseEntity.created(address).body(new View(address, stored.since()));
    }

    @Operation(
            operationId = "revokeAtomAddress",
            summary = "Take the address back: it shows nothing any more",
            description = "Ta tillbaka adressen: den visar inget längre.")
    @ApiResponse(responseCode = "204", description = "Taken back, now or before")
    @PostMapping("/feeds/v1/{federation}/agreements/{id}/atom-address/revocations")
    ResponseEntity<Void> revoke(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        forget(agreements.visible(federation, id, caller));
        return ResponseEntity.noContent().build();
    }

    @Operation(
            operationId = "readAtom",
            summary = "The latest of what is shared, as Atom (RFC 4287), with its archives (RFC 5005)",
            description = "Det senaste som delats, som Atom, med arkiv. Öppet för den som har adressen.")
    @GetMapping(path = "/feeds/v1/atom/{token}", produces = "application/atom+xml")
    ResponseEntity<byte[]> latest(@PathVariable String token) {
        var agreement = agreement(token);
        var count = logs.head(agreement).position();
        // Everything behind the last full archive.
        var archives = count / PAGE;
        return answer(agreement, token, archives * PAGE, archives, null);
    }

    @Operation(
            operationId = "readAtomArchive",
            summary = "A hundred entries that are complete; archive 1 has the first",
            description = "Hundra poster som är kompletta; arkiv 1 har de första. Öppet för den som har adressen.")
    @GetMapping(path = "/feeds/v1/atom/{token}/{archive}", produces = "application/atom+xml")
    ResponseEntity<byte[]> archive(@PathVariable String token, @PathVariable long archive) {
        var agreement = agreement(token);
        if (archive < 1 || archive > logs.head(agreement).position() / PAGE) {
            throw ProblemException.notFound();
        }
        return answer(agreement, token, (archive - 1) * PAGE, archive - 1, archive);
    }

    private ResponseEntity<byte[]> answer(
            Agreement agreement, String token, long after, long previous, @Nullable Long archive) {
        List<Entry> entries =
                logs.read(agreement, after, Set.of(), PAGE).entries().reversed();
        var current = settings.link("/feeds/v1/atom/" + token);
        var feed = new AtomFeed(
                agreement.id(),
                "Det som " + FederationNames.sv(agreement.federation().value()) + " delar med " + agreement.partner(),
                archive == null ? current : current + "/" + archive,
                current,
                previous == 0 ? null : current + "/" + previous,
                archive != null,
                entries,
                clock.instant());
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(feed.xml().getBytes(UTF_8));
    }

    private Agreement agreement(String token) {
        var stored = mongo.findById(Canonical.sha256(token), Stored.class, COLLECTION);
        if (stored == null) {
            throw ProblemException.notFound();
        }
        return agreements.find(stored.agreement()).filter(agreements::inForce).orElseThrow(ProblemException::notFound);
    }

    private void forget(Agreement agreement) {
        mongo.remove(Query.query(Criteria.where("agreement").is(agreement.id())), COLLECTION);
    }
}
