package se.atagande.notifications.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of an endpoint's keys.
 *
 * @param publicKey {@code whpk_…} of an Ed25519 pair; null of a shared secret
 * @param sealed the secret part, sealed with the master key
 * @param retiresAt signs no more after; null of the newest
 */
record SigningKey(
        String id,
        Scheme scheme,
        @Nullable String publicKey,
        String sealed,
        Instant since,
        @Nullable Instant retiresAt) {

    /** How Standard Webhooks calls them. */
    enum Scheme {
        /** Ed25519, {@code v1a}: the partner needs no secret. */
        ED25519,
        /** HMAC-SHA-256, {@code v1}. */
        HMAC
    }

    SigningKey retiring(Instant at) {
        return retiresAt != null ? this : new SigningKey(id, scheme, publicKey, sealed, since, at);
    }

    boolean signsAt(Instant now) {
        return retiresAt == null || now.isBefore(retiresAt);
    }
}
