package se.atagande.feed;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Writes that wait at the same time go to the store together: one round trip and one flush of the journal for all, and to each its own answer. Who finds
 * nobody at work writes at once, for itself and for all who wait by then.
 */
final class GroupedWrites {

    private static final int MOST = 200;
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final String collection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean underWay;

    GroupedWrites(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** One of the writes. */
    private sealed interface Write {
        String id();

        WriteModel<Document> model();

        /** A new document. */
        record Insert(Document document) implements Write {
            @Override
            public String id() {
                return document.getString("_id");
            }

            @Override
            public WriteModel<Document> model() {
                return new InsertOneModel<>(document);
            }
        }

        /** A change to a document that nobody else changed since. */
        record Change(String id, long version, Bson update) implements Write {
            Bson unchanged() {
                return Filters.and(Filters.eq("_id", id), Filters.eq(AggregateStore.VERSION, version));
            }

            /**
             * An upsert, because a bulk write tells of an update that met nothing only in sum: where the version is another, the upsert meets the id and
             * fails by itself.
             */
            @Override
            public WriteModel<Document> model() {
                return new UpdateOneModel<>(unchanged(), update, new UpdateOptions().upsert(true));
            }
        }
    }

    private final class Waiting {
        private final Write write;
        private final Condition turn = lock.newCondition();
        private boolean done;
        private @Nullable RuntimeException refusal;

        Waiting(Write write) {
            this.write = write;
        }
    }

    void insert(Document document) {
        write(new Write.Insert(document));
    }

    /**
     * Changes the document with this id and version.
     *
     * @throws OptimisticLockingFailureException when there is none
     */
    void change(String id, long version, Bson update) {
        write(new Write.Change(id, version, update));
    }

    private void write(Write write) {
        var mine = new Waiting(write);
        lock.lock();
        try {
            queue.add(mine);
            while (underWay && !mine.done) {
                mine.turn.awaitUninterruptibly();
            }
            while (!mine.done) {
                underWay = true;
                writeNext();
            }
        } finally {
            lock.unlock();
        }
        if (mine.refusal != null) {
            throw mine.refusal;
        }
    }

    /** Holds the lock before and after, not while the store is at work. */
    private void writeNext() {
        var group = new ArrayList<Waiting>();
        while (!queue.isEmpty() && group.size() < MOST) {
            group.add(queue.remove());
        }
        // What is not answered was not promised, whatever is thrown below.
        group.forEach(waiting -> waiting.refusal = new IllegalStateException("no answer from the store"));
        lock.unlock();
        try {
            if (group.size() == 1) {
                alone(group.getFirst());
            } else {
                together(group);
            }
        } catch (RuntimeException storeAway) {
            group.forEach(waiting -> waiting.refusal = storeAway);
        } finally {
            lock.lock();
            underWay = false;
            group.forEach(waiting -> {
                waiting.done = true;
                waiting.turn.signal();
            });
            if (!queue.isEmpty()) {
                queue.getFirst().turn.signal();
            }
        }
    }

    private void alone(Waiting waiting) {
        switch (waiting.write) {
            case Write.Insert insert -> {
                mongo.execute(collection, c -> c.insertOne(insert.document()));
                waiting.refusal = null;
            }
            case Write.Change change -> {
                var met = mongo.execute(collection, c -> c.updateOne(change.unchanged(), change.update())
                        .getMatchedCount());
                waiting.refusal = met == null || met == 0 ? changedMeanwhile(change) : null;
            }
        }
    }

    private void together(List<Waiting> group) {
        var models = group.stream().map(waiting -> waiting.write.model()).toList();
        try {
            var result = mongo.execute(collection, c -> c.bulkWrite(models, new BulkWriteOptions().ordered(false)));
            group.forEach(waiting -> waiting.refusal = null);
            if (result != null) {
                result.getUpserts().forEach(upsert -> takeBack(group.get(upsert.getIndex())));
            }
        } catch (DataAccessException e) {
            if (!(e.getCause() instanceof MongoBulkWriteException bulk) || bulk.getWriteConcernError() != null) {
                throw e;
            }
            group.forEach(waiting -> waiting.refusal = null);
            bulk.getWriteResult().getUpserts().forEach(upsert -> takeBack(group.get(upsert.getIndex())));
            for (var error : bulk.getWriteErrors()) {
                var waiting = group.get(error.getIndex());
                waiting.refusal = refusal(waiting.write, error, bulk);
            }
        }
    }

    private RuntimeException refusal(Write write, BulkWriteError error, MongoBulkWriteException cause) {
        if (error.getCode() != DUPLICATE_KEY) {
            return new UncategorizedMongoDbException(collection + "/" + write.id() + ": " + error.getMessage(), cause);
        }
        return write instanceof Write.Change change && error.getMessage().contains("_id_")
                ? changedMeanwhile(change)
                : new DuplicateKeyException(collection + "/" + write.id() + ": " + error.getMessage(), cause);
    }

    /** Somebody took the whole document away, which nobody in the house does: the change must not bring half of it back. */
    private void takeBack(Waiting waiting) {
        if (waiting.write instanceof Write.Change change) {
            mongo.execute(
                    collection,
                    c -> c.deleteOne(Filters.and(
                            Filters.eq("_id", change.id()), Filters.eq(AggregateStore.VERSION, change.version() + 1))));
            waiting.refusal = changedMeanwhile(change);
        }
    }

    private OptimisticLockingFailureException changedMeanwhile(Write.Change change) {
        return new OptimisticLockingFailureException(
                collection + "/" + change.id() + " changed since version " + change.version());
    }
}
