package se.atagande.commitments.respekttrappan;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.MissedReason;

/**
 * A step of Respekttrappan as the API shows it.
 *
 * @param done null until the meeting was held
 * @param previousResult at step 7: what step 6 of the same round found
 */
@Schema(name = "Step")
public record StepView(
        @Schema(example = "1") int round,
        @Schema(description = "1 to 7", example = "6") int step,
        @Schema(example = "Kartlägg!") String name,
        Text content,

        @Schema(example = "https://www.respekttrappan.se/#/")
        String link,

        @Nullable Boolean done,
        @Nullable MissedReason missedReason,
        @Nullable String note,
        @Nullable String result,
        @Nullable String previousResult) {

    /** A step whose turn it is, or will be. */
    public static StepView ahead(Turn turn, String link, @Nullable String previousResult) {
        var step = turn.step();
        return new StepView(
                turn.round(),
                step.number(),
                step.nameSv(),
                new Text(step.contentSv(), step.contentEn()),
                link,
                null,
                null,
                null,
                null,
                previousResult);
    }

    /** The same step with what became of it. */
    public StepView answered(
            boolean wasDone, @Nullable MissedReason reason, @Nullable String itsNote, @Nullable String itsResult) {
        return new StepView(round, step, name, content, link, wasDone, reason, itsNote, itsResult, previousResult);
    }
}
