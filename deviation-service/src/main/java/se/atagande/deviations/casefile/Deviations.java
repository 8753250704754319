package se.atagande.deviations.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.deviation.DeviationEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every case, sealed. */
@Component
public class Deviations {

    public static final String COLLECTION = "deviations";

    private final AggregateStore<Deviation> store;
    private final ApplicationEventPublisher moved;

    Deviations(Feeds feeds, MongoOperations mongo, ApplicationEventPublisher moved) {
        this.moved = moved;
        this.store = feeds.store(Deviation.class, COLLECTION);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("receipt", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("federation", Sort.Direction.ASC).on("reportedOn", Sort.Direction.DESC));
        indexes.createIndex(new Index("federation", Sort.Direction.ASC).on("similar", Sort.Direction.ASC));
        indexes.createIndex(new Index("federation", Sort.Direction.ASC).on("closing.on", Sort.Direction.ASC));
        indexes.createIndex(new Index("concerns", Sort.Direction.ASC));
        indexes.createIndex(new Index("lessonFrom", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("structural", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("measures.activity", Sort.Direction.ASC).sparse());
    }

    public Stored<Deviation> add(Deviation deviation, List<? extends DeviationEvent> events) {
        var stored = store.create(deviation, events);
        moved.publishEvent(new CaseMoved(deviation.federation()));
        return stored;
    }

    public Stored<Deviation> replace(Stored<Deviation> before, Deviation after, List<? extends DeviationEvent> events) {
        var stored = store.replace(before, after, events);
        moved.publishEvent(new CaseMoved(after.federation()));
        return stored;
    }

    public Optional<Stored<Deviation>> find(String id) {
        return store.find(id);
    }

    public Optional<Stored<Deviation>> withReceipt(String fingerprint) {
        return first(Criteria.where("receipt").is(fingerprint));
    }

    public Optional<Stored<Deviation>> withMeasure(ActivityId activity) {
        return first(Criteria.where("measures.activity").is(activity.value()));
    }

    private Optional<Stored<Deviation>> first(Criteria criteria) {
        return store.find(Query.query(criteria)).stream().findFirst();
    }

    public List<Stored<Deviation>> find(Query query) {
        return store.find(query);
    }

    public long count(Query query) {
        return store.count(query);
    }

    public long count(FederationId federation, DeviationState state) {
        return store.count(Query.query(of(List.of(federation)).and("state").is(state.name())));
    }

    public static Criteria of(Collection<FederationId> federations) {
        return Criteria.where("federation")
                .in(federations.stream().map(FederationId::value).toList());
    }
}
