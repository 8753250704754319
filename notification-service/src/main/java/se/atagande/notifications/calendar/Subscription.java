package se.atagande.notifications.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/**
 * A calendar that somebody subscribes to. The address holds a token, of which only the digest is kept.
 *
 * @param federation who made it, and whose calendar it is
 * @param joint whether it shows the occasions of all federations
 * @param name what it is for, such as "kansliets skärm"
 */
record Subscription(
        String id,
        FederationId federation,
        boolean joint,
        String name,
        String tokenDigest,
        LocalDate since,
        @Nullable LocalDate revokedOn) {

    Subscription revoked(LocalDate today) {
        return revokedOn != null ? this : new Subscription(id, federation, joint, name, tokenDigest, since, today);
    }
}
