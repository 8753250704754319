package se.atagande.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Remembers what was answered to a write, by its {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header), for one to two days.
 *
 * <p>The key itself is not stored, only a hash of it, and the answer is encrypted with it (AES-GCM): a copy of the database tells neither who wrote what nor
 * any receipt. No time finer than the day stays: the lease of a request is gone when it is answered, and that of a request whose server died goes with the
 * whole entry within two minutes (MongoDB's own sweep) or at the next write, whichever comes first.
 */
final class Idempotency {

    private static final String COLLECTION = "idempotency";
    /** A request that takes longer has died with its server. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoOperations mongo;
    private final Clock clock;

    Idempotency(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        Map.of("expiresOn", "expires", "runsUntil", "dies").forEach((field, name) -> mongo.indexOps(COLLECTION)
                .createIndex(new Index(field, Sort.Direction.ASC)
                        .expire(Duration.ZERO)
                        .named(name)));
    }

    /** What to do with a request. */
    sealed interface Claim {
        /** Do it, then {@link #keep} or {@link #forget}. */
        record First(String id) implements Claim {}

        /** Answer as before. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Again(byte[] answer) implements Claim {}

        record StillRunning() implements Claim {}

        record AnotherRequest() implements Claim {}
    }

    /** @param scope caller, method and path */
    Claim claim(String scope, String key, byte[] body) {
        var id = hash("id|" + scope + "|" + key);
        var fingerprint = hash("body|" + key + "|" + HexFormat.of().formatHex(digest(body)));
        var now = clock.instant();
        var document = new Document("_id", id)
                .append("fingerprint", fingerprint)
                .append("runsUntil", Date.from(now.plus(LEASE)))
                .append("expiresOn", Date.from(now.truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS)));
        sweep(Date.from(now));
        try {
            mongo.execute(COLLECTION, c -> c.insertOne(document));
            return new Claim.First(id);
        } catch (DuplicateKeyException e) {
            return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                    .map(before -> compare(before, fingerprint, key))
                    .orElseGet(Claim.StillRunning::new);
        }
    }

    /** Also on a store that sweeps nothing by itself, a request whose server died stands in nobody's way. */
    private void sweep(Date now) {
        mongo.execute(
                COLLECTION,
                c -> c.deleteMany(Filters.or(Filters.lte("expiresOn", now), Filters.lte("runsUntil", now))));
    }

    private static Claim compare(Document before, String fingerprint, String key) {
        if (!fingerprint.equals(before.getString("fingerprint"))) {
            return new Claim.AnotherRequest();
        }
        return before.get("answer") instanceof Binary answer
                ? new Claim.Again(crypt(Cipher.DECRYPT_MODE, key, answer.getData()))
                : new Claim.StillRunning();
    }

    void keep(String id, String key, byte[] answer) {
        mongo.execute(
                COLLECTION,
                c -> c.updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("answer", new Binary(crypt(Cipher.ENCRYPT_MODE, key, answer))),
                                Updates.unset("runsUntil"))));
    }

    /** The request was refused or failed: the same key may be used for a better one. */
    void forget(String id) {
        mongo.execute(COLLECTION, c -> c.deleteOne(Filters.eq("_id", id)));
    }

    private static byte[] crypt(int mode, String key, byte[] text) {
        try {
            var secret = new SecretKeySpec(digest("answer|" + key), "AES");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            if (mode == Cipher.ENCRYPT_MODE) {
                var nonce = new byte[12];
                RANDOM.nextBytes(nonce);
                cipher.init(mode, secret, new GCMParameterSpec(128, nonce));
                var sealed = cipher.doFinal(text);
                return ByteBuffer.allocate(12 + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array();
            }
            cipher.init(mode, secret, new GCMParameterSpec(128, text, 0, 12));
            return cipher.doFinal(text, 12, text.length - 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        return digest(text.getBytes(UTF_8));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
