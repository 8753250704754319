package se.atagande.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import se.atagande.standalone.identity.IdentityApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The gateway as the loader of practice data uses it: the same API, with a token of its own. What is refused ends the loading. */
final class LoaderApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String token;

    LoaderApi(Standalone system, String secret) {
        this.gateway = system.url();
        var credentials =
                Base64.getEncoder().encodeToString((IdentityApplication.LOADER + ":" + secret).getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(system.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        this.token = answer.json().path("access_token").asString();
    }

    record Answer(JsonNode json, String etag) {}

    JsonNode get(String path) {
        return call("GET", path, "", "", "application/json").json();
    }

    /** The version of a resource, for the write that follows. */
    String etag(String path) {
        return call("GET", path, "", "", "application/json").etag();
    }

    JsonNode post(String path, Map<String, ?> body) {
        return post(path, body, "");
    }

    JsonNode post(String path, Map<String, ?> body, String etag) {
        return call("POST", path, JSON.writeValueAsString(body), etag, "application/json")
                .json();
    }

    JsonNode put(String path, Map<String, ?> body, String etag) {
        return call("PUT", path, JSON.writeValueAsString(body), etag, "application/json")
                .json();
    }

    JsonNode postFile(String path, byte[] file, String etag) {
        return call("POST", path, BodyPublishers.ofByteArray(file), etag, "application/octet-stream")
                .json();
    }

    JsonNode postYaml(String path, String yaml) {
        return call("POST", path, yaml, "", "application/yaml").json();
    }

    private Answer call(String method, String path, String body, String etag, String type) {
        return call(
                method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), etag, type);
    }

    private Answer call(String method, String path, BodyPublisher body, String etag, String type) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + " -> " + answer.statusCode() + " " + answer.body());
            }
            return new Answer(
                    answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body()),
                    answer.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
