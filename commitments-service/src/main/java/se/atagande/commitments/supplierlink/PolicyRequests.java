package se.atagande.commitments.supplierlink;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All reminders to suppliers. */
@Component
class PolicyRequests {

    static final String FEDERATION = "federation";
    static final String SUPPLIER = "supplier";
    static final String ASKED_ON = "askedOn";
    private static final String LINK = "link";

    private final AggregateStore<PolicyRequest> store;

    PolicyRequests(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(PolicyRequest.class, "policyRequests");
        var indexes = mongo.indexOps("policyRequests");
        indexes.createIndex(new Index(FEDERATION, ASC).on(ASKED_ON, ASC).on("_id", ASC));
        indexes.createIndex(new Index(LINK, ASC).unique());
    }

    static String linked(Ticket ticket) {
        return ticket.hash("policy-request");
    }

    Optional<Stored<PolicyRequest>> find(String id) {
        return store.find(id);
    }

    Optional<Stored<PolicyRequest>> behind(String code) {
        return store.find(query(where(LINK).is(linked(Ticket.typed(code))))).stream()
                .findFirst();
    }

    List<Stored<PolicyRequest>> find(Query query) {
        return store.find(query);
    }

    long count(Query query) {
        return store.count(query);
    }

    Stored<PolicyRequest> create(PolicyRequest request) {
        return store.create(request, List.of());
    }

    Stored<PolicyRequest> replace(Stored<PolicyRequest> before, PolicyRequest after) {
        return store.replace(before, after, List.of());
    }
}
