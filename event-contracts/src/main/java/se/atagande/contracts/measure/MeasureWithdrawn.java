package se.atagande.contracts.measure;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeasureId;

/** An entry of the board was a mistake and counts no more. */
public record MeasureWithdrawn(MeasureId measure, FederationId federation, LocalDate day) implements MeasureEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.measure.withdrawn.v1";

    @Override
    public String subject() {
        return measure.value();
    }
}
