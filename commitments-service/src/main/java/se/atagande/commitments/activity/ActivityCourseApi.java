package se.atagande.commitments.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;

/** What becomes of an activity: moved, held, corrected, cancelled. */
@Tag(name = "activities")
@RestController
@RequestMapping("/commitments/v1/activities/{id}")
class ActivityCourseApi {

    private final Activities activities;
    private final ShowingActivities showing;

    ActivityCourseApi(Activities activities, ShowingActivities showing) {
        this.activities = activities;
        this.showing = showing;
    }

    @Schema(name = "NewActivityTime")
    record Time(
            @NotNull(message = "Ange starttid.") OffsetDateTime startsAt,
            @NotNull(message = "Ange sluttid.") OffsetDateTime endsAt,

            @Schema(description = "Where it is now to be; null for no place", example = "Kulturhuset")
            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String place) {}

    @Schema(name = "ActivityCancellation")
    record Cancellation(
            @NotBlank(message = "Ange varför aktiviteten ställs in. Skriv inga personuppgifter.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Operation(
            operationId = "moveActivity",
            summary = "Give an activity another time or place; it keeps its id, and reminders follow",
            description = "Ge aktiviteten en annan tid eller plats. Påminnelserna flyttas med.")
    @ApiResponse(responseCode = "200", description = "Moved")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "It would end before it starts")
    @PutMapping("/time")
    ResponseEntity<ActivityView> move(
            @PathVariable String id, @RequestBody @Valid Time body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        return answer(
                activities.move(
                        id,
                        seen.version(),
                        ActivityProblems.moment("/startsAt", body.startsAt()),
                        ActivityProblems.moment("/endsAt", body.endsAt()),
                        body.place()),
                "",
                id,
                caller);
    }

    @Operation(
            operationId = "holdActivity",
            summary = "Say that an activity took place, and how many it reached",
            description = "Ange att aktiviteten har hållits och hur många den nådde.")
    @ApiResponse(responseCode = "200", description = "Held")
    @ApiResponse(responseCode = "409", description = "Not begun, already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "The numbers do not go together")
    @PostMapping("/holding")
    ResponseEntity<ActivityView> hold(
            @PathVariable String id, @RequestBody @Valid HoldingBody body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        return answer(activities.hold(id, seen.version(), body.command()), "", id, caller);
    }

    @Operation(
            operationId = "correctActivity",
            summary = "Correct what was reported of an activity; what stood there and why it was wrong is kept",
            description = "Rätta det som redovisades. Det som stod där, och skälet, finns kvar.")
    @ApiResponse(responseCode = "200", description = "Corrected")
    @ApiResponse(responseCode = "409", description = "Not held")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A reason is missing, or the numbers do not go together")
    @PostMapping("/corrections")
    ResponseEntity<ActivityView> correct(
            @PathVariable String id, @RequestBody @Valid HoldingBody.Correcting body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        return answer(
                activities.correct(id, seen.version(), body.holding().command(), body.reason()),
                "/holding",
                id,
                caller);
    }

    @Operation(operationId = "cancelActivity", summary = "Cancel an activity", description = "Ställ in en aktivitet.")
    @ApiResponse(responseCode = "200", description = "Cancelled")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/cancellation")
    ResponseEntity<ActivityView> cancel(
            @PathVariable String id, @RequestBody @Valid Cancellation body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        return answer(activities.cancel(id, seen.version(), body.reason()), "", id, caller);
    }

    private void requireWrite(String id, Caller caller) {
        ActivityRoles.requireWrite(caller, showing.visible(id, caller).state().federation());
    }

    private ResponseEntity<ActivityView> answer(
            Optional<ActivityOutcome> outcome, String holding, String id, Caller caller) {
        ActivityProblems.changed(outcome.orElseThrow(ProblemException::notFound), holding);
        return showing.shown(id, caller);
    }
}
