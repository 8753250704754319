package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** Every meeting that was held took the step of Respekttrappan whose turn it was; a step not done stays next and counts as missed. */
public record NextStepAtEveryMeeting(
        Set<MeetingKind> kinds, @Nullable InitiativeId initiative) implements CommitmentRule {

    public NextStepAtEveryMeeting {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        return tally().weigh(facts, term, today, NextStepAtEveryMeeting::outcome);
    }

    private static MeetingTally.Outcome outcome(Fact.MeetingFact meeting) {
        var step = meeting.step();
        if (step == null) {
            return new MeetingTally.Outcome(false, words("inget steg i Respekttrappan", "no step of Respekttrappan"));
        }
        var name = Wording.respekttrappan(step.step());
        return step.done()
                ? new MeetingTally.Outcome(
                        true,
                        words(
                                "steg %s %s gjordes (varv %s)",
                                "step %s %s was done (round %s)", step.step(), name, step.round()))
                : new MeetingTally.Outcome(
                        false,
                        words(
                                "steg %s %s gjordes inte, %s",
                                "step %s %s was not done, %s", step.step(), name, Wording.reason(step.missedReason())));
    }

    @Override
    public boolean concerns(Fact fact) {
        return tally().concerns(fact);
    }

    @Override
    public Set<Fact.Kind> reads() {
        return Set.of(Fact.Kind.MEETING);
    }

    private MeetingTally tally() {
        return new MeetingTally(
                kinds, initiative, new Words("gick igenom ett steg i Respekttrappan", "took a step of Respekttrappan"));
    }
}
