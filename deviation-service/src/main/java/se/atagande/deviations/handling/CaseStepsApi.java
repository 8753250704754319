package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.casefile.Days;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/** The way of a case, step by step; {@code Case} says which may follow which. */
@RestController
@RequestMapping("/deviations/v1/deviations/{id}")
@Tag(name = "Cases")
class CaseStepsApi {

    private final HandledCases handled;
    private final Days days;

    CaseStepsApi(HandledCases handled, Days days) {
        this.handled = handled;
        this.days = days;
    }

    @Operation(
            summary = "Tell the reporter that the report has been received",
            description = "Bekräfta att ni har tagit emot det. Den som berättade ser det med sin kod.")
    @ApiResponse(responseCode = "200", description = "Acknowledged")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Already acknowledged")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @PostMapping("/acknowledgement")
    ResponseEntity<CaseViews.Whole> acknowledge(
            @PathVariable String id, @RequestHeader(name = "If-Match") Optional<String> ifMatch, Caller caller) {
        return handled.step(id, ifMatch, caller, found -> found.acknowledge(days.today()));
    }

    @Operation(
            summary = "Write in a case: to the reporter, a note, or what was found out",
            description =
                    "Skriv i ärendet: till den som berättade (MESSAGE, QUESTION, FEEDBACK), för ärendet (NOTE, IMMEDIATE_MEASURE) eller vad ni kom fram till (INVESTIGATION, ANALYSIS, FOLLOW_UP).")
    @ApiResponse(responseCode = "200", description = "Written")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "The case has not come that far, or is closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @PostMapping("/entries")
    ResponseEntity<CaseViews.Whole> write(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Write body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(
                id, ifMatch, caller, found -> found.write(body.kind(), body.text(), caller.name(), days.today()));
    }

    @Operation(
            summary = "Answer the reporter and close the case",
            description = "Svara den som berättade och avsluta ärendet. Svaret läses med koden.")
    @ApiResponse(responseCode = "200", description = "Closed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not acknowledged yet, a measure still open, or already closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @ApiResponse(responseCode = "422", description = "The outcome, the recipient or the answer is missing")
    @PostMapping("/closing")
    ResponseEntity<CaseViews.Whole> close(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Close body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        if (body.outcome() == Conclusion.HANDED_OVER && body.recipient() == null) {
            throw ProblemException.invalid("/recipient", "needed", "Välj vart det lämnas över.");
        }
        return handled.step(
                id,
                ifMatch,
                caller,
                found -> found.close(body.outcome(), body.answer(), body.recipient(), caller.name(), days.today()));
    }

    @Operation(summary = "Open a closed case again", description = "Öppna ett avslutat ärende igen, med skäl.")
    @ApiResponse(responseCode = "200", description = "Open again")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not closed")
    @PostMapping("/reopening")
    ResponseEntity<CaseViews.Whole> reopen(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Reason body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        var today = days.today();
        return handled.step(
                id,
                ifMatch,
                caller,
                found -> found.reopen(body.reason(), clocks -> days.startedAgain(clocks, today), caller.name(), today));
    }
}
