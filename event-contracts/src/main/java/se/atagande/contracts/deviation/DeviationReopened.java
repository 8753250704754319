package se.atagande.contracts.deviation;

import java.time.LocalDate;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;

/** A closed case is open again. */
public record DeviationReopened(DeviationId deviation, FederationId federation, LocalDate day)
        implements DeviationEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.deviation.reopened.v1";

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
