package se.atagande.commitments.influence;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;

/** Somebody says what they think. Its text form tells nothing of it. */
record LeaveViewpoint(
        @Schema(example = "sodertalje") @NotNull(message = "Välj vilket förbund du vill säga något till.") FederationId federation,

        @Schema(example = "inkluderande-vagar") @Nullable InitiativeId initiative,

        @Schema(description = "The open question it answers; empty where it is about something else") @Nullable OccasionId occasion,

        @Schema(example = "Informationen borde finnas på fler språk.")
        @NotBlank(message = "Skriv vad du tycker.") @Size(max = 4000, message = "Korta av till högst 4000 tecken.") String words,

        @Schema(
                description =
                        "True when staff write it down for somebody; needs a login. Read back to the person before it is sent")
        @Nullable Boolean assisted,

        @Schema(description = "Staff have read it back to the person") @Nullable Boolean readBack) {

    boolean byStaff() {
        return Boolean.TRUE.equals(assisted);
    }

    /** What stands in the way, first things first. */
    LeaveOutcome decide(InfluenceSettings settings) {
        if (!settings.federations().contains(federation.value())) {
            return new LeaveOutcome.NobodyReads();
        }
        if (PersonalNumber.isIn(words)) {
            return new LeaveOutcome.HasPersonalNumber();
        }
        return byStaff() && !Boolean.TRUE.equals(readBack)
                ? new LeaveOutcome.NotReadBack()
                : new LeaveOutcome.Welcome();
    }

    @Override
    public String toString() {
        return "LeaveViewpoint";
    }
}
