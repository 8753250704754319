package se.atagande.contracts.deviation;

import java.time.LocalDate;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;

/** A measure that was decided will not be taken; why stands in the case. */
public record DeviationMeasureDeclined(
        DeviationId deviation, FederationId federation, ActivityId activity, LocalDate day) implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.measure-declined.v1";

    @Override
    public String subject() {
        return deviation.value();
    }

    /** An exact time could point out who reported. */
    @Override
    public Precision precision() {
        return Precision.DAY;
    }
}
