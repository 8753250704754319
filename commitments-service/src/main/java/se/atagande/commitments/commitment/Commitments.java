package se.atagande.commitments.commitment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All commitments. */
@Component
class Commitments {

    /** Holds text where a later version took the commitment's place; an index can tell, other than of {@code null}. */
    static final String RETIRED = "course.retired.on";

    private static final String COLLECTION = "commitments";

    private final AggregateStore<Commitment> store;
    private final MongoOperations mongo;
    private final ApplicationEventPublisher moves;

    Commitments(Feeds feeds, MongoOperations mongo, ApplicationEventPublisher moves) {
        this.store = feeds.store(Commitment.class, COLLECTION);
        this.mongo = mongo;
        this.moves = moves;
        var indexes = mongo.indexOps(COLLECTION);
        for (var first : List.of(
                new Index(),
                new Index("judged.state", ASC),
                new Index("title.sv", ASC),
                new Index("owner", ASC).on("course.assigned.owner", ASC),
                new Index("federation", ASC),
                new Index("federation", ASC).on("judged.state", ASC),
                new Index("federation", ASC).on("title.sv", ASC))) {
            // In the order of lists, with what lists leave out: a page is found, and all are counted, without reading
            // one.
            indexes.createIndex(first.on("number", ASC).on("declaration", ASC).on(RETIRED, ASC));
        }
        indexes.createIndex(new Index(RETIRED, ASC).sparse());
        indexes.createIndex(new Index("federation", ASC).on("reads", ASC));
        indexes.createIndex(new Index("declaration", ASC).on("parts", ASC));
        indexes.createIndex(new Index("judged.judgeAgainOn", ASC).sparse());
    }

    Rows<Commitment> rows() {
        return Rows.stored(store, "federation", Sort.by("declaration", "number"));
    }

    Optional<Stored<Commitment>> find(String id) {
        return store.find(id);
    }

    List<Stored<Commitment>> find(Query query) {
        return store.find(query);
    }

    /** How many share a value. */
    record Share(String value, int count) {}

    /** How many of those there are of each value, which an index on the field knows, so that all need not be read to show a page of them. */
    List<Share> shares(Criteria among, String field, Object value) {
        return mongo
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(among),
                                Aggregation.sort(Sort.by(field)),
                                context -> new Document(
                                        "$group", new Document("_id", value).append("count", new Document("$sum", 1)))),
                        COLLECTION,
                        Document.class)
                .getMappedResults()
                .stream()
                .map(it -> new Share(it.getString("_id"), it.getInteger("count")))
                .toList();
    }

    long count(Query query) {
        return store.count(query);
    }

    List<Stored<Commitment>> all() {
        return store.find(new Query());
    }

    List<Stored<Commitment>> of(FederationId federation) {
        return store.find(query(where("federation").is(federation.value())));
    }

    List<Stored<Commitment>> in(DeclarationId declaration) {
        return store.find(query(where("declaration").is(declaration.value())));
    }

    /** Those of all federations that are parts of one with others. */
    List<Stored<Commitment>> joint() {
        return store.find(query(where("joint").exists(true)));
    }

    /** Those whose rule reads any of these kinds of facts. */
    List<Stored<Commitment>> reading(Collection<String> federations, Set<String> kinds) {
        return store.find(query(where("federation").in(federations).and("reads").in(kinds)));
    }

    /** Those that this one is a part of. */
    List<Stored<Commitment>> above(DeclarationId declaration, int part) {
        return store.find(
                query(where("declaration").is(declaration.value()).and("parts").is(part)));
    }

    List<Stored<Commitment>> partsOf(Commitment whole) {
        return store.find(query(where("declaration")
                .is(whole.declaration().value())
                .and("number")
                .in(whole.parts())));
    }

    /** Those that the calendar may have turned by this day, which is ISO text in the store. */
    List<Stored<Commitment>> turnedBy(String day) {
        return store.find(query(where("judged.judgeAgainOn").lte(day)));
    }

    Stored<Commitment> create(Commitment commitment, List<? extends Event> events) {
        var stored = store.create(commitment, events);
        moves.publishEvent(new CommitmentMoved(commitment.id()));
        return stored;
    }

    Stored<Commitment> replace(Stored<Commitment> before, Commitment after, List<? extends Event> events) {
        var stored = store.replace(before, after, events);
        moves.publishEvent(new CommitmentMoved(after.id()));
        return stored;
    }
}
