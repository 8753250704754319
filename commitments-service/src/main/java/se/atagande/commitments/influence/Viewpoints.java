package se.atagande.commitments.influence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.OccasionId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** All viewpoints; each change is one write with its events. */
@Component
class Viewpoints {

    static final String FEDERATION = "federation";
    static final String INITIATIVE = "initiative";
    static final String OCCASION = "occasion";
    static final String DAY = "day";
    static final String THEMES = "themes";
    static final String DECISION = "decision.outcome";
    static final String RELEASE = "release";
    static final String RELEASED_ON = "release.day";

    private static final String RECEIPT = "receipt";

    private final AggregateStore<Viewpoint> store;
    private final KnownActivities activities;
    private final Days days;

    Viewpoints(Feeds feeds, MongoOperations mongo, KnownActivities activities, Days days) {
        this.store = feeds.store(Viewpoint.class, "viewpoints");
        this.activities = activities;
        this.days = days;
        var indexes = mongo.indexOps("viewpoints");
        indexes.createIndex(new Index(FEDERATION, ASC).on(DAY, ASC));
        indexes.createIndex(new Index(RECEIPT, ASC).unique());
        indexes.createIndex(new Index(OCCASION, ASC).sparse());
    }

    /** As everybody may read them. */
    Rows<Viewpoint> released() {
        return Rows.stored(
                store, FEDERATION, Sort.by(DAY, "_id"), where(RELEASE).ne(null));
    }

    Optional<Stored<Viewpoint>> find(String id) {
        return store.find(id);
    }

    Page<Stored<Viewpoint>> page(Criteria criteria, Sort order, PageRequest page) {
        return page.read(query(criteria).with(order), store::find, store::count);
    }

    Optional<Viewpoint> with(Receipt receipt) {
        return store.find(query(where(RECEIPT).is(receipt.fingerprint()))).stream()
                .findFirst()
                .map(Stored::state);
    }

    /** How many viewpoints of a needs analysis were sorted under each theme. */
    Map<String, Long> themesOf(OccasionId occasion) {
        return store.find(query(where(OCCASION).is(occasion.value()))).stream()
                .flatMap(stored -> stored.state().themes().stream())
                .collect(groupingBy(theme -> theme, TreeMap::new, counting()));
    }

    /** The ids of what was answered in a needs analysis, in the order of days. */
    List<String> answering(OccasionId occasion) {
        return store.find(query(where(OCCASION).is(occasion.value())).with(Sort.by(DAY, "_id"))).stream()
                .map(stored -> stored.state().id())
                .toList();
    }

    Viewpoint receive(LeaveViewpoint said, Receipt receipt) {
        var viewpoint = new Viewpoint(
                UUID.randomUUID().toString(),
                said.federation(),
                said.initiative(),
                said.occasion(),
                said.byStaff() ? Viewpoint.Origin.ASSISTED : Viewpoint.Origin.ANONYMOUS,
                days.today(),
                said.words(),
                Set.of(),
                null,
                List.of(),
                null,
                null,
                receipt.fingerprint());
        store.create(viewpoint, List.of());
        return viewpoint;
    }

    ViewpointOutcome decide(Stored<Viewpoint> seen, Viewpoint.Decision decision) {
        var activity = decision.activity();
        return activity == null
                        || activities.find(activity, seen.state().federation()).isPresent()
                ? kept(seen, seen.state().decide(decision))
                : new ViewpointOutcome.NoSuchActivity();
    }

    ViewpointOutcome kept(Stored<Viewpoint> seen, ViewpointOutcome outcome) {
        if (outcome instanceof ViewpointOutcome.Changed changed) {
            store.replace(seen, changed.viewpoint(), changed.events());
        }
        return outcome;
    }
}
