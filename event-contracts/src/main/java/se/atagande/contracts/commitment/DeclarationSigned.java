package se.atagande.contracts.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;

/** A declaration was loaded, with its commitments. {@code signedOn} is absent where the signed text gives no date. */
public record DeclarationSigned(
        DeclarationId declaration,
        FederationId federation,
        int commitments,
        @Nullable LocalDate signedOn) implements CommitmentEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.commitment.declaration-signed.v1";

    @Override
    public String subject() {
        return declaration.value();
    }
}
