package se.atagande.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import se.atagande.standalone.Settings;
import se.atagande.standalone.Standalone;

/** One whole system for all scenarios of this JVM: the real broker, all services, the gateway and the web client, on free ports. */
final class RunningSystem {

    private RunningSystem() {}

    static Standalone get() {
        return Holder.SYSTEM;
    }

    /** A system of its own, on the data of this folder. */
    static Standalone start(java.nio.file.Path data, Settings.Practice practice) {
        return Standalone.start(
                new Settings(
                        data,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Optional.ofNullable(System.getenv("MONGODB_URI")).filter(uri -> !uri.isBlank()),
                        "e2e-" + UUID.randomUUID().toString().substring(0, 8) + "-",
                        practice),
                line -> {});
    }

    private static final class Holder {
        static final Standalone SYSTEM = started();

        private static Standalone started() {
            try {
                var system = start(Files.createTempDirectory("atagande"), Settings.Practice.DECLARATIONS);
                Runtime.getRuntime().addShutdownHook(new Thread(system::close));
                return system;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
