package se.atagande.statistics.month;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody says why a closed month must be corrected. */
record ReopenMonth(
        @Schema(example = "Två deltagare räknades i fel månad.")
        @Nullable @Size(max = 500, message = "Korta av till högst 500 tecken.") String reason) {

    String reasonOrNone() {
        return Objects.requireNonNullElse(reason, "");
    }
}
