package se.atagande.statistics.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.statistics.StatisticsEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every release. Sealing one is one write: document, ledger, certificate and event; the unique place in the chain refuses a second at the same time. */
@Component
class Releases {

    private static final String COLLECTION = "releases";

    private final AggregateStore<Release> store;

    Releases(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Release.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("place", Sort.Direction.ASC).unique().sparse());
        mongo.indexOps(COLLECTION).createIndex(new Index("federation", Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("state", Sort.Direction.ASC));
    }

    Optional<Stored<Release>> find(String id) {
        return store.find(id);
    }

    List<Stored<Release>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** What was sealed of the same figures, oldest first; what was recalled stays known for ever. */
    List<Release> chain(Release release) {
        return store
                .find(Query.query(Criteria.where("federation")
                        .is(release.federation().value())
                        .and("scheme")
                        .is(release.scheme())
                        .and("state")
                        .in(Release.State.SEALED.name(), Release.State.RECALLED.name())))
                .stream()
                .map(Stored::state)
                .sorted(java.util.Comparator.comparing(r -> place(r.place())))
                .toList();
    }

    private static int place(@org.jspecify.annotations.Nullable String place) {
        return place == null ? 0 : Integer.parseInt(place.substring(place.indexOf('#') + 1));
    }

    /** Waiting, or left by somebody who died. */
    List<Stored<Release>> waiting(Instant now) {
        return store
                .find(Query.query(Criteria.where("state").in(Release.State.ASKED.name(), Release.State.PROVING.name())))
                .stream()
                .filter(r ->
                        r.state().leaseUntil() == null || now.isAfter(r.state().leaseUntil()))
                .toList();
    }

    /** The one that is there already, when it is. */
    Stored<Release> ask(Release release) {
        try {
            return store.create(release, List.of());
        } catch (DuplicateKeyException e) {
            return find(release.id()).orElseThrow(() -> e);
        }
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it, or sealed another of its chain meanwhile */
    Stored<Release> replace(Stored<Release> before, Release after, StatisticsEvent... events) {
        try {
            return store.replace(before, after, List.of(events));
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("another table of the chain was sealed meanwhile", e);
        }
    }
}
