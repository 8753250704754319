package se.atagande.notifications;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls {@link SampleService#shared}, by roles; a role {@code name:…} says who. */
public record Http(String... roles) {

    public static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Answer is(int status) {
            if (status() != status) {
                throw new AssertionError(response.uri() + ": " + status() + " " + text());
            }
            return this;
        }

        public String problem() {
            return json().path("type").asString("").replace("urn:atagande:problem:", "");
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body, null);
    }

    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    public Answer put(String path, String body, String etag) {
        return send("PUT", path, body, etag);
    }

    private Answer send(String method, String path, String body, String etag) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + SampleService.port(SampleService.shared()) + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (roles.length > 0) {
            request.header("Authorization", "Bearer " + SampleService.token(roles));
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
