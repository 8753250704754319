package se.atagande.commitments.violence;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.ViolenceSide;

/**
 * An initiative asks everybody it meets.
 *
 * @param lastDay null while it does
 */
record RoutineAsking(
        InitiativeId initiative,
        AskingForm form,
        Set<ViolenceSide> sides,
        LocalDate since,
        @Nullable LocalDate lastDay) {

    RoutineAsking {
        sides = Set.copyOf(sides);
    }

    boolean goesOnIn(InitiativeId wanted) {
        return initiative.equals(wanted) && lastDay == null;
    }

    RoutineAsking until(LocalDate day) {
        return new RoutineAsking(initiative, form, sides, since, day);
    }
}
