package se.atagande.commitments.commitment;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import se.atagande.commitments.commitment.JointCommitmentsApi.PartView;
import se.atagande.commitments.commitment.JointCommitmentsApi.RowView;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.Sorting;

/**
 * What lists show of joint commitments: one document of each, written anew when a part of it moved, so that a page is read without its parts. Nothing is here
 * that does not follow from the parts.
 */
@Component
class JointCommitments {

    private static final String COLLECTION = "jointCommitments";
    private static final String TITLE = "title";
    private static final String ROW = "row";
    private static final String PARTS = "row.parts.id";
    /** How often it was to be written anew, and */
    private static final String ASKED = "asked";
    /** for which of those times it was: who asked later has seen more, and is not overwritten. */
    private static final String TOLD = "told";

    private final MongoOperations mongo;
    private final Commitments commitments;

    JointCommitments(MongoOperations mongo, Commitments commitments) {
        this.mongo = mongo;
        this.commitments = commitments;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index(TITLE, ASC).on("_id", ASC));
        indexes.createIndex(new Index(PARTS, ASC));
    }

    /** A server that stopped between a part and its whole left the whole behind. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        var codes = new HashSet<>(commitments.codes());
        codes.addAll(mongo.findDistinct(query(new Criteria()), "_id", COLLECTION, String.class));
        codes.forEach(this::tell);
    }

    @EventListener
    void moved(CommitmentMoved part) {
        var codes =
                new HashSet<>(mongo.findDistinct(query(where(PARTS).is(part.id())), "_id", COLLECTION, String.class));
        commitments.codeOf(part.id()).ifPresent(codes::add);
        codes.forEach(this::tell);
    }

    /** @param words as in {@link ListingCommitments#saying} */
    Page<RowView> page(
            @Nullable FederationId federation,
            @Nullable FulfilmentState state,
            @Nullable String words,
            String sort,
            PageRequest page) {
        var criteria = where(TITLE).gt("");
        if (federation != null) {
            criteria = criteria.and("federations").is(federation.value());
        }
        if (state != null) {
            criteria = criteria.and("state").is(state.name());
        }
        if (words != null) {
            criteria = criteria.and("words").regex(ListingCommitments.saying(words));
        }
        return page.read(
                query(criteria).with(order(sort)),
                wanted -> {
                    wanted.fields().include(ROW);
                    return mongo.find(wanted, Document.class, COLLECTION).stream()
                            .map(it -> row(it.get(ROW, Document.class)))
                            .toList();
                },
                wanted -> mongo.count(wanted, COLLECTION));
    }

    private static Sort order(String sort) {
        var reversed = sort.startsWith("-");
        var fields =
                switch (reversed ? sort.substring(1) : sort) {
                    case "title" -> List.of(TITLE, "_id");
                    case "code" -> List.of("_id");
                    default -> throw Sorting.refused(Set.of("title", "code"));
                };
        return Sort.by(reversed ? Sort.Direction.DESC : ASC, fields.toArray(String[]::new));
    }

    private void tell(String code) {
        var number = mongo.findAndModify(
                query(where("_id").is(code)),
                new Update().inc(ASKED, 1L).setOnInsert(TOLD, 0L),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        var asked = number == null ? 0 : number.get(ASKED, Number.class).longValue();
        var parts = commitments.parts(code);
        var told = new Update().set(TOLD, asked);
        var first =
                parts.stream().min(Comparator.comparingInt(JointPart::number).thenComparing(JointPart::id));
        if (first.isPresent()) {
            var state =
                    RollsUp.whole(parts.stream().map(it -> it.judged().state()).toList());
            told.set(TITLE, first.get().lookup().title())
                    .set("state", state.name())
                    .set(
                            "federations",
                            parts.stream()
                                    .map(it -> it.federation().value())
                                    .distinct()
                                    .toList())
                    .set("words", parts.stream().map(it -> it.lookup().words()).toList())
                    .set(
                            ROW,
                            document(new RowView(
                                    code,
                                    first.get().title(),
                                    state,
                                    parts.stream().map(PartView::of).toList())));
        } else {
            told.unset(TITLE).unset("state").unset("federations").unset("words").unset(ROW);
        }
        mongo.updateFirst(query(where("_id").is(code).and(TOLD).lt(asked)), told, COLLECTION);
    }

    // By hand in both directions: a page has hundreds of parts, and a mapper takes longer for them than the store.

    private static Document document(RowView row) {
        return new Document("code", row.code())
                .append("title", document(row.title()))
                .append("state", row.state().name())
                .append(
                        "parts",
                        row.parts().stream()
                                .map(it -> new Document("id", it.id())
                                        .append("number", it.number())
                                        .append("federation", it.federation())
                                        .append("title", document(it.title()))
                                        .append("sentence", it.sentence())
                                        .append("owner", it.owner())
                                        .append("part", it.part())
                                        .append("state", it.state().name())
                                        .append("reason", document(it.reason())))
                                .toList());
    }

    private static RowView row(Document row) {
        return new RowView(
                row.getString("code"),
                words(row, "title"),
                FulfilmentState.valueOf(row.getString("state")),
                row.getList("parts", Document.class).stream()
                        .map(it -> new PartView(
                                it.getString("id"),
                                it.getInteger("number"),
                                it.getString("federation"),
                                words(it, "title"),
                                it.getString("sentence"),
                                it.getString("owner"),
                                it.getString("part"),
                                FulfilmentState.valueOf(it.getString("state")),
                                words(it, "reason")))
                        .toList());
    }

    private static Document document(Words words) {
        return new Document("sv", words.sv()).append("en", words.en());
    }

    private static Words words(Document of, String field) {
        var words = of.get(field, Document.class);
        return new Words(words.getString("sv"), words.getString("en"));
    }
}
