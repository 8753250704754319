package se.atagande.commitments.agenda;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.meeting.MeetingEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All agenda items. */
@Component
class AgendaItems {

    static final String ARRANGERS = "owner.arrangers";
    static final String KIND = "owner.kind";
    static final String SERIES = "owner.series";
    static final String ORIGIN = "origin";
    static final String STATE = "state";
    static final String MEETING = "meeting";
    static final String DECISION = "decision";
    static final String DECIDED_ON = "decision.day";
    static final String RANK = "rank";
    private static final String BEFORE = "before.meeting";
    private static final String FEEDBACK = "decision.feedback";
    private static final String PLANNED = "decision.planned";
    private static final String ACTIVITY_STARTS = "decision.becomes.startsAt";

    private final AggregateStore<AgendaItem> store;

    AgendaItems(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(AgendaItem.class, "agendaItems");
        var indexes = mongo.indexOps("agendaItems");
        indexes.createIndex(new Index(MEETING, ASC));
        indexes.createIndex(new Index(BEFORE, ASC).sparse());
        for (var narrowed : List.of(ARRANGERS, SERIES)) {
            indexes.createIndex(new Index(narrowed, ASC).on(RANK, ASC).on("_id", ASC));
            indexes.createIndex(new Index(narrowed, ASC).on(DECIDED_ON, ASC).on("_id", ASC));
        }
        indexes.createIndex(
                new Index(ARRANGERS, ASC).on(STATE, ASC).on(RANK, ASC).on("_id", ASC));
        indexes.createIndex(new Index(STATE, ASC));
    }

    Optional<Stored<AgendaItem>> find(String id) {
        return store.find(id);
    }

    List<Stored<AgendaItem>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** Stands at the meeting, or did and was carried over. */
    static Criteria at(String meeting) {
        return new Criteria()
                .orOperator(where(MEETING).is(meeting), where(BEFORE).is(meeting));
    }

    /** In the order in which they are taken. */
    List<AgendaItem> standingAt(String meeting) {
        return store.find(query(where(MEETING).is(meeting)).with(Sort.by(RANK, "_id"))).stream()
                .map(Stored::state)
                .toList();
    }

    double lastRank(String meeting) {
        return standingAt(meeting).stream().mapToDouble(AgendaItem::rank).max().orElse(0) + 1;
    }

    List<Stored<AgendaItem>> open() {
        return store.find(query(where(STATE).in(AgendaItem.State.PROPOSED.name(), AgendaItem.State.ACCEPTED.name())));
    }

    List<Stored<AgendaItem>> openAt(String meeting) {
        return store.find(query(where(MEETING)
                .is(meeting)
                .and(STATE)
                .in(AgendaItem.State.PROPOSED.name(), AgendaItem.State.ACCEPTED.name())));
    }

    /** Decisions from which something is still to follow: their feedback, or an activity whose time is decided. */
    List<Stored<AgendaItem>> unsettled() {
        return store.find(query(where(DECISION)
                .exists(true)
                .orOperator(
                        where(FEEDBACK).exists(false),
                        where(PLANNED).is(false).and(ACTIVITY_STARTS).exists(true))));
    }

    Stored<AgendaItem> create(AgendaItem item) {
        return store.create(item, List.of());
    }

    /** One with this id that is there already stays as it is. */
    void createOnce(AgendaItem item) {
        try {
            create(item);
        } catch (DuplicateKeyException e) {
            // Made before, by another instance or before a crash: the same id, the same item.
        }
    }

    Stored<AgendaItem> replace(Stored<AgendaItem> before, AgendaItem after, List<MeetingEvent> events) {
        return store.replace(before, after, events);
    }
}
