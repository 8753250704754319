package se.atagande.commitments.commitment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All commitments. */
@Component
class Commitments {

    private static final String COLLECTION = "commitments";

    private final AggregateStore<Commitment> store;
    private final MongoOperations mongo;
    private final ApplicationEventPublisher moves;

    Commitments(Feeds feeds, MongoOperations mongo, ApplicationEventPublisher moves) {
        this.store = feeds.store(Commitment.class, COLLECTION);
        this.mongo = mongo;
        this.moves = moves;
        var indexes = mongo.indexOps(COLLECTION);
        // Each in the order of a list, after what the list is narrowed to: a page is found, and all are counted,
        // without
        // reading one. Words may stand anywhere, so they are looked for in the index itself.
        for (var first : List.of(
                new Index(),
                new Index("lookup.urgency", ASC),
                new Index("lookup.title", ASC),
                new Index("lookup.owner", ASC),
                new Index("federation", ASC),
                new Index("federation", ASC).on("lookup.urgency", ASC),
                new Index("federation", ASC).on("lookup.title", ASC),
                new Index("federation", ASC).on("lookup.owner", ASC),
                new Index("lookup.answers", ASC),
                new Index("form", ASC))) {
            indexes.createIndex(listed(first));
        }
        indexes.createIndex(listed(new Index())
                .on("federation", ASC)
                .on("lookup.urgency", ASC)
                .on("form", ASC)
                .on("lookup.words", ASC));
        indexes.createIndex(listed(new Index("joint", ASC))
                .on("federation", ASC)
                .on("lookup.urgency", ASC)
                .on("lookup.title", ASC)
                .on("lookup.words", ASC));
        indexes.createIndex(new Index("federation", ASC).on("reads", ASC));
        indexes.createIndex(new Index("declaration", ASC).on("parts", ASC));
        indexes.createIndex(new Index("judged.judgeAgainOn", ASC).sparse());
    }

    private static Index listed(Index first) {
        var index = new Index("lookup.retired", ASC);
        first.getIndexKeys().keySet().forEach(field -> index.on(field, ASC));
        return index.on("number", ASC).on("declaration", ASC);
    }

    /** Those that were written before lists had anything to look them up by. */
    @EventListener(ApplicationReadyEvent.class)
    void lookUp() {
        for (var old : store.find(query(where("lookup").exists(false)))) {
            try {
                replace(old, old.state().lookedUp(), List.of());
            } catch (OptimisticLockingFailureException e) {
                // Written by somebody else meanwhile, and so looked up.
            }
        }
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

    /** The codes that commitments of several federations share, each with what the order and the state of the whole need. */
    List<Share> shares() {
        return mongo.aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(where("lookup.retired")
                                        .is(false)
                                        .and("joint")
                                        .gt("")),
                                Aggregation.sort(Sort.by("joint", "number", "declaration")),
                                context -> new Document(
                                        "$group",
                                        new Document("_id", "$joint")
                                                .append("title", new Document("$first", "$lookup.title"))
                                                .append("federations", new Document("$addToSet", "$federation"))
                                                .append("urgencies", new Document("$addToSet", "$lookup.urgency")))),
                        COLLECTION,
                        Share.class)
                .getMappedResults();
    }

    /** Those of them of which a part says this. */
    Set<String> codesSaying(Pattern words) {
        return Set.copyOf(mongo.findDistinct(
                query(where("lookup.retired")
                        .is(false)
                        .and("joint")
                        .gt("")
                        .and("lookup.words")
                        .regex(words)),
                "joint",
                COLLECTION,
                String.class));
    }

    /**
     * A code that parts share.
     *
     * @param title of the part with the lowest number, by its place in the alphabet
     * @param urgencies of the states of the parts
     */
    record Share(@Id String code, String title, Set<String> federations, Set<Integer> urgencies) {

        FulfilmentState state() {
            return RollsUp.whole(Arrays.stream(FulfilmentState.values())
                    .filter(state -> urgencies.contains(Lookup.urgency(state)))
                    .toList());
        }
    }

    /** Of the commitments that share these codes what a list of them shows. */
    List<JointPart> parts(Collection<String> codes) {
        var wanted =
                query(where("lookup.retired").is(false).and("joint").in(codes)).with(Sort.by("federation", "number"));
        wanted.fields()
                .include("number", "federation", "joint", "title", "sentence", "owner", "course.assigned")
                .include("judged.state", "judged.reason");
        return mongo.find(wanted, JointPart.class, COLLECTION);
    }

    /** Those that share the code. */
    List<Stored<Commitment>> joint(String code) {
        return store.find(query(where("lookup.retired").is(false).and("joint").is(code)));
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
