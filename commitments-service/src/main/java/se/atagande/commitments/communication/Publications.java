package se.atagande.commitments.communication;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** The communication log; each change is one write with its event. */
@Component
class Publications {

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final String FEDERATION = "federation";
    static final String CHANNEL = "content.channel";
    static final String DAY = "content.day";
    static final String ABOUT = "content.about.id";
    static final String LINK = "link.state";
    static final String WITHDRAWN = "withdrawnBecause";

    private static final String ADDRESS = "content.address";
    private static final String CHECKED = "link.day";

    private final AggregateStore<Publication> store;
    private final Subjects subjects;
    private final Clock clock;

    Publications(Feeds feeds, MongoOperations mongo, Subjects subjects, Clock clock) {
        this.store = feeds.store(Publication.class, "publications");
        this.subjects = subjects;
        this.clock = clock;
        mongo.indexOps("publications").createIndex(new Index(FEDERATION, ASC).on(DAY, ASC));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), STOCKHOLM);
    }

    Optional<Stored<Publication>> find(String id) {
        return store.find(id);
    }

    Page<Stored<Publication>> page(Criteria criteria, Sort order, PageRequest page) {
        return page.read(query(criteria).with(order), store::find, store::count);
    }

    List<Publication> of(FederationId federation) {
        return store.find(query(where(FEDERATION).is(federation.value()))).stream()
                .map(Stored::state)
                .toList();
    }

    /** Those with a link that nobody has looked at since {@code day}, longest ago first. */
    List<Stored<Publication>> notCheckedSince(LocalDate day, int most) {
        var due = new Criteria()
                .andOperator(
                        where(WITHDRAWN).is(null),
                        where(ADDRESS).ne(null),
                        new Criteria()
                                .orOperator(
                                        where(CHECKED).is(null), where(CHECKED).lt(day.toString())));
        return store.find(query(due).with(Sort.by(CHECKED, "_id")).limit(most));
    }

    PublicationOutcome make(FederationId federation, Content content) {
        var missing = subjects.missing(content.about(), federation);
        if (missing.isPresent()) {
            return new PublicationOutcome.NoSuchSubject(missing.get());
        }
        var outcome = Publication.make(UUID.randomUUID().toString(), federation, content, today());
        if (outcome instanceof PublicationOutcome.Changed changed) {
            store.create(changed.publication(), List.of(changed.event()));
        }
        return outcome;
    }

    PublicationOutcome correct(Stored<Publication> seen, Content content) {
        var missing = subjects.missing(content.about(), seen.state().federation());
        return missing.isPresent()
                ? new PublicationOutcome.NoSuchSubject(missing.get())
                : kept(seen, seen.state().correct(content, today()));
    }

    PublicationOutcome withdraw(Stored<Publication> seen, String reason) {
        return kept(seen, seen.state().withdraw(reason, today()));
    }

    Stored<Publication> checked(Stored<Publication> seen, LinkCheck found) {
        return store.replace(seen, seen.state().checked(found), List.of());
    }

    private PublicationOutcome kept(Stored<Publication> seen, PublicationOutcome outcome) {
        if (outcome instanceof PublicationOutcome.Changed changed) {
            store.replace(seen, changed.publication(), List.of(changed.event()));
        }
        return outcome;
    }
}
