package se.atagande.notifications.checkpoint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** {@code /feeds/v1/{federation}/agreements/{id}/checkpoints} and {@code /feeds/v1/keys}: by which a partner proves that nothing is missing. */
@Tag(name = "checkpoints")
@RestController
class CheckpointsApi {

    private final Checkpointing checkpointing;
    private final CheckpointKeys keys;
    private final Agreements agreements;

    CheckpointsApi(Checkpointing checkpointing, CheckpointKeys keys, Agreements agreements) {
        this.checkpointing = checkpointing;
        this.keys = keys;
        this.agreements = agreements;
    }

    /**
     * A signed checkpoint.
     *
     * @param signed the text that is signed, byte for byte: canonical JSON
     * @param signature Ed25519, Base64
     */
    @Schema(name = "Checkpoint")
    record View(LocalDate day, long count, String hash, Instant issuedAt, String key, String signed, String signature) {
        static View of(Checkpoint it) {
            return new View(it.day(), it.count(), it.hash(), it.issuedAt(), it.key(), it.text(), it.signature());
        }
    }

    /** A JSON Web Key (RFC 8037). */
    @Schema(name = "FeedKey")
    record Jwk(String kty, String crv, String kid, String use, String alg, String x) {}

    @Schema(name = "FeedKeys")
    record Jwks(List<Jwk> keys) {}

    @GetMapping("/feeds/v1/{federation}/agreements/{id}/checkpoints")
    @Operation(
            operationId = "listCheckpoints",
            summary = "The daily checkpoints, newest first: count and last seal of the partner's log, signed",
            description =
                    "Dagens och tidigare kontrollpunkter: hur många poster partnerns logg har och dess sista sigill, undertecknat.")
    Page<View> list(@PathVariable FederationId federation, @PathVariable String id, PageRequest page, Caller caller) {
        var agreement = agreements.visible(federation, id, caller);
        if (agreements.inForce(agreement)) {
            checkpointing.ofToday(agreement);
        }
        var all = Checkpointing.which(agreement).with(Sort.by(Sort.Direction.DESC, "day"));
        return page.read(all, query -> checkpointing.of(agreement, query), query -> checkpointing.count(agreement))
                .map(View::of);
    }

    @GetMapping("/feeds/v1/{federation}/agreements/{id}/verification")
    @Operation(
            operationId = "verifyPartnerLog",
            summary = "Our own copy read again: whether it is dense, unaltered and what was signed",
            description = "Vår egen kopia läst på nytt: om den är hel, oförändrad och den som undertecknats.")
    Checkpointing.Verification verify(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        return checkpointing.verify(agreements.visible(federation, id, caller));
    }

    @GetMapping("/feeds/v1/keys")
    @Operation(
            operationId = "listFeedKeys",
            summary = "The public keys that sign checkpoints, as JSON Web Keys",
            description = "De öppna nycklar som undertecknar kontrollpunkter, som JSON Web Keys. Öppet för alla.")
    Jwks keys() {
        keys.current();
        return new Jwks(keys.all().stream()
                .map(key -> new Jwk("OKP", "Ed25519", key.id(), "sig", "EdDSA", key.publicKey()))
                .toList());
    }
}
