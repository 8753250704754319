package se.atagande.commitments.meeting;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All meeting series. A series itself publishes nothing: its meetings do. */
@Component
class Series {

    static final String FEDERATION = "federation";
    static final String ARRANGERS = "arrangers";
    static final String KIND = "kind";
    static final String TITLE = "plan.title";

    private final AggregateStore<MeetingSeries> store;

    Series(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(MeetingSeries.class, "meetingSeries");
        var indexes = mongo.indexOps("meetingSeries");
        indexes.createIndex(new Index(ARRANGERS, ASC).on(KIND, ASC));
        indexes.createIndex(new Index(FEDERATION, ASC).on(TITLE, ASC).on("_id", ASC));
    }

    Optional<Stored<MeetingSeries>> find(String id) {
        return store.find(id);
    }

    List<Stored<MeetingSeries>> find(Query query) {
        return store.find(query);
    }

    /** Those of a federation, by title. The reader closes it. */
    Stream<Stored<MeetingSeries>> of(FederationId federation) {
        return store.stream(query(where(FEDERATION).is(federation.value())).with(Sort.by(TITLE, "_id")));
    }

    List<Stored<MeetingSeries>> withIds(Collection<String> ids) {
        return store.find(query(where("_id").in(ids)));
    }

    long count(Query query) {
        return store.count(query);
    }

    Stored<MeetingSeries> create(MeetingSeries series) {
        return store.create(series, List.of());
    }

    Stored<MeetingSeries> replace(Stored<MeetingSeries> before, MeetingSeries after) {
        return store.replace(before, after, List.of());
    }
}
