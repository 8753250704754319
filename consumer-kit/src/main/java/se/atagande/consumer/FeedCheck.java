package se.atagande.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a partner's store holds every entry of its log, unaltered and in order: by the chain of seals, and by a signed checkpoint. */
public final class FeedCheck {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> NOT_SEALED = Set.of("hash", "data", "salt", "erased");
    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private FeedCheck() {}

    /** What is wrong, in words, such as {@code 4: missing}; empty where the entries are whole, in order and unaltered. */
    public static List<String> chain(List<JsonNode> store) {
        var faults = new ArrayList<String>();
        var before = "0".repeat(64);
        var expected = 1L;
        for (var entry : store) {
            if (entry.path("position").asLong() != expected
                    || !entry.path("predecessor").asString("").equals(before)) {
                faults.add(expected + ": missing");
                return faults;
            }
            if (!sealFits(entry) || !dataFits(entry)) {
                faults.add(expected + ": altered");
            }
            before = entry.path("hash").asString("");
            expected++;
        }
        return faults;
    }

    /**
     * As {@link #chain}, and whether the store holds all that was signed.
     *
     * @param checkpoint one of {@code …/checkpoints}
     * @param keys the answer of {@code /feeds/v1/keys}
     */
    public static List<String> whole(List<JsonNode> store, JsonNode checkpoint, JsonNode keys) {
        if (!isSigned(checkpoint, keys)) {
            return List.of("checkpoint: not signed by us");
        }
        var faults = new ArrayList<>(chain(store));
        if (!faults.isEmpty()) {
            return faults;
        }
        var signed = JSON.readTree(checkpoint.path("signed").asString(""));
        var count = signed.path("count").asInt();
        if (store.size() < count) {
            faults.add((store.size() + 1) + ": missing, by the checkpoint");
        } else if (count > 0 && !store.get(count - 1).path("hash").equals(signed.path("hash"))) {
            faults.add(count + ": another one, by the checkpoint");
        }
        return faults;
    }

    private static boolean sealFits(JsonNode entry) {
        return sha256(canonical(entry, NOT_SEALED)).equals(entry.path("hash").asString(""));
    }

    /** What was taken back has no data any more, and its seal holds all the same. */
    private static boolean dataFits(JsonNode entry) {
        return !entry.has("data")
                || sha256(entry.path("salt").asString("") + canonical(entry.path("data"), Set.of()))
                        .equals(entry.path("datahash").asString(""));
    }

    private static boolean isSigned(JsonNode checkpoint, JsonNode keys) {
        for (var key : keys.path("keys")) {
            if (key.path("kid").equals(checkpoint.path("key"))) {
                return verifies(
                        Base64.getUrlDecoder().decode(key.path("x").asString("")),
                        checkpoint.path("signed").asString("").getBytes(UTF_8),
                        Base64.getDecoder().decode(checkpoint.path("signature").asString("")));
            }
        }
        return false;
    }

    /** Ed25519 (RFC 8032), by the 32 bytes of the public key. */
    static boolean verifies(byte[] publicKey, byte[] text, byte[] signature) {
        try {
            var spki = new byte[SPKI.length + publicKey.length];
            System.arraycopy(SPKI, 0, spki, 0, SPKI.length);
            System.arraycopy(publicKey, 0, spki, SPKI.length, publicKey.length);
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** RFC 8785 for what the feed holds: texts, whole numbers, truth values, lists and objects. */
    private static String canonical(JsonNode node, Set<String> without) {
        if (node.isArray()) {
            var items = new ArrayList<String>();
            node.forEach(item -> items.add(canonical(item, Set.of())));
            return "[" + String.join(",", items) + "]";
        }
        if (!node.isObject()) {
            return JSON.writeValueAsString(node);
        }
        var parts = new TreeMap<String, String>();
        node.properties().forEach(p -> parts.put(p.getKey(), canonical(p.getValue(), Set.of())));
        parts.keySet().removeAll(without);
        var text = new ArrayList<String>();
        parts.forEach((name, value) -> text.add(JSON.writeValueAsString(name) + ":" + value));
        return "{" + String.join(",", text) + "}";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
