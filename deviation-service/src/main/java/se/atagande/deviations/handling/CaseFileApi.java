package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.deviations.casefile.Assessment;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Days;
import se.atagande.rest.Caller;

/** What is noted of a case beside its way: how serious, what about, its diarienummer, and whether its clock runs. */
@RestController
@RequestMapping("/deviations/v1/deviations/{id}")
@Tag(name = "Cases")
class CaseFileApi {

    private final HandledCases handled;
    private final Days days;
    private final Cases cases;

    CaseFileApi(HandledCases handled, Days days, Cases cases) {
        this.handled = handled;
        this.days = days;
        this.cases = cases;
    }

    @Operation(
            summary = "How serious it is and how likely to happen again",
            description = "Bedöm allvar 1–4 och risk för upprepning 1–4, var för sig.")
    @ApiResponse(responseCode = "200", description = "Assessed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @PutMapping("/assessment")
    ResponseEntity<CaseViews.Whole> assess(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Assess body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(
                id, ifMatch, caller, found -> found.assess(new Assessment(body.severity(), body.recurrence())));
    }

    @Operation(
            summary = "What it is about, after the analysis",
            description =
                    "Ange grunder och orsaker så som ärendet visade sig. Det är upplevt och misstänkt, inte avgjort.")
    @ApiResponse(responseCode = "200", description = "Classified")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @PutMapping("/classification")
    ResponseEntity<CaseViews.Whole> classify(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Classify body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(id, ifMatch, caller, found -> {
            var deviation = found.deviation();
            return found.classify(
                    body.classification(),
                    cases.similar(deviation.federation(), deviation.initiative(), body.classification()));
        });
    }

    @Operation(summary = "Enter the diarienummer", description = "Ange ärendets diarienummer.")
    @ApiResponse(responseCode = "200", description = "Registered")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @PutMapping("/registration")
    ResponseEntity<CaseViews.Whole> register(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Register body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(id, ifMatch, caller, found -> found.register(body.number()));
    }

    @Operation(
            summary = "Let the clock of the feedback stand still, with a reason that the reporter reads",
            description = "Pausa tiden för återkoppling, med ett skäl som den som berättade läser.")
    @ApiResponse(responseCode = "200", description = "Paused")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not acknowledged, closed or already paused")
    @PostMapping("/pause")
    ResponseEntity<CaseViews.Whole> pause(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Reason body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return handled.step(id, ifMatch, caller, found -> found.pause(body.reason(), caller.name(), days.today()));
    }

    @Operation(
            summary = "Let the clock run again; the limit moves by the days it stood still",
            description = "Låt tiden gå igen. Dagen för återkoppling flyttas lika många dagar.")
    @ApiResponse(responseCode = "200", description = "Running")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not paused")
    @PostMapping("/resumption")
    ResponseEntity<CaseViews.Whole> resume(
            @PathVariable String id, @RequestHeader(name = "If-Match") Optional<String> ifMatch, Caller caller) {
        return handled.step(id, ifMatch, caller, found -> found.resume(days.today(), days::orNextWorkingDay));
    }
}
