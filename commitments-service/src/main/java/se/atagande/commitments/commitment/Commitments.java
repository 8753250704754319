package se.atagande.commitments.commitment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.commitments.fulfilment.Validity;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All commitments. */
@Component
class Commitments {

    private static final String COLLECTION = "commitments";

    private final AggregateStore<Commitment> store;
    private final MongoOperations mongo;
    private final CommitmentWords words;
    private final ApplicationEventPublisher moves;

    Commitments(Feeds feeds, MongoOperations mongo, CommitmentWords words, ApplicationEventPublisher moves) {
        this.store = feeds.store(Commitment.class, COLLECTION);
        this.mongo = mongo;
        this.words = words;
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
                new Index("federation", ASC).on("form", ASC),
                new Index("lookup.answers", ASC),
                new Index("form", ASC))) {
            indexes.createIndex(listed(first));
        }
        indexes.createIndex(listed(new Index())
                .on("federation", ASC)
                .on("lookup.urgency", ASC)
                .on("form", ASC)
                .on("lookup.words", ASC));
        indexes.createIndex(
                listed(new Index("lookup.terms", ASC)).on("lookup.urgency", ASC).on("form", ASC));
        indexes.createIndex(listed(new Index("joint", ASC)));
        indexes.createIndex(
                new Index("federation", ASC).on("lookup.meetings", ASC).on("number", ASC));
        indexes.createIndex(new Index("federation", ASC).on("reads", ASC));
        indexes.createIndex(new Index("declaration", ASC).on("parts", ASC));
        indexes.createIndex(new Index("judged.judgeAgainOn", ASC).sparse());
    }

    private static Index listed(Index first) {
        var index = new Index("lookup.retired", ASC);
        first.getIndexKeys().keySet().forEach(field -> index.on(field, ASC));
        return index.on("number", ASC).on("declaration", ASC).on("_id", ASC);
    }

    /** Those that were written before lists had anything to look them up by. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void lookUp() {
        for (var old : store.find(query(where("lookup.terms").exists(false)))) {
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

    /** The codes that commitments of several federations share. */
    List<String> codes() {
        return mongo.findDistinct(
                query(where("lookup.retired").is(false).and("joint").gt("")), "joint", COLLECTION, String.class);
    }

    /** That of this commitment, if it is a part of something. */
    Optional<String> codeOf(String id) {
        var wanted = query(where("_id").is(id));
        wanted.fields().include("joint");
        return Optional.ofNullable(mongo.findOne(wanted, Document.class, COLLECTION))
                .flatMap(it -> Optional.ofNullable(it.getString("joint")));
    }

    /** Of the commitments that share the code what a list of joint ones shows and is found by. */
    List<JointPart> parts(String code) {
        var wanted =
                query(where("lookup.retired").is(false).and("joint").is(code)).with(Sort.by("federation", "number"));
        wanted.fields()
                .include("number", "federation", "joint", "title", "sentence", "owner", "course.assigned")
                .include("judged.state", "judged.reason", "lookup.title", "lookup.words");
        return mongo.find(wanted, JointPart.class, COLLECTION);
    }

    /**
     * What asks meetings of the kind for items, without what only its own page shows.
     *
     * @param asks as {@link Lookup#asks}
     */
    record Asking(
            CommitmentId id,
            int number,
            Words title,
            Validity validity,
            @Nullable LocalDate retired,
            List<String> asks) {

        private static Asking of(Document it) {
            var title = it.get("title", Document.class);
            var retired = it.getEmbedded(List.of("course", "retired", "on"), String.class);
            var renewed = it.getInteger("renewedFor");
            return new Asking(
                    new CommitmentId(it.getString("_id")),
                    it.getInteger("number"),
                    new Words(title.getString("sv"), title.getString("en")),
                    renewed == null ? RuleText.validity(it.getString("validity")) : new Validity.Renewed(renewed),
                    retired == null ? null : LocalDate.parse(retired),
                    it.getEmbedded(List.of("lookup", "asks"), List.<String>of()));
        }
    }

    /** By number. */
    List<Asking> asking(FederationId federation, MeetingKind kind) {
        var wanted = query(where("federation")
                        .is(federation.value())
                        .and("lookup.meetings")
                        .is(kind.name()))
                .with(Sort.by("number", "declaration"));
        wanted.fields().include("number", "title", "validity", "renewedFor", "course.retired.on", "lookup.asks");
        return mongo.find(wanted, Document.class, COLLECTION).stream()
                .map(Asking::of)
                .toList();
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
        learn(commitment);
        var stored = store.create(commitment, events);
        moves.publishEvent(new CommitmentMoved(commitment.id()));
        return stored;
    }

    Stored<Commitment> replace(Stored<Commitment> before, Commitment after, List<? extends Event> events) {
        learn(after);
        var stored = store.replace(before, after, events);
        moves.publishEvent(new CommitmentMoved(after.id()));
        return stored;
    }

    private void learn(Commitment commitment) {
        if (commitment.lookup() != null) {
            words.learn(commitment.lookup().terms());
        }
    }
}
