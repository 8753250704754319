package se.atagande.contracts.deviation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** A measure against the cause was decided: {@code activity} is what it becomes, to be done by {@code dueOn}. */
public record DeviationMeasureDecided(
        DeviationId deviation,
        FederationId federation,
        @Nullable InitiativeId initiative,
        ActivityId activity,
        LocalDate dueOn,
        LocalDate day)
        implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.measure-decided.v1";

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
