package se.atagande.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.atagande.standalone.Standalone;
import se.atagande.standalone.identity.DemoUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody at the gateway: a person with a browser's cookies, a machine with a token, or nobody in particular. */
final class Visitor {

    /** Anybody's browser, and where it comes from: neither may be found anywhere afterwards. */
    static final String BROWSER = "Strandskata/7.1";

    static final String ADDRESSES = "203.0.113.";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String gateway;
    private final String issuer;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address = ADDRESSES + NEXT.incrementAndGet() % 254;
    private @Nullable String token;

    private Visitor(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /** An answer: status, JSON (missing when there is none), ETag. */
    record Answer(int status, JsonNode json, String etag, HttpResponse<String> raw) {

        Answer is(int expected) {
            assertThat(status)
                    .as(() -> raw.request().method() + " " + raw.uri() + ": " + raw.body())
                    .isEqualTo(expected);
            return this;
        }

        String problem() {
            return json.path("type").asString("").replace("urn:atagande:problem:", "");
        }

        JsonNode at(String pointer) {
            return json.at(pointer);
        }
    }

    static Visitor anonymous(Standalone system) {
        return new Visitor(system.url(), system.issuer());
    }

    /** Logs in by the pages that a person would see: gateway, login page, back again. */
    static Visitor as(Standalone system, DemoUser user) {
        return as(system.url(), system.issuer(), user);
    }

    /** The same, of a system in another process. */
    static Visitor as(String gateway, String issuer, DemoUser user) {
        var visitor = new Visitor(gateway, issuer);
        var page = visitor.send(HttpRequest.newBuilder(URI.create(gateway + "/oauth2/authorization/atagande"))
                .build());
        var csrf = HIDDEN.matcher(page.body());
        assertThat(csrf.find()).as(page.body()).isTrue();
        var form = "username=" + user.login() + "&password=" + DemoUser.PASSWORD + "&_csrf="
                + URLEncoder.encode(csrf.group(1), UTF_8);
        var back = visitor.send(HttpRequest.newBuilder(URI.create(issuer + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(back.uri().toString()).startsWith(gateway);
        return visitor;
    }

    /** A machine with client credentials. */
    static Visitor machine(Standalone system, String client, String secret) {
        var visitor = new Visitor(system.url(), system.issuer());
        var answer = visitor.send(HttpRequest.newBuilder(URI.create(visitor.issuer + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        visitor.token = JSON.readTree(answer.body()).path("access_token").asString();
        return visitor;
    }

    Answer get(String path) {
        return call("GET", path, null, null);
    }

    Answer post(String path, @Nullable String body) {
        return call("POST", path, body, null);
    }

    Answer post(String path, @Nullable String body, String etag) {
        return call("POST", path, body, etag);
    }

    Answer put(String path, String body, String etag) {
        return call("PUT", path, body, etag);
    }

    private Answer call(String method, String path, @Nullable String body, @Nullable String etag) {
        return call(method, path, body, etag, "application/json");
    }

    Answer call(String method, String path, @Nullable String body, @Nullable String etag, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("User-Agent", BROWSER)
                .header("X-Forwarded-For", address)
                .header("Accept", "application/json, application/cloudevents-batch+json");
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
            cookie("XSRF-TOKEN").ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = send(request.build());
        var json = answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.contains("json"))
                        .isPresent()
                ? JSON.readTree(answer.body())
                : MissingNode.getInstance();
        return new Answer(
                answer.statusCode(), json, answer.headers().firstValue("ETag").orElse(""), answer);
    }

    /** A form with one file; its key changes nothing, since what is sent again is told by the file. */
    Answer form(String path, Map<String, byte[]> fields, byte[] file) {
        var boundary = "grans-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
        part(body, boundary, "name=\"file\"; filename=\"bilaga\"\r\nContent-Type: application/octet-stream", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header("User-Agent", BROWSER)
                .header("X-Forwarded-For", address)
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        cookie("XSRF-TOKEN").ifPresent(value -> request.header("X-XSRF-TOKEN", value));
        var answer = send(request.build());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()), "", answer);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] value) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
