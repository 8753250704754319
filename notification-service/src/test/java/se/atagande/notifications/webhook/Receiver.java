package se.atagande.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's endpoint with a store of its own: what comes under an id that it has, it has already. */
final class Receiver implements AutoCloseable {

    enum Mood {
        TAKES,
        FAILS,
        SLOW,
        REDIRECTS,
        GONE,
        ASKS_TO_WAIT,
        /** Takes it and cannot say so. */
        HANGS_UP
    }

    /** As it came. */
    record Post(Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<String, JsonNode> store = new LinkedHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.TAKES;
    private volatile Predicate<Post> accepts = post -> true;
    volatile boolean redirected;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::hook);
        server.createContext("/elsewhere", exchange -> {
            redirected = true;
            answer(exchange, 204);
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    void is(Mood now) {
        mood = now;
    }

    /** Whatever does not pass is answered 401. */
    void accepts(Predicate<Post> check) {
        accepts = check;
    }

    synchronized List<String> ids() {
        return List.copyOf(store.keySet());
    }

    synchronized List<JsonNode> all() {
        return List.copyOf(store.values());
    }

    synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    private void hook(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var post = new Post(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        synchronized (this) {
            posts.add(post);
        }
        switch (mood) {
            case TAKES -> {
                if (!accepts.test(post)) {
                    answer(exchange, 401);
                    return;
                }
                take(post);
                answer(exchange, 204);
            }
            case FAILS -> answer(exchange, 500);
            case GONE -> answer(exchange, 410);
            case ASKS_TO_WAIT -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                answer(exchange, 503);
            }
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", url().replace("/hook", "/elsewhere"));
                answer(exchange, 307);
            }
            case SLOW -> {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case HANGS_UP -> {
                take(post);
                exchange.close();
            }
        }
    }

    /** Fetched by itself. */
    synchronized void take(JsonNode event) {
        store.putIfAbsent(event.get("id").asString(), event);
    }

    private synchronized void take(Post post) {
        store.putIfAbsent(post.headers().get("webhook-id"), JsonMapper.shared().readTree(post.body()));
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
