package se.atagande.commitments.violence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.TopicReach;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.ViolenceSide;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/violence-work}: read by those who work in the federation; the office and the project leaders say what was done. */
@Tag(name = "violence-work")
@RestController
@RequestMapping("/commitments/v1/violence-work")
class ViolenceWorkApi {

    /** Under which activities are about this. */
    static final String TOPIC = "vald-i-nara-relation";

    private static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren i förbundet att göra ändringen.");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final ViolenceWorks works;
    private final TopicReach reach;
    private final Clock clock;

    ViolenceWorkApi(ViolenceWorks works, TopicReach reach, Clock clock) {
        this.works = works;
        this.reach = reach;
        this.clock = clock;
    }

    @Schema(name = "RoutineAsking")
    record Asking(
            @Schema(example = "NNS_SEVEN_QUESTIONS") @NotNull(message = "Ange vilket formulär.") AskingForm form,

            @Schema(description = "Exposure, perpetration or both", example = "[\"EXPOSURE\", \"PERPETRATION\"]")
            @NotEmpty(message = "Ange om ni frågar om utsatthet, utövande eller båda.") Set<ViolenceSide> sides,

            @Schema(example = "2026-09-15") @NotNull(message = "Ange sedan vilken dag.") LocalDate since) {}

    @Schema(name = "RoutineAskingEnding")
    record Ending(
            @Schema(example = "2026-11-30") @NotNull(message = "Ange den sista dagen.") LocalDate lastDay) {}

    @Schema(name = "SupportMapUpdate")
    record MapUpdate(
            @Schema(example = "2026-10-05") @NotNull(message = "Ange när kartan gicks igenom.") LocalDate updatedOn) {}

    @Operation(
            operationId = "listViolenceWork",
            summary = "The work of each federation that the caller may read in: process indicators only",
            description =
                    "Arbetet mot våld i nära relationer i dina förbund: bara uppgifter om processen, inget om personer.")
    @ApiResponse(responseCode = "200", description = "A page of federations")
    @GetMapping
    Page<ViolenceWorkView> list(
            @Parameter(example = "sodertalje") @RequestParam @Nullable FederationId federation,
            @Parameter(description = "federation or -federation") @RequestParam(defaultValue = "federation")
                    String sort,
            PageRequest page,
            Caller caller) {
        var order = Sorting.by(sort, "federation", Comparator.comparing(FederationId::value));
        return Page.cut(
                        ACCESS.readable(caller, federation).stream()
                                .sorted(order)
                                .toList(),
                        page)
                .map(one -> view(works.of(one)));
    }

    @Operation(
            operationId = "getViolenceWork",
            summary = "The work of one federation, with its ETag (\"0\" while nothing was said)",
            description = "Ett förbunds arbete mot våld i nära relationer.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @GetMapping("/{federation}")
    ResponseEntity<ViolenceWorkView> one(@PathVariable FederationId federation, Caller caller) {
        ACCESS.requireRead(caller, federation);
        return answer(works.of(federation));
    }

    @Operation(
            operationId = "beginRoutineAsking",
            summary = "Say since when an initiative asks everybody, and with which form; said again it corrects",
            description =
                    "Ange sedan när en insats frågar alla, och med vilket formulär. Inget om svaren eller de som svarar.")
    @ApiResponse(responseCode = "200", description = "Said")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PutMapping("/{federation}/routines/{initiative}")
    ResponseEntity<ViolenceWorkView> begin(
            @PathVariable FederationId federation,
            @PathVariable InitiativeId initiative,
            @RequestBody @Valid Asking body,
            IfMatch seen,
            Caller caller) {
        if (body.form() == AskingForm.UNKNOWN || body.sides().contains(ViolenceSide.UNKNOWN)) {
            throw ProblemException.invalid(
                    body.form() == AskingForm.UNKNOWN ? "/form" : "/sides",
                    "Unknown",
                    "Välj bland de namngivna värdena.");
        }
        requireSane("since", body.since());
        var asking = new RoutineAsking(initiative, body.form(), body.sides(), body.since(), null);
        return change(federation, seen, caller, (work, today) -> work.begin(asking, today));
    }

    @Operation(
            operationId = "endRoutineAsking",
            summary = "Say that an initiative no longer asks",
            description = "Ange att en insats har slutat fråga.")
    @ApiResponse(responseCode = "200", description = "Said")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @ApiResponse(responseCode = "409", description = "The initiative does not ask")
    @PostMapping("/{federation}/routines/{initiative}/ending")
    ResponseEntity<ViolenceWorkView> end(
            @PathVariable FederationId federation,
            @PathVariable InitiativeId initiative,
            @RequestBody @Valid Ending body,
            IfMatch seen,
            Caller caller) {
        requireSane("lastDay", body.lastDay());
        return change(federation, seen, caller, (work, today) -> work.end(initiative, body.lastDay(), today));
    }

    @Operation(
            operationId = "updateSupportMap",
            summary = "Say when the map of local protection, support and treatment was gone through",
            description = "Ange när kartan över lokalt skydd, stöd och behandling senast gicks igenom.")
    @ApiResponse(responseCode = "200", description = "Said")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PutMapping("/{federation}/support-map")
    ResponseEntity<ViolenceWorkView> updateMap(
            @PathVariable FederationId federation, @RequestBody @Valid MapUpdate body, IfMatch seen, Caller caller) {
        requireSane("updatedOn", body.updatedOn());
        return change(federation, seen, caller, (work, today) -> work.mapUpdated(body.updatedOn(), today));
    }

    private ResponseEntity<ViolenceWorkView> change(
            FederationId federation,
            IfMatch seen,
            Caller caller,
            BiFunction<ViolenceWork, LocalDate, ViolenceOutcome> change) {
        ACCESS.requireWrite(caller, federation);
        var stored = works.of(federation);
        seen.requires(stored.version());
        return switch (change.apply(stored.state(), today())) {
            case ViolenceOutcome.Changed changed -> answer(works.write(stored, changed));
            case ViolenceOutcome.NotYetDone it ->
                throw invalid(it.field(), "day-in-the-future", "Ange en dag som har varit: i dag eller tidigare.");
            case ViolenceOutcome.EndsBeforeItBegan ignored ->
                throw invalid("lastDay", "ends-before-it-begins", "Ange en dag efter att insatsen började fråga.");
            case ViolenceOutcome.NotAsking ignored ->
                throw ProblemException.conflict(
                        "initiative-not-asking",
                        "Insatsen frågar inte",
                        "Det finns ingen pågående rutin att avsluta. Inget har ändrats.");
        };
    }

    private ResponseEntity<ViolenceWorkView> answer(Stored<ViolenceWork> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(view(stored));
    }

    private ViolenceWorkView view(Stored<ViolenceWork> stored) {
        var work = stored.state();
        return ViolenceWorkView.of(work, reach.of(work.federation(), Audience.STAFF, TOPIC), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static void requireSane(String field, LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            throw invalid(field, "day", "Ange en dag från " + EARLIEST + ".");
        }
    }

    private static ProblemException invalid(String field, String code, String detail) {
        return ProblemException.invalid("/" + field, code, detail);
    }
}
