package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.ActivityId;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.Measure;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/** Measures against the cause. */
@RestController
@RequestMapping("/deviations/v1/deviations/{id}")
@Tag(name = "Cases")
class CaseMeasuresApi {

    private final HandledCases handled;
    private final Days days;

    CaseMeasuresApi(HandledCases handled, Days days) {
        this.handled = handled;
        this.days = days;
    }

    @Operation(
            summary = "Decide on a measure; it becomes an activity of the federation",
            description = "Besluta om en åtgärd. Den blir en aktivitet hos förbundet, utan ett ord om ärendet.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not analysed yet, closed, or too many")
    @ApiResponse(responseCode = "422", description = "To be done on a day that is over")
    @PostMapping("/measures")
    ResponseEntity<CaseViews.Whole> decideMeasure(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.DecideMeasure body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        var today = days.today();
        if (body.dueOn().isBefore(today) || body.dueOn().isAfter(today.plusYears(5))) {
            throw ProblemException.invalid("/dueOn", "due", "Välj en dag från i dag och högst fem år framåt.");
        }
        var activity = new ActivityId(FollowingMeasures.ACTIVITY_PREFIX + UUID.randomUUID());
        return handled.step(
                id,
                ifMatch,
                caller,
                found -> found.decideMeasure(activity, body.text(), body.dueOn(), caller.name(), today));
    }

    @Operation(
            summary = "Decline a measure that was decided, with a reason",
            description = "Avstå från en beslutad åtgärd, med skäl.")
    @ApiResponse(responseCode = "200", description = "Declined")
    @ApiResponse(responseCode = "404", description = "No such case or measure, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Already done or declined")
    @PostMapping("/measures/{activity}/refusal")
    ResponseEntity<CaseViews.Whole> declineMeasure(
            @PathVariable String id,
            @PathVariable String activity,
            @Valid @RequestBody CaseCommands.Reason body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(id, ifMatch, caller, found -> found.deviation().measures().stream()
                .map(Measure::activity)
                .filter(one -> one.value().equals(activity))
                .findFirst()
                .map(one -> found.declineMeasure(one, body.reason(), caller.name(), days.today()))
                .orElseThrow(ProblemException::notFound));
    }
}
