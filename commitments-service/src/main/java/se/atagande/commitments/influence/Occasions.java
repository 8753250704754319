package se.atagande.commitments.influence;

import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** All occasions of influence; each change is one write with its events. */
@Component
class Occasions {

    static final String FEDERATION = "federation";
    static final String KIND = "kind";
    static final String INITIATIVE = "initiative";
    static final String OPENED_ON = "openedOn";
    static final String ROUNDS = "rounds";
    static final String ACCOUNT = "account";
    static final String WITHDRAWAL = "withdrawal";

    private final AggregateStore<Occasion> store;
    private final Days days;

    Occasions(Feeds feeds, MongoOperations mongo, Days days) {
        this.store = feeds.store(Occasion.class, "influenceOccasions");
        this.days = days;
        mongo.indexOps("influenceOccasions").createIndex(new Index(FEDERATION, ASC).on(OPENED_ON, ASC));
    }

    Optional<Stored<Occasion>> find(String id) {
        return store.find(id);
    }

    Page<Stored<Occasion>> page(Criteria criteria, Sort order, PageRequest page) {
        return page.read(Query.query(criteria).with(order), store::find, store::count);
    }

    boolean isAsking(OccasionId id, FederationId federation) {
        return store.find(id.value())
                .map(Stored::state)
                .filter(occasion -> occasion.federation().equals(federation)
                        && occasion.openRound().isPresent())
                .isPresent();
    }

    OccasionOutcome open(
            FederationId federation,
            OccasionKind kind,
            @Nullable InitiativeId initiative,
            String title,
            @Nullable LocalDate day) {
        var today = days.today();
        var outcome = Occasion.open(
                UUID.randomUUID().toString(), federation, kind, initiative, title, day == null ? today : day, today);
        if (outcome instanceof OccasionOutcome.Changed changed) {
            store.create(changed.occasion(), changed.events());
        }
        return outcome;
    }

    OccasionOutcome kept(Stored<Occasion> seen, OccasionOutcome outcome) {
        if (outcome instanceof OccasionOutcome.Changed changed) {
            store.replace(seen, changed.occasion(), changed.events());
        }
        return outcome;
    }
}
