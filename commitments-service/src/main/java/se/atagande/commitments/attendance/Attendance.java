package se.atagande.commitments.attendance;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** The names of all meetings that have some. */
@Component
class Attendance {

    private static final String DAY = "day";
    private static final String ERASED_ON = "erasedOn";

    private final AggregateStore<NamesPresent> store;

    Attendance(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(NamesPresent.class, "attendance");
        mongo.indexOps("attendance").createIndex(new Index(DAY, ASC));
    }

    Optional<Stored<NamesPresent>> of(String meeting) {
        return store.find(meeting);
    }

    /** Names of meetings before this day that are still there. */
    List<Stored<NamesPresent>> keptFromBefore(LocalDate day) {
        return store.find(query(where(DAY).lt(day.toString()).and(ERASED_ON).exists(false)));
    }

    Stored<NamesPresent> create(NamesPresent names) {
        return store.create(names, List.of());
    }

    Stored<NamesPresent> replace(Stored<NamesPresent> before, NamesPresent after) {
        return store.replace(before, after, List.of());
    }
}
