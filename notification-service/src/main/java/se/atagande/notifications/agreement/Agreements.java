package se.atagande.notifications.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** The agreements of all federations, and which of them a caller stands behind. */
@Component
public class Agreements {

    private static final String COLLECTION = "sharingAgreements";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final AggregateStore<Agreement> store;
    private final Clock clock;

    Agreements(Feeds feeds, MongoOperations mongo, Clock clock) {
        this.store = feeds.store(Agreement.class, COLLECTION);
        this.clock = clock;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("federation", Sort.Direction.ASC)
                        .on("client", Sort.Direction.ASC)
                        .named("federation"));
        mongo.indexOps(COLLECTION).createIndex(new Index("partnerFederation", Sort.Direction.ASC).named("partner"));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), STOCKHOLM);
    }

    public boolean inForce(Agreement agreement) {
        return agreement.state(today()) == Agreement.State.IN_FORCE;
    }

    /** All in force, of every federation. */
    public List<Agreement> inForce() {
        return store
                .find(Query.query(Criteria.where("withdrawal")
                        .isNull()
                        .and("approvedByThemOn")
                        .ne(null)))
                .stream()
                .map(Stored::state)
                .filter(this::inForce)
                .toList();
    }

    public List<Agreement> of(FederationId federation) {
        var query = Query.query(Criteria.where("federation").is(federation.value()))
                .with(Sort.by(Sort.Direction.DESC, "proposedOn", "_id"));
        return store.find(query).stream().map(Stored::state).toList();
    }

    /** Those by which this federation is the partner. */
    List<Agreement> with(FederationId partner) {
        var query = Query.query(Criteria.where("partnerFederation").is(partner.value()))
                .with(Sort.by(Sort.Direction.DESC, "proposedOn", "_id"));
        return store.find(query).stream().map(Stored::state).toList();
    }

    public Optional<Agreement> find(String id) {
        return store.find(id).map(Stored::state);
    }

    /** The agreement of this federation that the caller may see: the office each, a machine its own. */
    public Agreement visible(FederationId federation, String id, Caller caller) {
        return stored(federation, id, caller).state();
    }

    Stored<Agreement> stored(FederationId federation, String id, Caller caller) {
        return store.find(id)
                .filter(it -> it.state().federation().equals(federation) && sees(it.state(), caller))
                .orElseThrow(ProblemException::notFound);
    }

    boolean sees(Agreement agreement, Caller caller) {
        return caller.may(agreement.federation(), Role.OFFICE) || isPartner(agreement, caller);
    }

    /** The partner is its machine, or its office where it has one here. */
    public boolean isPartner(Agreement agreement, Caller caller) {
        return partnerAs(agreement, caller).isPresent();
    }

    /** As whom the caller speaks for the partner: its machine's name, or its office, never a person; empty for who does not. */
    public Optional<String> partnerAs(Agreement agreement, Caller caller) {
        if (caller.may(agreement.federation(), Role.PARTNER) && caller.name().equals(agreement.client())) {
            return Optional.of(agreement.client());
        }
        return Optional.ofNullable(agreement.partnerFederation())
                .filter(partner -> caller.may(partner, Role.OFFICE))
                .map(partner -> "office:" + partner);
    }

    /**
     * What a partner's machine reads here.
     *
     * @throws ProblemException 401 or 404 for who is no partner; 403 for one without an agreement in force
     */
    public Agreement ofPartner(FederationId federation, Caller caller) {
        caller.requires(federation, Role.PARTNER);
        return of(federation).stream()
                .filter(it -> it.client().equals(caller.name()) && inForce(it))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(
                                Problems.of(
                                        HttpStatus.FORBIDDEN,
                                        "no-agreement",
                                        "Det finns ingen överenskommelse som gäller",
                                        "Förbundet och ni behöver godkänna en överenskommelse om vad som delas. Be förbundets kansli föreslå en.")));
    }

    Stored<Agreement> write(Stored<Agreement> before, Agreement after) {
        return before.state().equals(after) ? before : store.replace(before, after, List.of());
    }

    Stored<Agreement> propose(Agreement agreement) {
        return store.create(agreement, List.of());
    }

    /** An agreement that comes into force takes the place of what held for the same machine before. */
    void retireOthers(Agreement agreement) {
        var query = Query.query(Criteria.where("federation")
                .is(agreement.federation().value())
                .and("client")
                .is(agreement.client())
                .and("_id")
                .ne(agreement.id()));
        for (var other : store.find(query)) {
            if (inForce(other.state())) {
                write(other, other.state().withdrawn(Agreement.Party.FEDERATION, today()));
            }
        }
    }
}
