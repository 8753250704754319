package se.atagande.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.atagande.platform.TestPlatform;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A running service that meets what its own description says it must refuse. Its tokens are plain text: roles with a dot between them. */
public final class HostileInput implements AutoCloseable {

    private static final Set<String> ROLES =
            Set.of("office", "project-leader", "case-handler", "board", "ambassador", "staff", "partner", "operator");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of what the one who may is refused, the others try every so many. */
    private static final int OTHERS_TRY_ONE_IN = 60;

    private static final int MANY_OPERATIONS = 60;

    private final ConfigurableApplicationContext service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Random random = new Random(7);
    private String caller = "";
    private final AtomicInteger attempts = new AtomicInteger();

    private HostileInput(ConfigurableApplicationContext service) {
        this.service = service;
        this.server = "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Starts the service on a free port, with a store of its own. */
    public static HostileInput start(SpringApplicationBuilder application, Clock clock, Map<String, ?> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("server.port", 0);
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.mongodb.uri", TestPlatform.mongoUri("hostile-" + UUID.randomUUID()));
        settings.put("spring.kafka.bootstrap-servers", TestPlatform.broker().bootstrapServers());
        return new HostileInput(application
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean("clock", Clock.class, () -> clock);
                    beans.registerBean("jwtDecoder", JwtDecoder.class, () -> HostileInput::read);
                })
                .run(settings.entrySet().stream()
                        .map(it -> "--" + it.getKey() + "=" + it.getValue())
                        .toArray(String[]::new)));
    }

    private static Jwt read(String token) {
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("somebody")
                .claim("atagande", List.of(token.replace('~', ':').split("\\.")))
                .build();
    }

    /** Who may do what is prepared and attempted, such as {@code office:sodertalje}. */
    public HostileInput as(String... roles) {
        caller = String.join(".", roles).replace(':', '~');
        return this;
    }

    /** A path variable that no list gives, such as {@code federation}. */
    public HostileInput knowing(String variable, String value) {
        known.put(variable, value);
        return this;
    }

    /** Something is there that hostile requests could change: a thing, or with its tag a part of one. Returns the answer. */
    public String prepare(String method, String path, String contentType, String body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!caller.isEmpty()) {
            request.header("Authorization", "Bearer " + caller);
        }
        var tag = tagOf(path.replaceFirst("\\?.*", ""));
        if (!tag.isEmpty() || method.equals("PUT")) {
            request.header("If-Match", tag.isEmpty() ? "\"0\"" : tag);
        }
        var answer = send(request.build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Sends everything: what is wrong, then each operation's right request, then what may be right. */
    public Findings meet(String openApi) {
        var description = new Description(
                send(HttpRequest.newBuilder(URI.create(server + openApi)).build())
                        .body()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var turns =
                new Turns(Math.clamp(MANY_OPERATIONS / description.operations().size(), 1, 4));
        var values = new Values(description, turns);
        var operations = description.operations().stream()
                .map(it -> {
                    var path = filled(it, it.path());
                    return new Attempts(it, values, turns, path, tag(filled(it, it.thing())));
                })
                .toList();
        settle();
        var before = digest();
        attempt(operations, Attempt::wrong);
        for (var operation : operations) {
            others(operation);
        }
        settle();
        digest().forEach((collection, digest) -> {
            if (!digest.equals(before.getOrDefault(collection, digest("")))) {
                faults.put(collection, "the collection " + collection + " changed");
            }
        });
        var accepted = accepted(operations);
        attempt(operations, it -> !it.wrong());
        return new Findings(List.copyOf(faults.values()), attempts.get(), accepted);
    }

    /** Several at once: what is refused changes nothing for the next one. */
    private void attempt(List<Attempts> operations, Predicate<Attempt> which) {
        operations.parallelStream()
                .flatMap(it -> it.all().stream())
                .filter(which)
                .forEach(it -> attempt(it, caller));
    }

    /** Anonymous, and as everything else that one can be. */
    private void others(Attempts operation) {
        var federation = caller.substring(caller.lastIndexOf('~') + 1);
        var tokens = new ArrayList<>(List.of("", "nonsense"));
        ROLES.stream().sorted().forEach(role -> {
            tokens.add(role + "~" + federation);
            tokens.add(role + "~" + "nagon-annanstans");
        });
        for (var attempt : operation.all()) {
            if (attempt.wrong() && attempt.body().length < 1_000_000 && random.nextInt(OTHERS_TRY_ONE_IN) == 0) {
                tokens.forEach(token -> attempt(attempt, token));
            }
        }
    }

    private void attempt(Attempt attempt, String token) {
        attempts.incrementAndGet();
        var answer = send(attempt.request(server, token));
        var status = answer.statusCode();
        if (status >= 500) {
            fault(attempt, token, "answers " + status, answer.body());
        } else if (status >= 400 && !isProblem(answer)) {
            fault(attempt, token, "refuses without a problem", status + " " + answer.body());
        } else if (attempt.wrong() && status < 400) {
            fault(attempt, token, "accepts " + attempt.what(), status + " " + answer.body());
        }
    }

    private void fault(Attempt attempt, String token, String kind, String answer) {
        var operation = attempt.operation();
        faults.putIfAbsent(
                operation.id() + kind,
                operation.method() + " " + shortened(attempt.target()) + " as " + (token.isEmpty() ? "nobody" : token)
                        + " " + kind + " (" + attempt.what() + "): " + shortened(answer));
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        try {
            var problem = JSON.readTree(answer.body());
            return problem.path("type").asString("").startsWith("urn:")
                    && problem.path("status").asInt(0) == answer.statusCode()
                    && !problem.path("title").asString("").isBlank();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The right requests, each on what is there now. */
    private Set<String> accepted(List<Attempts> operations) {
        var accepted = new TreeSet<String>();
        for (var operation : operations) {
            var right = operation.right();
            var it = right.operation();
            var tag = tag(filled(it, it.thing()));
            var now = tag.isEmpty() || !right.headers().containsKey("If-Match") ? right : right.with("If-Match", tag);
            var answer = send(now.request(server, caller));
            if (answer.statusCode() < 300) {
                accepted.add(it.id());
            } else if (answer.statusCode() >= 500) {
                fault(now, caller, "answers " + answer.statusCode(), answer.body());
            }
        }
        return accepted;
    }

    /** The path with ids of what is there: as told, or the first of the list. */
    private String filled(Operation operation, String path) {
        return VARIABLE.matcher(path).replaceAll(variable -> {
            var name = variable.group().substring(1, variable.group().length() - 1);
            return known.getOrDefault(operation.list(), known.getOrDefault(name, first(operation.list())));
        });
    }

    private String first(String list) {
        if (list.isEmpty() || list.contains("{")) {
            return "saknas";
        }
        var answer = send(as(list));
        return answer.statusCode() == 200
                ? JSON.readTree(answer.body()).path("items").path(0).path("id").asString("saknas")
                : "saknas";
    }

    /** Of the thing itself, or of what it is a part of. */
    private String tagOf(String path) {
        for (var at = path; at.chars().filter(it -> it == '/').count() > 3; at = at.substring(0, at.lastIndexOf('/'))) {
            var tag = tag(at);
            if (!tag.isEmpty()) {
                return tag;
            }
        }
        return "";
    }

    private String tag(String path) {
        return send(as(path)).headers().firstValue("ETag").orElse("");
    }

    private HttpRequest as(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        return (caller.isEmpty() ? request : request.header("Authorization", "Bearer " + caller)).build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return trySending(request);
        } catch (IOException e) {
            throw new IllegalStateException(
                    request.method() + " " + shortened(request.uri().toString()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Once more on a new connection where the service had closed the kept one after the request before, as RFC 9112, 9.3.1, has it. */
    private HttpResponse<String> trySending(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).endsWith("received no bytes")) {
                throw e;
            }
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Until events are sent and their effects are there. */
    private void settle() {
        var last = new HashMap<String, String>();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var now = digest();
                    var same = now.equals(last);
                    last.clear();
                    last.putAll(now);
                    return same;
                });
    }

    /** Each collection but the one of idempotency records, whatever waits to be sent apart. */
    private Map<String, String> digest() {
        var mongo = service.getBean(MongoOperations.class);
        var digests = new TreeMap<String, String>();
        for (var collection : mongo.getCollectionNames()) {
            if (!collection.equals("idempotency")) {
                digests.put(
                        collection,
                        digest(mongo.find(new Query(), Document.class, collection).stream()
                                .map(HostileInput::state)
                                .sorted()
                                .collect(Collectors.joining("\n"))));
            }
        }
        return digests;
    }

    private static String state(Document document) {
        if (document.get("feed") instanceof Document feed) {
            feed.remove("pending");
        }
        return Objects.toString(document);
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public void close() {
        http.close();
        service.close();
    }
}
