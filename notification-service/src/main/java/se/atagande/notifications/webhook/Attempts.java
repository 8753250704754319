package se.atagande.notifications.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import se.atagande.notifications.feed.Entry;

/** The delivery log of every agreement, in the order of the tries. */
@Component
class Attempts {

    private static final String COLLECTION = "attempts";
    private static final String NUMBERS = "attemptNumbers";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final MongoOperations mongo;
    private final Clock clock;

    Attempts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("agreement", Sort.Direction.ASC)
                .on("number", Sort.Direction.DESC)
                .named("agreement-number"));
        indexes.createIndex(
                new Index("day", Sort.Direction.ASC).expire(Attempt.KEPT).named("kept-days"));
    }

    void note(String agreement, Entry entry, Endpoint.Answer answer, Duration took) {
        var number = nextNumber(agreement);
        mongo.insert(
                new Attempt(
                        agreement + "/" + number,
                        agreement,
                        number,
                        entry.position(),
                        entry.eventId(),
                        entry.type(),
                        LocalDate.ofInstant(clock.instant(), STOCKHOLM),
                        answer.kind() == Endpoint.Answer.Kind.TAKEN,
                        answer.words(),
                        took.toMillis()),
                COLLECTION);
    }

    private long nextNumber(String agreement) {
        var counted = mongo.findAndModify(
                Query.query(Criteria.where("_id").is(agreement)),
                new Update().inc("last", 1L),
                FindAndModifyOptions.options().returnNew(true).upsert(true),
                Document.class,
                NUMBERS);
        return Objects.requireNonNull(counted).get("last", Number.class).longValue();
    }

    /** Those of an agreement, the latest first; an earlier build counted none, and what it kept is not read. */
    static Query of(String agreement) {
        return Query.query(
                        Criteria.where("agreement").is(agreement).and("number").gt(0))
                .with(Sort.by(Sort.Direction.DESC, "number"));
    }

    List<Attempt> find(Query query) {
        return mongo.find(query, Attempt.class, COLLECTION);
    }

    long count(Query query) {
        return mongo.count(Query.of(query).limit(-1).skip(-1), COLLECTION);
    }
}
