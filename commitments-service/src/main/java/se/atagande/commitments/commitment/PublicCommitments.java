package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Fact;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;

/** What everybody may read of the commitments and their fulfilment, for a year: exactly what the public view of each shows. */
@Component
public class PublicCommitments {

    private final Commitments commitments;
    private final Judging judging;

    PublicCommitments(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    /**
     * A commitment as its public view shows it.
     *
     * @param from the first and
     * @param to the last day that is judged
     */
    public record Shown(
            String id,
            int number,
            FederationId federation,
            String declaration,
            Words title,
            String sentence,
            CommitmentForm form,
            Words cadence,
            String owner,
            List<String> partners,
            LocalDate from,
            LocalDate to,
            FulfilmentState state,
            Words reason,
            @Nullable Integer kept,
            @Nullable Integer expected,
            List<Evidence> facts) {

        static Shown of(CommitmentsController.CommitmentView it) {
            return new Shown(
                    it.id(),
                    it.number(),
                    new FederationId(it.federation()),
                    it.declaration(),
                    it.title(),
                    it.sentence(),
                    it.form(),
                    it.cadence(),
                    it.owner(),
                    it.partners(),
                    it.term().from(),
                    it.term().to(),
                    it.fulfilment().state(),
                    it.fulfilment().reason(),
                    it.fulfilment().kept(),
                    it.fulfilment().expected(),
                    it.fulfilment().facts());
        }
    }

    public LocalDate today() {
        return judging.today();
    }

    /** By declaration and number; of all federations where none is named. A year that is over is judged by its last day. */
    public List<Shown> of(@Nullable FederationId federation, int year) {
        var all = federation == null ? commitments.all() : commitments.of(federation);
        var today = today();
        var day = year < today.getYear() ? LocalDate.of(year, 12, 31) : today;
        var states = all.stream().map(Stored::state).toList();
        return (day.equals(today) ? states : judgedOn(day, states))
                .stream()
                        .sorted(Comparator.comparing(
                                        (Commitment it) -> it.declaration().value())
                                .thenComparing(Commitment::number))
                        .map(it -> Shown.of(CommitmentsController.CommitmentView.of(it, day)))
                        .toList();
    }

    /** Parts before the wholes that they are parts of. */
    private List<Commitment> judgedOn(LocalDate day, List<Commitment> states) {
        var judged = new HashMap<String, Commitment>();
        var byNumber = new HashMap<String, Commitment>();
        states.forEach(it -> byNumber.put(Commitment.id(it.declaration(), it.number()), it));
        return states.stream().map(it -> judgedOn(day, it, byNumber, judged)).toList();
    }

    private Commitment judgedOn(
            LocalDate day, Commitment it, Map<String, Commitment> byNumber, Map<String, Commitment> judged) {
        var known = judged.get(it.id());
        if (known != null) {
            return known;
        }
        var facts = it.parts().isEmpty()
                ? judging.factsOf(it, day)
                : it.parts().stream()
                        .map(number -> byNumber.get(Commitment.id(it.declaration(), number)))
                        .filter(part -> part != null && !part.id().equals(it.id()))
                        .<Fact>map(part -> Judging.partFact(judgedOn(day, part, byNumber, judged)))
                        .toList();
        var now = it.judgedOn(day, facts);
        judged.put(it.id(), now);
        return now;
    }
}
