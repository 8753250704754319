package se.atagande.commitments.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Fact;
import se.atagande.commitments.fulfilment.Fulfilment;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.contracts.Event;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;

/** A commitment that may have moved is judged again, and then those that it is a part of. Repeatable at any time. */
@Component
class Judging {

    static final int TRIES = 20;

    private final Commitments commitments;
    private final Facts facts;
    private final Clock clock;

    Judging(Commitments commitments, Facts facts, Clock clock) {
        this.commitments = commitments;
        this.facts = facts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FactEffects.STOCKHOLM);
    }

    /** Parts before wholes: what is judged here is judged with all that it is a part of. */
    void judgeAgain(List<Stored<Commitment>> moved) {
        for (var stored : moved) {
            judgeAgain(stored);
        }
    }

    private void judgeAgain(Stored<Commitment> stored) {
        var judged = judgeOne(stored);
        commitments.above(judged.declaration(), judged.number()).forEach(this::judgeAgain);
    }

    private Commitment judgeOne(Stored<Commitment> first) {
        var stored = first;
        for (int attempt = 1; ; attempt++) {
            var before = stored.state();
            var today = today();
            var after = before.judgedOn(today, factsOf(before, today));
            if (after.equals(before)) {
                return after;
            }
            try {
                commitments.replace(stored, after, changes(before, after, today));
                return after;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                stored = commitments.find(before.id()).orElseThrow();
            }
        }
    }

    static List<Event> changes(Commitment before, Commitment after, LocalDate today) {
        var events = new ArrayList<Event>();
        if (before.judged().state() != after.judged().state()) {
            events.add(after.changedFrom(before, today));
        }
        return events;
    }

    List<Fact> factsOf(Commitment commitment, LocalDate today) {
        return factsOf(
                commitment,
                commitment.termOn(today),
                part -> part(
                        part,
                        part.judged().state(),
                        part.judged().from(),
                        part.judged().to()));
    }

    /** What is known today of a term that may long be over. */
    Fulfilment judge(Commitment commitment, Term term, LocalDate today) {
        return commitment.judge(
                term,
                factsOf(commitment, term, part -> {
                    var itsTerm = part.termOn(term.to());
                    return part(part, judge(part, itsTerm, today).state(), itsTerm.from(), itsTerm.to());
                }),
                today);
    }

    private List<Fact> factsOf(Commitment commitment, Term term, Function<Commitment, Fact> part) {
        return commitment.parts().isEmpty()
                ? facts.of(
                        commitment.federation(),
                        commitment.reads(),
                        term,
                        commitment.ruleRead().looksBackMonths())
                : commitments.partsOf(commitment).stream()
                        .map(Stored::state)
                        .map(part)
                        .toList();
    }

    private static Fact part(Commitment part, FulfilmentState state, LocalDate from, LocalDate to) {
        return new Fact.PartFact(
                new Fact.Source(part.id(), "", part.id()), from, part.number(), part.title(), state, to);
    }
}
