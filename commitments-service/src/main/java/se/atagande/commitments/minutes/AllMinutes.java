package se.atagande.commitments.minutes;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.meeting.MinutesLocked;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** The minutes of all meetings. */
@Component
class AllMinutes {

    static final String ARRANGERS = "meeting.arrangers";
    static final String KIND = "meeting.kind";
    static final String STATE = "state";
    static final String DAY = "day";
    static final String DUE_ON = "dueOn";

    private final AggregateStore<WrittenMinutes> store;

    AllMinutes(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(WrittenMinutes.class, "minutes");
        var indexes = mongo.indexOps("minutes");
        indexes.createIndex(new Index(ARRANGERS, ASC).on(STATE, ASC).on(DUE_ON, ASC));
        indexes.createIndex(new Index(ARRANGERS, ASC).on(DAY, ASC).on("_id", ASC));
        indexes.createIndex(
                new Index(ARRANGERS, ASC).on(STATE, ASC).on(DAY, ASC).on("_id", ASC));
    }

    Optional<Stored<WrittenMinutes>> of(String meeting) {
        return store.find(WrittenMinutes.idOf(meeting));
    }

    List<Stored<WrittenMinutes>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** Minutes that are there already stay as they are. */
    void createOnce(WrittenMinutes minutes) {
        try {
            store.create(minutes, List.of());
        } catch (DuplicateKeyException e) {
            // Awaited or written already.
        }
    }

    Stored<WrittenMinutes> write(Stored<WrittenMinutes> before, WrittenMinutes after, List<MinutesLocked> events) {
        return store.write(before, after, events);
    }
}
