package se.atagande.contracts.violence;

import java.time.LocalDate;
import java.util.Set;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.ViolenceSide;

/** An initiative asks everybody about violence in close relationships, since a day; told again when that is corrected. */
public record RoutineAskingBegun(
        FederationId federation, InitiativeId initiative, AskingForm form, Set<ViolenceSide> sides, LocalDate since)
        implements ViolenceEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.violence.routine-asking-begun.v1";

    public RoutineAskingBegun {
        sides = Set.copyOf(sides);
    }
}
