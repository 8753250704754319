package se.atagande.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.notifications.secrecy.Ed25519Keys;
import se.atagande.notifications.secrecy.Sealing;

/** Signatures as Standard Webhooks 1.0 has them: over {@code id.timestamp.body}, the bytes that are sent; one for each key that is in use. */
@Component
class Signatures {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SECRET = "whsec_";
    private static final String PUBLIC = "whpk_";

    private final Sealing sealing;

    Signatures(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * A new key and what the partner is told of it once.
     *
     * @param secret {@code whsec_…}, for a shared secret; null where the public key is enough
     */
    record Made(SigningKey key, @Nullable String secret) {}

    Made make(SigningKey.Scheme scheme, Instant now) {
        var id = UUID.randomUUID().toString();
        return switch (scheme) {
            case ED25519 -> {
                var pair = Ed25519Keys.generate();
                yield new Made(
                        new SigningKey(
                                id,
                                scheme,
                                PUBLIC + base64(pair.publicBytes()),
                                sealing.seal(id, pair.pkcs8()),
                                now,
                                null),
                        null);
            }
            case HMAC -> {
                var secret = new byte[32];
                RANDOM.nextBytes(secret);
                yield new Made(
                        new SigningKey(id, scheme, null, sealing.seal(id, secret), now, null), SECRET + base64(secret));
            }
        };
    }

    /** The value of {@code webhook-signature}. */
    String of(List<SigningKey> keys, String id, Instant sentAt, String body) {
        var text = (id + "." + sentAt.getEpochSecond() + "." + body).getBytes(UTF_8);
        return keys.stream()
                .filter(key -> key.signsAt(sentAt))
                .map(key -> signature(key, text))
                .collect(Collectors.joining(" "));
    }

    private String signature(SigningKey key, byte[] text) {
        var secret = sealing.open(key.id(), key.sealed());
        return switch (key.scheme()) {
            case ED25519 -> "v1a," + base64(Ed25519Keys.sign(secret, text));
            case HMAC -> "v1," + base64(hmac(secret, text));
        };
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
