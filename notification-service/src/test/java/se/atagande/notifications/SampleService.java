package se.atagande.notifications;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.atagande.platform.TestClock;
import se.atagande.platform.TestPlatform;

/** The whole service against the real broker; its tokens are plain text. */
public final class SampleService {

    private static final Path MASTER_KEY = Path.of("target", "master-key-" + UUID.randomUUID());
    private static final TestClock CLOCK = new TestClock(Instant.parse("2025-01-01T09:00:00Z"));

    private SampleService() {}

    /** One for all test classes that need nothing of their own: its clock stands in the past, and it delivers to this machine. */
    private static final class One {
        static final ConfigurableApplicationContext SERVICE = start(
                freshName(),
                CLOCK,
                Map.of(
                        "atagande.notifications.webhooks.allow-private",
                        true,
                        "atagande.notifications.webhooks.timeout",
                        "2s",
                        "spring.mail.host",
                        "127.0.0.1",
                        "spring.mail.port",
                        POST.port));
    }

    private static final Mailroom POST = new Mailroom();

    public static ConfigurableApplicationContext shared() {
        return One.SERVICE;
    }

    /** Of {@link #shared}. */
    public static TestClock clock() {
        return CLOCK;
    }

    /** Of {@link #shared}. */
    public static Mailroom post() {
        return POST;
    }

    public static String freshName() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Starts an instance. Those with the same database are instances of one service. */
    public static ConfigurableApplicationContext start(String database, Clock clock, Map<String, Object> more) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", 0);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.mongodb.uri", TestPlatform.mongoUri(database));
        properties.put("spring.kafka.bootstrap-servers", TestPlatform.broker().bootstrapServers());
        for (var consumer : List.of("reminders", "partnerfeed", "calendar", "duties")) {
            properties.put("spring.cloud.stream.bindings." + consumer + "-in-0.group", database + "-" + consumer);
        }
        // Tests look when they want to.
        for (var what : List.of("", "checkpoints.", "duties.")) {
            properties.put("atagande.notifications." + what + "look-every", "1h");
        }
        properties.put("atagande.notifications.secrecy.master-key", MASTER_KEY);
        properties.putAll(more);
        var arguments = properties.entrySet().stream()
                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                .toArray(String[]::new);
        return NotificationApplication.application()
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean("clock", Clock.class, () -> clock);
                    beans.registerBean("jwtDecoder", JwtDecoder.class, () -> SampleService::read);
                })
                .run(arguments);
    }

    /** The file that all services of this JVM share. */
    public static String masterKey() {
        return MASTER_KEY.toAbsolutePath().toString();
    }

    public static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A bearer token may not hold a colon. */
    public static String token(String... roles) {
        return String.join("_", roles).replace(':', '~');
    }

    /** A role {@code name:…} is no role but who calls. */
    private static Jwt read(String token) {
        var roles = List.of(token.replace('~', ':').split("_"));
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(roles.stream()
                        .filter(role -> role.startsWith("name:"))
                        .map(role -> role.substring(5))
                        .findFirst()
                        .orElse("somebody"))
                .claim("atagande", roles)
                .build();
    }
}
