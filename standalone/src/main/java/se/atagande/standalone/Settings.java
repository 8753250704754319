package se.atagande.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything listens and keeps its data; port 0 takes a free one.
 *
 * @param data folder of broker, store, keys and log
 * @param mongodb a store to use instead of the one in this JVM, such as {@code mongodb://127.0.0.1:27017/?directConnection=true}
 * @param databases prefix of the database names
 * @param practice whether to load the declarations and the practice year on first start
 */
public record Settings(
        Path data,
        int gateway,
        int broker,
        int store,
        int identity,
        int mail,
        Optional<String> mongodb,
        String databases,
        Practice practice) {

    /** What is loaded on first start. */
    public enum Practice {
        /** Nothing: the federation imports its own declaration. */
        NONE,
        /** The two declarations. */
        DECLARATIONS,
        /** The two declarations and a year of made-up facts. */
        YEAR
    }

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("ATAGANDE_DATA", "data")),
                port(environment, "ATAGANDE_PORT", 8080),
                port(environment, "ATAGANDE_BROKER_PORT", 9092),
                port(environment, "ATAGANDE_STORE_PORT", 27017),
                port(environment, "ATAGANDE_LOGIN_PORT", 9000),
                port(environment, "ATAGANDE_MAIL_PORT", 3025),
                Optional.ofNullable(environment.get("ATAGANDE_MONGODB")).filter(uri -> !uri.isBlank()),
                "",
                environment.getOrDefault("DEMO", "yes").equalsIgnoreCase("no") ? Practice.DECLARATIONS : Practice.YEAR);
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var text = environment.getOrDefault(name, Integer.toString(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new CannotStart(name + "=" + text + " är inget portnummer. Ange ett tal mellan 1 och 65535.");
        }
        return Integer.parseInt(text);
    }
}
