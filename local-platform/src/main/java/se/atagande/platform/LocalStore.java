package se.atagande.platform;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * A server on loopback that speaks MongoDB's protocol and imitates it well enough to try the system and to test it fast. What it does differently is
 * decided by MongoDB itself ({@code make it}).
 */
public final class LocalStore implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private LocalStore(MongoBackend backend, int port) {
        this.server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        this.port = server.getLocalAddress().getPort();
    }

    /** Keeps everything in memory, for tests; port 0 takes a free one. */
    public static LocalStore inMemory(int port) {
        return new LocalStore(new MemoryBackend(), port);
    }

    /** Keeps everything in one file, and answers a write only when the file holds it: what was acknowledged survives SIGKILL. */
    public static LocalStore onDisk(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var storage = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        return new LocalStore(new WrittenBeforeAnswered(storage), port);
    }

    /** A connection string without a database; append one per service. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /**
     * Commits the storage between writes, never during one, so that no half-made write reaches the file, and before each answer, so that no answered one
     * misses it. One commit does for all writes that are waiting for it.
     */
    private static final class WrittenBeforeAnswered extends H2Backend {

        private static final Set<String> READS = Set.of(
                "find",
                "getmore",
                "aggregate",
                "count",
                "distinct",
                "hello",
                "ismaster",
                "ping",
                "buildinfo",
                "endsessions",
                "killcursors",
                "listcollections",
                "listdatabases",
                "listindexes",
                "serverstatus",
                "getparameter");

        private final Object write = new Object();
        private final Object commit = new Object();
        private long made;
        private long committed;

        WrittenBeforeAnswered(MVStore storage) {
            super(storage);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            if (READS.contains(message.getDocument().keySet().iterator().next().toLowerCase(java.util.Locale.ROOT))) {
                return super.handleMessage(message);
            }
            Document answer;
            long mine;
            synchronized (write) {
                answer = super.handleMessage(message);
                mine = ++made;
            }
            synchronized (commit) {
                if (committed < mine) {
                    synchronized (write) {
                        commit();
                        committed = made;
                    }
                }
            }
            return answer;
        }
    }
}
