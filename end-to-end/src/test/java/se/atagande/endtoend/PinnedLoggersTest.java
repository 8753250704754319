package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** In one JVM the services' own logging settings hold for nobody: what they pin is pinned there too. */
class PinnedLoggersTest {

    private static final String LEVEL = "logging.level.";

    @Test
    void whatServicesPinIsPinnedWhereTheyAllRunTogether(@TempDir Path folder) throws IOException, JoranException {
        var pinned = pinned();
        assertThat(pinned).hasSizeGreaterThan(5);
        var loggers = new LoggerContext();
        loggers.putProperty("atagande.log", folder.resolve("log").toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(loggers);
        configurator.doConfigure(new ClassPathResource("logback-standalone.xml").getURL());
        for (var wide : List.of("org", "org.springframework", "org.springframework.web", "org.apache", "org.hibernate")) {
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
