package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the holder of a receipt learns. Its text form tells nothing of it. */
@Schema(name = "Progress")
record ReceiptView(
        DeviationState state,
        List<Step> steps,

        @Schema(description = "The federation's own limit, not the law's.")
        LocalDate acknowledgeBy,

        @Nullable Conclusion outcome,
        @Nullable String answer) {

    /** A step that was taken, and its day. */
    record Step(DeviationState state, LocalDate day) {}

    static ReceiptView of(Deviation deviation, @Nullable String answer) {
        var steps = Stream.of(
                        step(DeviationState.REPORTED, deviation.reportedOn()),
                        step(DeviationState.ACKNOWLEDGED, deviation.acknowledgedOn()),
                        step(DeviationState.CLOSED, deviation.closedOn()))
                .filter(Objects::nonNull)
                .toList();
        return new ReceiptView(deviation.state(), steps, deviation.acknowledgeBy(), deviation.conclusion(), answer);
    }

    private static @Nullable Step step(DeviationState state, @Nullable LocalDate day) {
        return day == null ? null : new Step(state, day);
    }

    @Override
    public String toString() {
        return "ReceiptView";
    }
}
