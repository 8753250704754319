package se.atagande.feed;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.bson.Document;

/** The pages of a cursor: while one is worked on, the store is already reading the next. Used by one thread. */
final class ReadAhead implements AutoCloseable {

    private final MongoCursor<Document> cursor;
    private final int documents;
    private CompletableFuture<List<Document>> next;

    ReadAhead(MongoCursor<Document> cursor, int documents) {
        this.cursor = cursor;
        this.documents = documents;
        this.next = read();
    }

    /** The next page, empty at the end. */
    List<Document> page() throws InterruptedException {
        try {
            var page = next.get();
            if (!page.isEmpty()) {
                next = read();
            }
            return page;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private CompletableFuture<List<Document>> read() {
        return CompletableFuture.supplyAsync(
                () -> {
                    var page = new ArrayList<Document>(documents);
                    while (page.size() < documents && cursor.hasNext()) {
                        page.add(cursor.next());
                    }
                    return page;
                },
                Thread.ofVirtual().name("relay-read-ahead")::start);
    }

    /** Waits for the page on its way: a cursor must not be closed under its reader. */
    @Override
    public void close() {
        next.handle((page, failure) -> page).join();
        cursor.close();
    }
}
