package se.atagande.statistics.month;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.statistics.StatisticsEvent;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.statistics.initiative.Initiative;

/** The months that somebody has entered something into; every other month of an initiative's life is blank, at version 0. */
@Component
public class Months {

    private static final String COLLECTION = "months";

    private final AggregateStore<Month> store;
    private final ApplicationEventPublisher moved;

    Months(Feeds feeds, MongoOperations mongo, ApplicationEventPublisher moved) {
        this.moved = moved;
        this.store = feeds.store(Month.class, COLLECTION);
        mongo.indexOps(COLLECTION).createIndex(new Index("initiative", Sort.Direction.ASC));
    }

    Stored<Month> find(Initiative initiative, MonthKey key) {
        return store.find(key.toString()).orElseGet(() -> blank(initiative, key));
    }

    /** By id. */
    Map<String, Stored<Month>> of(Collection<Initiative> initiatives) {
        var ids = initiatives.stream().map(Initiative::id).toList();
        return store.find(Query.query(Criteria.where("initiative").in(ids))).stream()
                .collect(Collectors.toMap(m -> m.state().id(), Function.identity()));
    }

    public Stored<Month> write(Stored<Month> before, Month after) {
        return write(before, after, List.of());
    }

    Stored<Month> write(Stored<Month> before, Month after, List<? extends StatisticsEvent> events) {
        var stored = store.write(before, after, events);
        moved.publishEvent(new MonthMoved(after.federation()));
        return stored;
    }

    public static Stored<Month> blank(Initiative initiative, MonthKey key) {
        return new Stored<>(Month.blank(initiative.federation(), key), 0, 0);
    }
}
