package se.atagande.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** A partner's own check of its copy, with nothing of ours: RFC 8785 for our kind of values, SHA-256, Ed25519. */
public final class CheckedLog {

    private static final Set<String> NOT_SEALED = Set.of("hash", "data", "salt", "erased");
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private CheckedLog() {}

    public static List<String> faults(List<JsonNode> store, JsonNode checkpoint, String publicKey) {
        var faults = new ArrayList<String>();
        if (!isSigned(checkpoint, publicKey)) {
            return List.of("checkpoint: not signed by us");
        }
        var before = "0".repeat(64);
        var expected = 1L;
        for (var entry : store) {
            if (entry.get("position").asLong() != expected
                    || !entry.get("predecessor").asString().equals(before)) {
                faults.add(expected + ": missing");
                return faults;
            }
            if (!sha256(canonical(entry, NOT_SEALED)).equals(entry.get("hash").asString())
                    || (entry.has("data")
                            && !sha256(entry.get("salt").asString() + canonical(entry.get("data"), Set.of()))
                                    .equals(entry.get("datahash").asString()))) {
                faults.add(expected + ": altered");
            }
            before = entry.get("hash").asString();
            expected++;
        }
        var signed = Http.JSON.readTree(checkpoint.get("signed").asString());
        var count = signed.get("count").asInt();
        if (store.size() < count) {
            faults.add((store.size() + 1) + ": missing, by the checkpoint");
        } else if (count > 0
                && !store.get(count - 1).get("hash").asString().equals(signed.get("hash").asString())) {
            faults.add(count + ": another one, by the checkpoint");
        }
        return faults;
    }

    private static boolean isSigned(JsonNode checkpoint, String publicKey) {
        try {
            var raw = Base64.getUrlDecoder().decode(publicKey);
            var spki = new byte[SPKI.length + raw.length];
            System.arraycopy(SPKI, 0, spki, 0, SPKI.length);
            System.arraycopy(raw, 0, spki, SPKI.length, raw.length);
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            signature.update(checkpoint.get("signed").asString().getBytes(UTF_8));
            return signature.verify(
                    Base64.getDecoder().decode(checkpoint.get("signature").asString()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String canonical(JsonNode node, Set<String> without) {
        if (node.isArray()) {
            var items = new ArrayList<String>();
            node.forEach(item -> items.add(canonical(item, Set.of())));
            return "[" + String.join(",", items) + "]";
        }
        if (!node.isObject()) {
            return node.toString();
        }
        var parts = new TreeMap<String, String>();
        node.properties().forEach(p -> parts.put(p.getKey(), canonical(p.getValue(), Set.of())));
        parts.keySet().removeAll(without);
        var text = new ArrayList<String>();
        parts.forEach((name, value) -> text.add("\"" + name + "\":" + value));
        return "{" + String.join(",", text) + "}";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
