package se.atagande.commitments.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.respekttrappan.StepAnswer;
import se.atagande.contracts.MissedReason;

/** The body of {@code POST /commitments/v1/meetings/{id}/holding}. */
@Schema(example = """
        {"present": 9,
         "items": [{"code": "jamstalldhet", "done": true}],
         "step": {"round": 1, "step": 1, "done": true, "conversationRulesRead": true}}""")
record Holding(
        @Schema(description = "How many were there, the leader included; never who")
        @NotNull(message = Holding.PRESENT) @Min(value = 1, message = Holding.PRESENT) @Max(value = 9999, message = Holding.PRESENT) Integer present,

        @NotNull(message = "Skicka en lista med svar, tom om mötet inte har några stående punkter.") @Size(max = 100, message = "Skicka högst 100 svar.") List<@Valid @NotNull(message = "Svaret är tomt.") ItemOutcome> items,

        @Valid @Nullable StepOutcome step) {

    static final String PRESENT = "Ange hur många som var med, 1 till 9999.";
    private static final String DONE = "Ange om den gjordes eller inte.";
    private static final String NOTE = "Skriv högst 2000 tecken.";
    private static final String RESULT = "Skriv högst 4000 tecken.";
    private static final int NOTE_MOST = 2000;
    private static final int RESULT_MOST = 4000;

    record ItemOutcome(
            @NotBlank(message = "Ange punktens kod.") String code,

            @NotNull(message = DONE) Boolean done,
            @Nullable MissedReason missedReason,

            @Schema(description = "Needed when the reason is OTHER; stays in the minutes. No personal data.")
            @Size(max = NOTE_MOST, message = NOTE) @Nullable String note) {}

    record StepOutcome(
            @Schema(description = "May be given to make sure which step is meant") @Nullable Integer round,

            @Schema(description = "1 to 7; may be given to make sure which step is meant") @Nullable Integer step,

            @NotNull(message = DONE) Boolean done,
            @Nullable MissedReason missedReason,
            @Size(max = NOTE_MOST, message = NOTE) @Nullable String note,

            @Schema(description = "Needed when step 6 was done; stays in the minutes")
            @Size(max = RESULT_MOST, message = RESULT) @Nullable String result,

            @Schema(description = "Needed when step 1 was done") @Nullable Boolean conversationRulesRead) {}

    /** After validation. */
    HoldMeeting command() {
        return new HoldMeeting(
                present, items.stream().map(Holding::answer).toList(), step == null ? null : answer(step));
    }

    private static HoldMeeting.ItemAnswer answer(ItemOutcome item) {
        return new HoldMeeting.ItemAnswer(item.code(), item.done(), item.missedReason(), item.note());
    }

    private static StepAnswer answer(StepOutcome step) {
        return new StepAnswer(
                step.round(),
                step.step(),
                step.done(),
                step.missedReason(),
                step.note(),
                step.result(),
                Boolean.TRUE.equals(step.conversationRulesRead()));
    }
}
