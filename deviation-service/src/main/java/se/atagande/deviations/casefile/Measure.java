package se.atagande.deviations.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;

/**
 * A measure against the cause; its words are in the contents.
 *
 * @param activity what it is among the federation's activities
 * @param settledOn the day it was done or declined; null until then
 */
public record Measure(
        ActivityId activity,
        LocalDate decidedOn,
        LocalDate dueOn,
        State state,
        @Nullable LocalDate settledOn) {

    public enum State {
        PLANNED,
        /** The activity was called off: somebody has to decide anew, or decline it with a reason. */
        CALLED_OFF,
        DONE,
        DECLINED
    }

    public static Measure planned(ActivityId activity, LocalDate decidedOn, LocalDate dueOn) {
        return new Measure(activity, decidedOn, dueOn, State.PLANNED, null);
    }

    public boolean settled() {
        return state == State.DONE || state == State.DECLINED;
    }

    public Measure become(State next, LocalDate day) {
        var settles = next == State.DONE || next == State.DECLINED;
        return new Measure(activity, decidedOn, dueOn, next, settles ? day : null);
    }
}
