package se.atagande.commitments.communication;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An image of a publication; whoever cannot see it gets its text. */
@Schema(name = "PublicationImage")
record Image(
        @Schema(example = "demokratidagen.jpg")
        @NotBlank(message = "Ange vilken bild det är.") @Size(max = 200, message = "Skriv högst 200 tecken.") String name,

        @Schema(description = "Instead of the image, for whoever cannot see it", example = "Fem personer samtalar runt ett bord.")
        @NotBlank(message = "Beskriv bilden för den som inte ser den.") @Size(max = 500, message = "Skriv högst 500 tecken.") String altText) {}
