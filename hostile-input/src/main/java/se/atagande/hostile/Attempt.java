package se.atagande.hostile;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request that is to be refused, or that may be.
 *
 * @param what is wrong with it, for people
 * @param wrong whether accepting it would be a fault
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Attempt(
        Operation operation, String what, String target, Map<String, String> headers, byte[] body, boolean wrong) {

    Attempt because(String reason, boolean isWrong) {
        return new Attempt(operation, reason, target, headers, body, isWrong);
    }

    Attempt to(String newTarget) {
        return new Attempt(operation, what, newTarget, headers, body, wrong);
    }

    Attempt with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Attempt(operation, what, target, changed, body, wrong);
    }

    Attempt without(String header) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Attempt(operation, what, target, changed, body, wrong);
    }

    Attempt with(byte[] newBody) {
        return new Attempt(operation, what, target, headers, newBody, wrong);
    }

    Attempt with(String newBody) {
        return with(newBody.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest request(String server, String token) {
        var request = HttpRequest.newBuilder(URI.create(server + target)).method(operation.method(), publisher());
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /** What is huge and bears a key is sent without telling its length. */
    private HttpRequest.BodyPublisher publisher() {
        if (body.length == 0) {
            return HttpRequest.BodyPublishers.noBody();
        }
        return body.length > 1_000_000 && headers.containsKey("Idempotency-Key")
                ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : HttpRequest.BodyPublishers.ofByteArray(body);
    }
}
