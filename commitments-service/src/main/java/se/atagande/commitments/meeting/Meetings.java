package se.atagande.commitments.meeting;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.meeting.MeetingEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All meetings. */
@Component
class Meetings {

    static final String FEDERATION = "about.federation";
    static final String ARRANGERS = "about.arrangers";
    static final String SERIES = "about.series";
    static final String KIND = "about.kind";
    static final String STATE = "state";
    static final String STARTS_AT = "slot.startsAt";

    private static final String WORKPLACE = "about.workplace";
    private static final String RULE_DAY = "slot.ruleDay";
    private static final String DONE = "minutes.step.done";
    private static final String TURN = "agenda.turn";
    private static final String THEME = "own.theme.key";
    private static final String CLIMBED = "minutes.step.climbed";

    private final AggregateStore<Meeting> store;
    private final ApplicationEventPublisher turned;

    Meetings(Feeds feeds, MongoOperations mongo, ApplicationEventPublisher turned) {
        this.turned = turned;
        this.store = feeds.store(Meeting.class, "meetings");
        var indexes = mongo.indexOps("meetings");
        // In the order of lists, after what they are narrowed to: a page is found, and all are counted, without reading
        // one.
        for (var first : List.of(
                new Index(ARRANGERS, ASC),
                new Index(ARRANGERS, ASC).on(STATE, ASC),
                new Index(ARRANGERS, ASC).on(KIND, ASC),
                new Index(ARRANGERS, ASC).on(KIND, ASC).on(STATE, ASC))) {
            indexes.createIndex(first.on(STARTS_AT, ASC).on("_id", ASC));
        }
        indexes.createIndex(new Index(SERIES, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index(FEDERATION, ASC).on(STARTS_AT, ASC).on("_id", ASC));
        indexes.createIndex(new Index(SERIES, ASC).on(RULE_DAY, ASC));
        indexes.createIndex(new Index(FEDERATION, ASC).on(WORKPLACE, ASC).on(DONE, ASC));
        indexes.createIndex(new Index(CLIMBED, ASC).unique().sparse().named("each step once"));
    }

    Rows<Meeting> rows() {
        return Rows.stored(store, FEDERATION, Sort.by(STARTS_AT, "_id"));
    }

    Optional<Stored<Meeting>> find(String id) {
        return store.find(id);
    }

    List<Stored<Meeting>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    /** The meetings of the series whose rule day is this or a later one. */
    List<Stored<Meeting>> ofSeries(MeetingSeriesId series, LocalDate from) {
        return store.find(query(where(SERIES).is(series.value()).and(RULE_DAY).gte(from.toString())));
    }

    Stored<Meeting> create(Meeting meeting) {
        var stored = store.create(meeting, List.of(meeting.scheduled()));
        turned.publishEvent(new MeetingMoved(meeting.id()));
        return stored;
    }

    Stored<Meeting> replace(Stored<Meeting> before, Meeting after, List<MeetingEvent> events) {
        var stored = store.replace(before, after, events);
        if (before.state().state() != after.state()) {
            turned.publishEvent(new MeetingTurned(after.id()));
        }
        turned.publishEvent(new MeetingMoved(after.id()));
        return stored;
    }

    /** The latest other meeting of the series that has, or had, this theme. */
    Optional<Meeting> withTheme(Meeting than, Own.Theme theme) {
        var query = query(where(SERIES)
                        .is(than.about().series().value())
                        .and(THEME)
                        .is(theme.key())
                        .and("_id")
                        .ne(than.id())
                        .and(STATE)
                        .ne(Meeting.State.CANCELLED.name()))
                .with(Sort.by(Sort.Direction.DESC, STARTS_AT))
                .limit(1);
        return store.find(query).stream().map(Stored::state).findFirst();
    }

    /** The held meetings of the workplace that had a step. */
    List<Meeting> withStep(FederationId federation, String workplace) {
        var query = query(where(FEDERATION)
                .is(federation.value())
                .and(WORKPLACE)
                .is(workplace)
                .and(DONE)
                .in(true, false)); // there is an index of it, so that meetings without a step cost nothing
        return store.find(query).stream().map(Stored::state).toList();
    }

    /** One that has, or had, a step on its agenda: of the federation's first workplace by name. */
    Optional<Meeting> climbing(FederationId federation) {
        var query = query(where(FEDERATION).is(federation.value()).and(TURN).exists(true))
                .with(Sort.by(WORKPLACE))
                .limit(1);
        return store.find(query).stream().map(Stored::state).findFirst();
    }
}
