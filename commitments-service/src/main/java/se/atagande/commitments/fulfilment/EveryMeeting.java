package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;

/**
 * Every meeting that was held carried all the items; one without needs a reason and still counts as missed.
 *
 * @param what the items in words, such as "jämställdhet"
 */
public record EveryMeeting(
        Words what, Set<MeetingKind> kinds, @Nullable InitiativeId initiative, List<String> items)
        implements CommitmentRule {

    public EveryMeeting {
        kinds = Set.copyOf(kinds);
        items = List.copyOf(items);
    }

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        return tally().weigh(facts, term, today, this::outcome);
    }

    private MeetingTally.Outcome outcome(Fact.MeetingFact meeting) {
        var missed = items.stream()
                .filter(item ->
                        meeting.items().stream().noneMatch(it -> it.item().equals(item) && it.done()))
                .toList();
        if (missed.isEmpty()) {
            return new MeetingTally.Outcome(true, words("%s togs upp", "%s was taken up", what));
        }
        var reason = Wording.reason(meeting.items().stream()
                .filter(it -> it.item().equals(missed.getFirst()))
                .findFirst()
                .map(ItemOutcome::missedReason)
                .orElse(null));
        return new MeetingTally.Outcome(
                false,
                missed.size() == items.size()
                        ? words("%s togs inte upp, %s", "%s was not taken up, %s", what, reason)
                        : words(
                                "%s av %s punkter togs upp, %s",
                                "%s of %s items were taken up, %s",
                                items.size() - missed.size(),
                                items.size(),
                                reason));
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
        return new MeetingTally(kinds, initiative, words("tog upp %s", "took up %s", what));
    }
}
