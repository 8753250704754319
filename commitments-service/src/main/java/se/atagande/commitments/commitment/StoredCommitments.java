package se.atagande.commitments.commitment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;

/** What others refer to is what is stored. */
@Component
class StoredCommitments implements KnownCommitments {

    private final Commitments commitments;

    StoredCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Optional<Brief> find(CommitmentId id) {
        return commitments.find(id.value()).map(Stored::state).map(StoredCommitments::brief);
    }

    @Override
    public List<Brief> answeredBy(FederationId federation, List<String> roles) {
        return commitments
                .find(query(where("lookup.retired")
                                .is(false)
                                .and("lookup.answers")
                                .in(roles)
                                .and("federation")
                                .is(federation.value()))
                        .with(Sort.by("number", "declaration")))
                .stream()
                .map(Stored::state)
                .map(StoredCommitments::brief)
                .toList();
    }

    private static Brief brief(Commitment it) {
        var answers = it.responsibility();
        return new Brief(
                new CommitmentId(it.id()),
                it.federation(),
                it.number(),
                it.title(),
                it.sentence(),
                answers.owner(),
                answers.deputy());
    }
}
