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
import se.atagande.deviations.casefile.Days;
import se.atagande.rest.Caller;

/** What is not shown, as two people decide. */
@RestController
@RequestMapping("/deviations/v1/deviations/{id}")
@Tag(name = "Cases")
class CaseMaskingsApi {

    private final HandledCases handled;
    private final Days days;

    CaseMaskingsApi(HandledCases handled, Days days) {
        this.handled = handled;
        this.days = days;
    }

    @Operation(
            summary = "Propose that a passage is not shown, with a reason",
            description = "Föreslå att ett stycke maskas, med skäl. En annan handläggare godkänner.")
    @ApiResponse(responseCode = "200", description = "Proposed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "There is no such passage")
    @PostMapping("/maskings")
    ResponseEntity<CaseViews.Whole> mask(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Mask body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(
                id, ifMatch, caller, found -> found.proposeMasking(body.proposal(), caller.name(), days.today()));
    }

    @Operation(
            summary = "Approve a masking that somebody else proposed",
            description = "Godkänn en maskning som någon annan har föreslagit.")
    @ApiResponse(responseCode = "200", description = "In force: the passage is not shown any more")
    @ApiResponse(responseCode = "404", description = "No such case or masking, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "One's own, or already approved")
    @PostMapping("/maskings/{number}/approval")
    ResponseEntity<CaseViews.Whole> approveMasking(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(id, ifMatch, caller, found -> found.approveMasking(number, caller.name()));
    }
}
