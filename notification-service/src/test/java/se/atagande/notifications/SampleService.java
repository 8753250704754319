package se.atagande.notifications;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import se.atagande.platform.TestPlatform;

/** The whole service against the real broker; its tokens are plain text. */
public final class SampleService {

    private SampleService() {}

    public static String freshName() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Starts an instance. Those with the same database are instances of one service. */
    public static ConfigurableApplicationContext start(String database, Clock clock, Map<String, Object> more) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port",
                0,
                "spring.main.banner-mode",
                "off",
                "spring.mongodb.uri",
                TestPlatform.mongoUri(database),
                "spring.kafka.bootstrap-servers",
                TestPlatform.broker().bootstrapServers(),
                "spring.cloud.stream.bindings.reminders-in-0.group",
                database + "-reminders",
                "spring.cloud.stream.bindings.partnerfeed-in-0.group",
                database + "-partnerfeed",
                "atagande.notifications.look-every",
                "1h"));
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

    public static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A bearer token may not hold a colon. */
    public static String token(String... roles) {
        return String.join("_", roles).replace(':', '~');
    }

    private static Jwt read(String token) {
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("somebody")
                .claim("atagande", java.util.List.of(token.replace('~', ':').split("_")))
                .build();
    }
}
