package se.atagande.statistics.accessmap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Access maps over HTTP, for those who enter them; for everybody else there are none. */
@Tag(name = "Access maps", description = "Who gets access. Tillgångskartläggningar.")
@RestController
@RequestMapping("/statistics/v1/access-maps")
class AccessMapsApi {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Access ACCESS = new Access(
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren.");

    private final AccessMaps maps;
    private final Clock clock;

    AccessMapsApi(AccessMaps maps, Clock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    @Operation(
            operationId = "listAccessMaps",
            summary = "A federation's access maps, newest first",
            description = "Förbundets tillgångskartläggningar, den senaste först.")
    @ApiResponse(responseCode = "200", description = "One page of access maps")
    @GetMapping
    Page<AccessMapView> list(
            @Parameter(example = "sodertalje") @RequestParam FederationId federation, PageRequest page, Caller caller) {
        ACCESS.requireRead(caller, federation);
        return Page.cut(maps.of(federation).stream().map(AccessMapView::of).toList(), page);
    }

    @Operation(
            operationId = "getAccessMap",
            summary = "The access map of a half-year",
            description = "Halvårets kartläggning. Har inget lagts in är ETag \"0\".")
    @ApiResponse(responseCode = "200", description = "The map; its ETag is \"0\" while nothing has been entered")
    @GetMapping("/{federation}/{period}")
    ResponseEntity<AccessMapView> one(
            @PathVariable FederationId federation,
            @Parameter(example = "2026-H1") @PathVariable String period,
            Caller caller) {
        return answer(found(federation, period, caller));
    }

    @Operation(
            operationId = "enterAccessMap",
            summary = "Enter what people said of themselves, as sums, and whom they are compared with",
            description = "Lägg in summor av vad deltagare själva uppgett, och vilka de jämförs med.")
    @ApiResponse(responseCode = "200", description = "Entered")
    @ApiResponse(responseCode = "409", description = "The half-year is not over, or the map was declared complete")
    @PutMapping("/{federation}/{period}")
    ResponseEntity<AccessMapView> enter(
            @PathVariable FederationId federation,
            @Parameter(example = "2026-H1") @PathVariable String period,
            @Valid @RequestBody EnterAccessMap command,
            @Parameter(hidden = true) IfMatch seen,
            Caller caller) {
        var before = found(federation, period, caller);
        seen.requires(before.version());
        return step(
                before, before.state().enter(command.toCells(), command.toAlsoSaid(), command.toComparison(), today()));
    }

    @Operation(
            operationId = "completeAccessMap",
            summary = "Declare an access map complete: it is not changed any more",
            description =
                    "Förklara kartläggningen klar. Den ändras inte sedan, och dess tabeller kan prövas för visning.")
    @ApiResponse(responseCode = "200", description = "Complete")
    @ApiResponse(responseCode = "409", description = "It was declared complete before")
    @ApiResponse(
            responseCode = "422",
            description = "Nothing is entered, or it is not said whom they are compared with")
    @PostMapping("/{federation}/{period}/completion")
    ResponseEntity<AccessMapView> complete(
            @PathVariable FederationId federation,
            @Parameter(example = "2026-H1") @PathVariable String period,
            Caller caller) {
        var before = found(federation, period, caller);
        return step(before, before.state().complete(today()));
    }

    private ResponseEntity<AccessMapView> step(Stored<AccessMap> before, AccessMapOutcome outcome) {
        return switch (outcome) {
            case AccessMapOutcome.Changed changed -> answer(maps.write(before, changed.map()));
            case AccessMapOutcome.AlreadyCompleted done ->
                throw ProblemException.conflict(
                        "access-map-complete",
                        "Kartläggningen är redan klar",
                        "Den förklarades klar " + done.on() + " och ändras inte. Lägg in nästa halvår för sig.");
            case AccessMapOutcome.NotYetOver early ->
                throw ProblemException.conflict(
                        "period-not-over",
                        "Halvåret är inte slut",
                        "Det slutar " + early.lastDay() + ". Lägg in antalen sedan.");
            case AccessMapOutcome.Wrong wrong ->
                throw new ProblemException(Problems.invalid(wrong.faults().stream()
                        .map(it -> new FieldProblem(it.pointer(), "wrong", it.whatToDo()))
                        .toList()));
        };
    }

    private Stored<AccessMap> found(FederationId federation, String period, Caller caller) {
        ACCESS.requireWrite(caller, federation);
        return maps.find(federation, Period.parse(period).orElseThrow(ProblemException::notFound));
    }

    private static ResponseEntity<AccessMapView> answer(Stored<AccessMap> map) {
        return ResponseEntity.ok().eTag(Long.toString(map.version())).body(AccessMapView.of(map.state()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}
