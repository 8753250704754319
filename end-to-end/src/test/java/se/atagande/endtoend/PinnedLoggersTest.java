package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** In one JVM the services' own logging settings hold for nobody: what they pin is pinned there too. */
class PinnedLoggersTest {

    private static final String LEVEL = "logging.level.";

    @Test
    void whatServicesPinIsPinnedWhereTheyAllRunTogether() throws IOException {
        var pinned = pinned();
        assertThat(pinned).hasSizeGreaterThan(5);
        var loggers = StandaloneLoggers.read();
        for (var wide :
                List.of("org", "org.springframework", "org.springframework.web", "org.apache", "org.hibernate")) {
            loggers.getLogger(wide).setLevel(Level.TRACE);
        }
        assertThat(pinned).allSatisfy((name, level) -> assertThat(
                        loggers.getLogger(name).getEffectiveLevel().toString())
                .as(name)
                .isEqualTo(level));
        loggers.stop();
    }

    private static Map<String, String> pinned() throws IOException {
        var pinned = new TreeMap<String, String>();
        for (var service : List.of("deviation-service.yaml", "gateway.yaml")) {
            for (var source : new YamlPropertySourceLoader().load(service, new ClassPathResource(service))) {
                for (var name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                    if (name.startsWith(LEVEL)) {
                        pinned.put(name.substring(LEVEL.length()), String.valueOf(source.getProperty(name)));
                    }
                }
            }
        }
        return pinned;
    }
}
