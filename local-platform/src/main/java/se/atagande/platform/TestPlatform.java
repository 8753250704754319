package se.atagande.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * One broker and one store for all tests of a JVM, started at first use. {@code MONGODB_URI} names another store, such as MongoDB's own engine;
 * {@code ATAGANDE_STORE=mongodb} without it starts one in a container.
 */
public final class TestPlatform {

    private TestPlatform() {}

    public static LocalBroker broker() {
        return BrokerHolder.BROKER;
    }

    /** Connection string with this database; every acknowledged write is journaled. */
    public static String mongoUri(String database) {
        var configured = Optional.ofNullable(System.getenv("MONGODB_URI")).filter(uri -> !uri.isBlank());
        var base = configured.orElseGet(() -> "mongodb".equals(System.getenv("ATAGANDE_STORE"))
                ? ContainerHolder.MONGODB.getConnectionString() + "/?directConnection=true"
                : StoreHolder.STORE.uri() + "/?directConnection=true");
        var mark = base.indexOf('?');
        var server = (mark < 0 ? base : base.substring(0, mark)).replaceAll("/+$", "");
        var options = mark < 0 ? "directConnection=true" : base.substring(mark + 1);
        return server + "/" + database + "?" + options + "&w=majority&journal=true";
    }

    private static final class BrokerHolder {
        static final LocalBroker BROKER = startBroker();

        private static LocalBroker startBroker() {
            try {
                var broker = LocalBroker.start(Files.createTempDirectory("broker"), 0);
                Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
                return broker;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** MongoDB's own engine in a container, removed when the JVM ends. */
    private static final class ContainerHolder {
        static final MongoDBContainer MONGODB = start();

        private static MongoDBContainer start() {
            var container = new MongoDBContainer("mongo:8.0");
            container.start();
            return container;
        }
    }

    private static final class StoreHolder {
        static final LocalStore STORE = LocalStore.inMemory(0);
    }
}
