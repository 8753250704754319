package se.atagande.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a delivery comes from us: Standard Webhooks 1.0, with a public key ({@code whpk_…}) or a shared secret ({@code whsec_…}). Checks the bytes as they came. */
public final class WebhookCheck {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private WebhookCheck() {}

    /**
     * @param key as the endpoint's page shows it
     * @param id header {@code webhook-id}; a second delivery has the same
     * @param timestamp header {@code webhook-timestamp}
     * @param signatures header {@code webhook-signature}: one for each key in use
     * @param now against deliveries that somebody has kept: none older than five minutes is taken
     */
    public static boolean isGenuine(
            String key, String id, String timestamp, String signatures, String body, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return false;
        }
        var text = (id + "." + timestamp + "." + body).getBytes(UTF_8);
        return Arrays.stream(signatures.split(" ")).anyMatch(one -> matches(key, one, text));
    }

    private static boolean matches(String key, String signature, byte[] text) {
        var bytes = Base64.getDecoder().decode(key.substring(key.indexOf('_') + 1));
        if (key.startsWith("whpk_") && signature.startsWith("v1a,")) {
            return FeedCheck.verifies(bytes, text, Base64.getDecoder().decode(signature.substring(4)));
        }
        return key.startsWith("whsec_")
                && signature.startsWith("v1,")
                && MessageDigest.isEqual(hmac(bytes, text), Base64.getDecoder().decode(signature.substring(3)));
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
}
