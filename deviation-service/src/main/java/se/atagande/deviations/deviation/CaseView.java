package se.atagande.deviations.deviation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as its handlers read it, words and answer included. Its text form tells nothing of either. */
@Schema(name = "Case")
record CaseView(
        @JsonUnwrapped DeviationView deviation,
        String words,
        @Nullable String answer) {

    @Override
    public String toString() {
        return "CaseView";
    }
}
