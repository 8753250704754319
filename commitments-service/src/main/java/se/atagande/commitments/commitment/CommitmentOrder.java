package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import se.atagande.contracts.FulfilmentState;
import se.atagande.rest.Sorting;

/** By which value a list of commitments is sorted before their numbers: states by urgency, words as a Swedish reader looks for them. */
enum CommitmentOrder {
    NUMBER("number"),
    STATE("judged.state"),
    TITLE("title.sv"),
    OWNER("owner") {
        @Override
        Object value() {
            return new Document("$ifNull", List.of("$" + ASSIGNED + ".owner", "$owner"));
        }

        @Override
        Criteria is(String role) {
            return new Criteria()
                    .orOperator(
                            where(ASSIGNED + ".owner").is(role),
                            where(ASSIGNED).is(null).and("owner").is(role));
        }
    },
    FEDERATION("federation");

    private static final String ASSIGNED = "course.assigned";
    private static final Collator SWEDISH = Collator.getInstance(Locale.of("sv", "SE"));

    private final String field;

    CommitmentOrder(String field) {
        this.field = field;
    }

    /** Refused with 422 where there is no such order. */
    static CommitmentOrder of(String sort) {
        return switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "number" -> NUMBER;
            case "state" -> STATE;
            case "title" -> TITLE;
            case "owner" -> OWNER;
            case "federation" -> FEDERATION;
            default -> throw Sorting.refused(List.of("number", "state", "title", "owner", "federation"));
        };
    }

    /** As an aggregation reads it. */
    Object value() {
        return "$" + field;
    }

    Criteria is(String value) {
        return where(field).is(value);
    }

    Comparator<String> order() {
        return this == STATE
                ? Comparator.comparingInt(it -> urgency(FulfilmentState.valueOf(it)))
                : (one, other) -> SWEDISH.compare(one, other);
    }

    /** By this role, or with it as deputy: as a person decided, or as the declaration's file states. */
    static Criteria answeredFor(String role) {
        return new Criteria()
                .orOperator(
                        where(ASSIGNED + ".owner").is(role),
                        where(ASSIGNED + ".deputy").is(role),
                        where(ASSIGNED).is(null).and("owner").is(role),
                        where(ASSIGNED).is(null).and("deputy").is(role));
    }

    private static int urgency(FulfilmentState state) {
        return switch (state) {
            case LATE -> 1;
            case DUE_SOON -> 2;
            case NOT_KEPT -> 3;
            case PARTLY_KEPT -> 4;
            case ON_TRACK -> 5;
            case NOT_YET_DUE -> 6;
            case KEPT -> 7;
            case CANNOT_BE_JUDGED -> 8;
            case UNKNOWN -> 9;
        };
    }
}
