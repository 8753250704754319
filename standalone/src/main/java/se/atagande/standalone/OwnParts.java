package se.atagande.standalone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * On the one class path of this JVM lie the libraries of all applications; each context takes only what its own application has when it runs alone.
 * Property {@code atagande.standalone.without}: prefixes of auto-configurations that are not for it.
 */
public class OwnParts implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String WITHOUT = "atagande.standalone.without";

    /** The store, the broker and what our own libraries make of them. */
    static final List<String> DATA = List.of(
            "se.atagande.feed.",
            "se.atagande.rest.",
            "org.springframework.boot.mongodb.",
            "org.springframework.boot.data.mongodb.",
            "org.springframework.boot.kafka.",
            "org.springframework.cloud.stream.",
            "org.springframework.cloud.function.",
            "org.springframework.boot.integration.",
            "org.springframework.boot.security.oauth2.server.resource.",
            "org.springdoc.");

    static final List<String> MAIL = List.of("org.springframework.boot.mail.");
    static final List<String> GATEWAY = List.of(
            "org.springframework.cloud.gateway.",
            "org.springframework.cloud.circuitbreaker.",
            "org.springframework.boot.security.oauth2.client.",
            "io.github.resilience4j.");
    static final List<String> IDENTITY = List.of("org.springframework.boot.security.oauth2.server.authorization.");

    private List<String> without = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        without = List.of(environment.getProperty(WITHOUT, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            var name = classes[i];
            matches[i] = name == null || without.stream().noneMatch(name::startsWith);
        }
        return matches;
    }
}
