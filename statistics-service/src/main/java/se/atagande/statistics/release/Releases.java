package se.atagande.statistics.release;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.statistics.StatisticsEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Schemes;

/** Every release. Sealing one is one write: document, ledger, certificate and events; its unique places in the chain refuse a second at the same time. */
@Component
class Releases {

    /** Another table of the chain was sealed meanwhile; nothing was written. */
    static final class OvertakenException extends OptimisticLockingFailureException {

        OvertakenException(Throwable cause) {
            super("another table of the chain was sealed meanwhile", cause);
        }
    }

    private static final String COLLECTION = "releases";
    private static final String FEDERATION = "federation";
    private static final String POOL = "pool.federation";

    private final AggregateStore<Release> store;
    private final Schemes schemes;

    Releases(Feeds feeds, MongoOperations mongo, Schemes schemes) {
        this.store = feeds.store(Release.class, COLLECTION);
        this.schemes = schemes;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("places", Sort.Direction.ASC).unique().sparse());
        mongo.indexOps(COLLECTION).createIndex(new Index(FEDERATION, Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index(POOL, Sort.Direction.ASC).sparse());
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

    /** What was sealed of the people whom this scheme counts, of these federations and of all that a table ever counted together with them. */
    Chain chain(
            Scheme scheme, Collection<FederationId> federations, @org.jspecify.annotations.Nullable String subject) {
        var population = scheme.counts().population();
        var people = new TreeSet<String>();
        federations.forEach(it -> people.add(it.value()));
        var pools = store.find(
                sealed(population, subject).addCriteria(Criteria.where("pool.0").exists(true)));
        for (var before = 0; before < people.size(); ) {
            before = people.size();
            pools.stream()
                    .map(it -> it.state().federations().stream()
                            .map(FederationId::value)
                            .toList())
                    .filter(together -> together.stream().anyMatch(people::contains))
                    .forEach(people::addAll);
        }
        var earlier = store
                .find(sealed(population, subject)
                        .addCriteria(new Criteria()
                                .orOperator(
                                        Criteria.where(FEDERATION).in(people),
                                        Criteria.where(POOL).in(people))))
                .stream()
                .map(Stored::state)
                .sorted(Comparator.comparing((Release r) ->
                                r.sealed() == null ? r.askedOn() : r.sealed().on())
                        .thenComparing(Release::id))
                .toList();
        return new Chain(
                people.stream()
                        .map(it -> population + "_" + it + (subject == null ? "" : "_" + subject))
                        .toList(),
                earlier);
    }

    private Query sealed(String population, @org.jspecify.annotations.Nullable String subject) {
        return Query.query(Criteria.where("scheme")
                .in(schemes.all().stream()
                        .filter(it -> it.counts().population().equals(population))
                        .map(Scheme::id)
                        .toList())
                .and("subject")
                .is(subject)
                .and("state")
                .in(Release.State.SEALED.name(), Release.State.RECALLED.name()));
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
    Stored<Release> replace(Stored<Release> before, Release after, List<? extends StatisticsEvent> events) {
        try {
            return store.replace(before, after, events);
        } catch (DuplicateKeyException e) {
            throw new OvertakenException(e);
        }
    }

    Stored<Release> replace(Stored<Release> before, Release after) {
        return replace(before, after, List.of());
    }
}
