package se.atagande.endtoend;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.core.io.ClassPathResource;

/** The loggers as {@code make run} has them: there no service's own settings are read. */
final class StandaloneLoggers {

    private StandaloneLoggers() {}

    static LoggerContext read() {
        try {
            var loggers = new LoggerContext();
            loggers.putProperty(
                    "atagande.log",
                    Files.createTempDirectory("loggers").resolve("log").toString());
            var configurator = new JoranConfigurator();
            configurator.setContext(loggers);
            configurator.doConfigure(new ClassPathResource("logback-standalone.xml").getURL());
            return loggers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoranException e) {
            throw new IllegalStateException("logback-standalone.xml", e);
        }
    }
}
