package se.atagande.commitments.declaration;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;

/** What the federations call themselves in the declarations that they signed. */
@Component
public class FederationNames {

    private final Declarations declarations;

    FederationNames(Declarations declarations) {
        this.declarations = declarations;
    }

    public Map<FederationId, Words> all() {
        return declarations.all().stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Declaration::federation, Declaration::federationName, (one, other) -> one));
    }
}
