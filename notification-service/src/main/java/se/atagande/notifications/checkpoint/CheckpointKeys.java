package se.atagande.notifications.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import se.atagande.notifications.secrecy.Ed25519Keys;
import se.atagande.notifications.secrecy.Sealing;

/** The keys that sign checkpoints: the newest signs, and what any of them has signed can be checked as long as the service stands. */
@Component
class CheckpointKeys {

    private static final String COLLECTION = "checkpointKeys";

    private final MongoOperations mongo;
    private final Sealing sealing;
    private final Clock clock;

    CheckpointKeys(MongoOperations mongo, Sealing sealing, Clock clock) {
        this.mongo = mongo;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @param publicKey its 32 bytes, Base64 without padding, URL-safe, as a JSON Web Key has them in {@code x} (RFC 8037) */
    record Key(String id, String publicKey, String sealed, Instant since) {}

    /** Newest first. */
    List<Key> all() {
        return mongo.findAll(Key.class, COLLECTION).stream()
                .sorted(Comparator.comparing(Key::since).reversed())
                .toList();
    }

    Key current() {
        var keys = all();
        return keys.isEmpty() ? first() : keys.getFirst();
    }

    String sign(Key key, String text) {
        var signature = Ed25519Keys.sign(sealing.open(key.id(), key.sealed()), text.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(signature);
    }

    private Key first() {
        var pair = Ed25519Keys.generate();
        var id = "checkpoint-1";
        var key = new Key(
                id,
                Base64.getUrlEncoder().withoutPadding().encodeToString(pair.publicBytes()),
                sealing.seal(id, pair.pkcs8()),
                clock.instant());
        try {
            return mongo.insert(key, COLLECTION);
        } catch (DuplicateKeyException madeByAnother) {
            return all().getFirst();
        }
    }
}
