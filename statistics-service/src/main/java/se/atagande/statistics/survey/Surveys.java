package se.atagande.statistics.survey;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** Every survey of every federation. */
@Component
public class Surveys {

    private final AggregateStore<Survey> store;

    Surveys(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(Survey.class, "surveys");
        mongo.indexOps("surveys").createIndex(new Index("federation", Sort.Direction.ASC));
    }

    public Optional<Stored<Survey>> find(String id) {
        return store.find(id);
    }

    List<Survey> of(Collection<FederationId> federations) {
        return store
                .find(query(where("federation")
                        .in(federations.stream().map(FederationId::value).toList())))
                .stream()
                .map(Stored::state)
                .toList();
    }

    Stored<Survey> create(Survey survey) {
        return store.create(survey, List.of());
    }

    public Stored<Survey> replace(Stored<Survey> before, Survey after) {
        return before.state().equals(after) ? before : store.replace(before, after, List.of());
    }
}
