package se.atagande.notifications.recall;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All recalls, and which of them partners have not answered in time. */
@Component
public class Recalls {

    private static final String COLLECTION = "recalls";
    private static final String FEDERATION = "federation";

    private final AggregateStore<Recall> store;

    Recalls(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Recall.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(FEDERATION, Sort.Direction.ASC)
                        .on("acknowledgeBy", Sort.Direction.ASC)
                        .named(FEDERATION));
    }

    /** Partners that have not said that something is gone, though their last day has passed. */
    public record Overdue(LocalDate acknowledgeBy, List<String> partners) {}

    AggregateStore<Recall> store() {
        return store;
    }

    /** Those with the earliest last day first. */
    List<Stored<Recall>> of(String federation) {
        return store.find(Query.query(Criteria.where(FEDERATION).is(federation)).with(Sort.by("acknowledgeBy", "_id")));
    }

    public List<Overdue> overdue(String federation, LocalDate today) {
        return of(federation).stream()
                .map(Stored::state)
                .filter(it -> it.isOverdue(today))
                .map(it -> new Overdue(it.acknowledgeBy(), it.missing()))
                .toList();
    }
}
