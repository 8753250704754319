package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Fact.Kind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** How many deviations were told of, by initiative. Secret as they are: whoever shows one sees to it that it points out nobody. */
@Component
public class ReportedDeviations {

    private final MongoOperations mongo;

    ReportedDeviations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * A federation's own.
     *
     * @param elsewhere those of no initiative
     */
    public record Counts(Map<InitiativeId, Integer> of, int elsewhere) {

        public Counts {
            of = Map.copyOf(of);
        }
    }

    /** By the days on which they occurred, first and last included. */
    public Counts between(FederationId federation, LocalDate first, LocalDate last) {
        var of = new HashMap<InitiativeId, Integer>();
        var elsewhere = 0;
        var query = query(where("federations")
                .is(federation.value())
                .and("kind")
                .is(Kind.OCCASION.name())
                .and("day")
                .gte(first.toString())
                .lte(last.toString())
                .and("occasion")
                .is(FactEffects.DEVIATION)
                .and(FactEffects.WITHDRAWN)
                .ne(true));
        query.fields().include("initiative");
        for (var found : mongo.find(query, Document.class, FactEffects.COLLECTION)) {
            var initiative = found.getString("initiative");
            if (initiative == null) {
                elsewhere++;
            } else {
                of.merge(new InitiativeId(initiative), 1, Integer::sum);
            }
        }
        return new Counts(of, elsewhere);
    }
}
