package se.atagande.contracts.deviation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;

/** Something went against a participant and somebody told. {@code acknowledgeBy} is the federation's own limit, moved past days when workplaces are closed. */
public record DeviationReported(
        DeviationId deviation,
        FederationId federation,
        @Nullable InitiativeId initiative,
        Level level,
        LocalDate day,
        @Nullable LocalDate acknowledgeBy)
        implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.reported.v1";

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
