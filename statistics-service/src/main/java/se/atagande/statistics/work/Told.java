package se.atagande.statistics.work;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.statistics.release.FigureSource.Wanted;

/** The lines that are kept of what other services told: ids, kinds and days, and of an activity how many it reached. */
@Component
class Told {

    static final String MEETINGS = "heldMeetings";
    static final String ACTIVITIES = "heldActivities";
    static final String PUBLICATIONS = "madePublications";
    static final String VIOLENCE = "violenceTold";

    static final String FEDERATION = "federation";
    static final String MONTH = "month";
    static final String KIND = "kind";
    static final String ITEMS_DONE = "itemsDone";
    static final String STEP_DONE = "stepDone";
    static final String WHOM = "whom";
    static final String ABOUT = "about";
    static final String REACHED = "reached";
    static final String CHANNEL = "channel";
    static final String WITHDRAWN = "withdrawn";
    static final String BEGUN = "begun";
    static final String INITIATIVE = "initiative";
    static final String SIDES = "sides";
    static final String SEQUENCE = "sequence";
    static final String DAY = "day";
    static final String OF_VIOLENCE = "violence";
    static final String OF_OTHER = "other";

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final MongoOperations mongo;
    private final Clock clock;

    Told(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        for (var collection : List.of(MEETINGS, ACTIVITIES, PUBLICATIONS)) {
            mongo.indexOps(collection)
                    .createIndex(new Index(FEDERATION, Sort.Direction.ASC).on(MONTH, Sort.Direction.ASC));
        }
        mongo.indexOps(VIOLENCE)
                .createIndex(new Index(FEDERATION, Sort.Direction.ASC).on(SEQUENCE, Sort.Direction.ASC));
    }

    /** The last month of the block has passed; what is told later belongs to no table of it. */
    boolean over(Wanted wanted) {
        return wanted.subject().isEmpty()
                && wanted.block().parts().getLast().isBefore(YearMonth.from(LocalDate.now(clock.withZone(SWEDEN))));
    }

    /** Of these months, without what was taken back. */
    List<Document> of(String collection, FederationId federation, Collection<String> months) {
        return mongo.find(
                query(where(FEDERATION)
                        .is(federation.value())
                        .and(MONTH)
                        .in(months)
                        .and(WITHDRAWN)
                        .ne(true)),
                Document.class,
                collection);
    }

    /** All that was said of the work against violence, as it was said. */
    List<Document> ofViolence(FederationId federation) {
        return mongo.find(
                query(where(FEDERATION).is(federation.value())).with(Sort.by(SEQUENCE)), Document.class, VIOLENCE);
    }

    /** As a scheme names it. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
