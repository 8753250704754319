package se.atagande.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service as the gateway sees it: says its name, answers {@code /{api}/v1/answers/{status}} with that status, and can be away. */
final class StubService {

    /** What reached the service; header names in any case. */
    record Heard(String method, String path, Map<String, List<String>> headers, String body) {}

    final String name;
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;

    StubService(String name) {
        this.name = name;
        server = started(0);
        port = server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void goesAway() {
        server.stop(0);
    }

    void comesBack() {
        server = started(port);
    }

    private HttpServer started(int port) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        var path = exchange.getRequestURI().toString();
        heard.add(new Heard(
                exchange.getRequestMethod(),
                path,
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        var answers = path.indexOf("/answers/");
        var status = answers < 0 ? 200 : Integer.parseInt(path.substring(answers + "/answers/".length()));
        var isPage = path.contains("/public-pages/");
        var body = isPage ? "<!DOCTYPE html><title>Åtaganden</title>" : "{\"from\":\"" + name + "\"}";
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        isPage ? "text/html" : status < 400 ? "application/json" : "application/problem+json");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes(UTF_8));
        }
    }
}
