package se.atagande.commitments.communication;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What a publication tells of. */
@Schema(name = "PublicationSubject")
record Subject(
        @Schema(example = "ACTIVITY") @NotNull(message = "Ange om det är en aktivitet, ett möte eller ett åtagande.") Kind kind,

        @Schema(example = "demokratidagen-2026")
        @NotNull(message = "Ange vilken det är.") @Pattern(regexp = "[a-z0-9][a-z0-9_-]{0,99}", message = "Ange ett id: a–z, 0–9, bindestreck och understreck.") String id) {

    @Schema(name = "PublicationSubjectKind")
    enum Kind {
        ACTIVITY,
        MEETING,
        COMMITMENT
    }
}
