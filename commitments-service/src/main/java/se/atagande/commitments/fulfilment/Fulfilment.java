package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FulfilmentState;

/**
 * What the facts and the calendar say of a commitment on a certain day, with the reason in words and the facts behind it.
 *
 * <p>From worst to best: not kept, partly kept, late, due soon, then not yet due and on track alike, kept. What was missed
 * for good weighs more than what is late and can still be done. What was done late counts, and the words say that it was late.
 */
public sealed interface Fulfilment {

    /** Why, in words. */
    Words reason();

    /** The facts that were counted, missed or shown as background, by day. */
    List<Evidence> evidence();

    /** Counts, where they make sense. */
    @Nullable Tally tally();

    /** The next day on which the calendar alone can change the outcome or its words; null when only a fact can. */
    @Nullable LocalDate turnsOn();

    /** {@code kept} of {@code expected}, as far as they were due. */
    record Tally(int kept, int expected) {}

    /** Nothing is due yet and nothing has been done yet. */
    record NotYetDue(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** All that was due has been done. */
    record OnTrack(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** Something is due soon and not done. */
    record DueSoon(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** Something was due, is not done, and can still be done. */
    record Late(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** All that the term asked for has been done. */
    record Kept(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** Some of it was missed for good. */
    record PartlyKept(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** Nothing of what was due was done. */
    record NotKept(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** The system does not know enough to say. */
    record CannotBeJudged(
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) implements Fulfilment {}

    /** The state as events and the API name it. */
    default FulfilmentState state() {
        return switch (this) {
            case NotYetDue ignored -> FulfilmentState.NOT_YET_DUE;
            case OnTrack ignored -> FulfilmentState.ON_TRACK;
            case DueSoon ignored -> FulfilmentState.DUE_SOON;
            case Late ignored -> FulfilmentState.LATE;
            case Kept ignored -> FulfilmentState.KEPT;
            case PartlyKept ignored -> FulfilmentState.PARTLY_KEPT;
            case NotKept ignored -> FulfilmentState.NOT_KEPT;
            case CannotBeJudged ignored -> FulfilmentState.CANNOT_BE_JUDGED;
        };
    }

    /** The same outcome, judged again on an earlier day if {@code day} comes before its own. */
    default Fulfilment turningBy(LocalDate day) {
        var earlier = turnsOn();
        return earlier != null && earlier.isBefore(day) ? this : of(state(), reason(), evidence(), tally(), day);
    }

    /** The outcome with this state; evidence is put in order by day. */
    static Fulfilment of(
            FulfilmentState state,
            Words reason,
            List<Evidence> evidence,
            @Nullable Tally tally,
            @Nullable LocalDate turnsOn) {
        var facts = Wording.byDay(evidence);
        return switch (state) {
            case NOT_YET_DUE -> new NotYetDue(reason, facts, tally, turnsOn);
            case ON_TRACK -> new OnTrack(reason, facts, tally, turnsOn);
            case DUE_SOON -> new DueSoon(reason, facts, tally, turnsOn);
            case LATE -> new Late(reason, facts, tally, turnsOn);
            case KEPT -> new Kept(reason, facts, tally, turnsOn);
            case PARTLY_KEPT -> new PartlyKept(reason, facts, tally, turnsOn);
            case NOT_KEPT -> new NotKept(reason, facts, tally, turnsOn);
            case CANNOT_BE_JUDGED -> new CannotBeJudged(reason, facts, tally, turnsOn);
            case UNKNOWN -> throw new IllegalArgumentException("state: UNKNOWN (expected: one that a rule can give)");
        };
    }
}
