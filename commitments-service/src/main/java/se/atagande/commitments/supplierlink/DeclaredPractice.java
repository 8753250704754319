package se.atagande.commitments.supplierlink;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;

/** What a supplier has last said of how it works, to whoever goes there to see it. */
@Component
public class DeclaredPractice {

    private final PolicyRequests requests;

    DeclaredPractice(PolicyRequests requests) {
        this.requests = requests;
    }

    public record Statement(PolicyArea area, String text) {}

    /** The latest declaration to one of these federations; empty where there is none. */
    public List<Statement> latest(String supplier, Collection<FederationId> askedBy) {
        return requests
                .find(query(where(PolicyRequests.SUPPLIER)
                                .is(supplier)
                                .and(PolicyRequests.FEDERATION)
                                .in(askedBy.stream().map(FederationId::value).toList())
                                .and("declaration")
                                .ne(null))
                        .with(Sort.by(Sort.Direction.DESC, "declaration.on", "_id"))
                        .limit(1))
                .stream()
                .map(stored -> stored.state().declaration())
                .filter(java.util.Objects::nonNull)
                .flatMap(it -> it.answers().stream())
                .map(it -> new Statement(it.area(), it.text()))
                .toList();
    }
}
