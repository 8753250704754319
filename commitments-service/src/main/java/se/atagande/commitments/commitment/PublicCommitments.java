package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Completion;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.CommitmentId;
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
            List<Evidence.Open> facts) {

        /** On the five-point scale, by what is shown here. */
        public Completion completion() {
            return Completion.of(state, facts, kept, expected);
        }

        private static Shown of(
                Commitment it,
                Term term,
                FulfilmentState state,
                Words reason,
                @Nullable Integer kept,
                @Nullable Integer expected,
                List<Evidence.Open> facts) {
            var answers = it.responsibility();
            return new Shown(
                    it.id(),
                    it.number(),
                    it.federation(),
                    it.declaration().value(),
                    it.title(),
                    it.sentence(),
                    it.form(),
                    it.cadence(),
                    answers.owner(),
                    answers.partners(),
                    term.from(),
                    term.to(),
                    state,
                    reason,
                    kept,
                    expected,
                    facts);
        }
    }

    public LocalDate today() {
        return judging.today();
    }

    /** By declaration and number; of all federations where none is named. A year that is over is judged to its last day, by what is known today. */
    public List<Shown> of(@Nullable FederationId federation, int year) {
        var today = today();
        var now = year == today.getYear();
        var day = LocalDate.of(year, 12, 31);
        var all = (federation == null ? commitments.all() : commitments.of(federation))
                .stream().map(Stored::state).toList();
        return standing(all, now ? today : day).stream()
                .sorted(Comparator.comparing((Commitment it) -> it.declaration().value())
                        .thenComparing(Commitment::number))
                .map(it -> now ? asStored(it) : asOf(it, it.termOn(day), day, today))
                .toList();
    }

    /** One of them, as {@link #of(FederationId, int)} shows it; empty where there is none, or where a later version had taken its place. */
    public Optional<Shown> find(CommitmentId id, int year) {
        return commitments.find(id.value()).map(Stored::state).flatMap(it -> of(it.federation(), year).stream()
                .filter(shown -> shown.id().equals(id.value()))
                .findFirst());
    }

    /** Those whose place no later version of their declaration had taken by that day. */
    private static List<Commitment> standing(List<Commitment> all, LocalDate day) {
        var retiredLater = all.stream()
                .map(it -> it.course().retired())
                .filter(it -> it != null && it.on().isAfter(day))
                .toList();
        return all.stream()
                .filter(it -> {
                    var retired = it.course().retired();
                    return retired == null || retired.on().isAfter(day);
                })
                .filter(it -> retiredLater.stream().noneMatch(earlier -> it.id().equals(earlier.successor())))
                .toList();
    }

    private static Shown asStored(Commitment it) {
        var judged = it.judged();
        return Shown.of(
                it,
                new Term(judged.from(), judged.to()),
                judged.state(),
                judged.reason(),
                judged.kept(),
                judged.expected(),
                judged.facts());
    }

    private Shown asOf(Commitment it, Term term, LocalDate day, LocalDate today) {
        // What ended by then is told as its history tells it.
        var on = term.to().isAfter(day) ? day : today;
        var judged = judging.judge(it, term, on);
        var told = it.ruleRead().told(judged, term, on);
        var tally = told.tally();
        return Shown.of(
                it,
                term,
                judged.state(),
                told.reason(),
                tally == null ? null : tally.kept(),
                tally == null ? null : tally.expected(),
                told.evidence());
    }
}
