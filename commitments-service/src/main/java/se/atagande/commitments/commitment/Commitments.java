package se.atagande.commitments.commitment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All commitments. */
@Component
class Commitments {

    private static final String COLLECTION = "commitments";

    private final AggregateStore<Commitment> store;
    private final MongoOperations mongo;

    Commitments(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Commitment.class, COLLECTION);
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("number", ASC).on("declaration", ASC));
        for (var field : List.of("judged.state", "title.sv")) {
            indexes.createIndex(new Index(field, ASC).on("number", ASC).on("declaration", ASC));
            indexes.createIndex(new Index("federation", ASC)
                    .on(field, ASC)
                    .on("number", ASC)
                    .on("declaration", ASC));
        }
        indexes.createIndex(new Index("federation", ASC).on("number", ASC).on("declaration", ASC));
        indexes.createIndex(new Index("federation", ASC).on("reads", ASC));
        indexes.createIndex(new Index("declaration", ASC).on("parts", ASC));
        indexes.createIndex(new Index("judged.judgeAgainOn", ASC).sparse());
    }

    Optional<Stored<Commitment>> find(String id) {
        return store.find(id);
    }

    List<Stored<Commitment>> find(Query query) {
        return store.find(query);
    }

    /** How many share a value. */
    record Share(String value, int count) {}

    /** How many of those there are of each value, so that all need not be read to show a page of them. */
    List<Share> shares(Criteria among, Object value) {
        return mongo
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(among),
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

    List<Stored<Commitment>> withIds(Collection<String> ids) {
        return store.find(query(where("_id").in(ids)));
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
        return store.create(commitment, events);
    }

    Stored<Commitment> replace(Stored<Commitment> before, Commitment after, List<? extends Event> events) {
        return store.replace(before, after, events);
    }
}
