package se.atagande.commitments.respekttrappan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.MissedReason;

/** How far a workplace has come on Respekttrappan: nothing but what its held meetings did, in the order of the steps. */
public record Staircase(List<Climb> climbs) {

    public Staircase {
        climbs = climbs.stream()
                .sorted(comparing(Climb::turn).thenComparing(Climb::day))
                .toList();
    }

    /** The step whose turn it is: the one after the furthest that was done. */
    public Turn turn() {
        return climbs.stream()
                .filter(Climb::done)
                .map(Climb::turn)
                .max(naturalOrder())
                .map(Turn::next)
                .orElse(Turn.FIRST);
    }

    /** The step that will have its turn when this many meetings more have done theirs. */
    public Turn turnAfter(int meetings) {
        var turn = turn();
        for (int i = 0; i < meetings; i++) {
            turn = turn.next();
        }
        return turn;
    }

    /** What step 6 of this round found; step 7 builds on it. */
    public Optional<String> mapping(int round) {
        return climbs.stream()
                .filter(climb -> climb.done() && climb.turn().equals(new Turn(round, Step.KARTLAGG)))
                .flatMap(climb -> Optional.ofNullable(climb.result()).stream())
                .findFirst();
    }

    /** What the step of this turn builds on: at step 7 the result of step 6, else nothing. */
    public @Nullable String before(Turn turn) {
        return turn.step() == Step.GOR ? mapping(turn.round()).orElse(null) : null;
    }

    /** Whether the answer speaks of the step whose turn it is and says all that this step asks for. */
    public StepVerdict judge(StepAnswer answer) {
        var turn = turn();
        if (!answer.speaksOf(turn)) {
            return new StepVerdict.NotItsTurn(turn);
        }
        return answer.done() ? judgeDone(answer, turn) : judgeMissed(answer, turn);
    }

    private static StepVerdict judgeDone(StepAnswer answer, Turn turn) {
        if (turn.step().asksForConversationRules() && !answer.conversationRulesRead()) {
            return new StepVerdict.ConversationRulesUnread();
        }
        if (turn.step().asksForResult() && isBlank(answer.result())) {
            return new StepVerdict.ResultMissing();
        }
        return new StepVerdict.Climbed(turn, turn.step().asksForResult() ? answer.result() : null);
    }

    private static StepVerdict judgeMissed(StepAnswer answer, Turn turn) {
        var reason = answer.missedReason();
        if (reason == null || reason == MissedReason.UNKNOWN) {
            return new StepVerdict.ReasonMissing();
        }
        if (reason == MissedReason.OTHER && isBlank(answer.note())) {
            return new StepVerdict.NoteMissing();
        }
        return new StepVerdict.Stayed(turn, reason, answer.note());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
