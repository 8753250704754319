package se.atagande.deviations.structure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.contracts.deviation.StructuralPatternFound;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.deviations.casefile.Case;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.Deviation;
import se.atagande.deviations.casefile.DeviationState;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.casefile.StepOutcome;
import se.atagande.deviations.contents.Cause;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Reporter;
import se.atagande.deviations.handling.CaseViews;
import se.atagande.deviations.handling.HandledCases;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** What single cases have in common becomes a case of its own, while each of them keeps its secrecy and its own answer. */
@RestController
@RequestMapping("/deviations/v1")
@Tag(name = "Structural cases", description = "What single cases point to. Det som flera ärenden pekar på.")
class StructuralApi {

    private final Patterns patterns;
    private final Cases cases;
    private final HandledCases handled;
    private final AuditChain audit;
    private final Days days;

    StructuralApi(Patterns patterns, Cases cases, HandledCases handled, AuditChain audit, Days days) {
        this.patterns = patterns;
        this.cases = cases;
        this.handled = handled;
        this.audit = audit;
        this.days = days;
    }

    @Schema(name = "SuggestedPattern")
    record PatternView(
            @Nullable String initiative,
            Ground ground,
            Cause cause,
            @Schema(description = "At least five") List<String> cases) {

        static PatternView of(Patterns.Pattern pattern) {
            var initiative = pattern.initiative();
            return new PatternView(
                    initiative == null ? null : initiative.value(), pattern.ground(), pattern.cause(), pattern.cases());
        }
    }

    @Schema(name = "NewStructuralCase")
    record NewStructural(
            @Schema(example = "sodertalje") @NotNull(message = "Välj förbund.") FederationId federation,

            @Schema(example = "mia-vidare-stockholm")
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Välj en insats i listan, eller lämna tomt.") String initiative,

            @NotEmpty(message = "Välj en eller flera grunder.") @Size(max = 8, message = "Välj ur listan.") Set<@NotNull(message = "Välj ur listan.") Ground> grounds,

            @NotEmpty(message = "Välj en eller flera orsaker.") @Size(max = 4, message = "Välj ur listan.") Set<@NotNull(message = "Välj ur listan.") Cause> causes,

            @Schema(example = "Flera beskriver att informationen bara ges muntligt.")
            @NotBlank(message = "Skriv vad ärendena har gemensamt, utan att peka ut någon.") @Size(max = Entry.LONGEST, message = "Korta av till högst 10 000 tecken.") String words,

            @Schema(description = "The single cases that it is about")
            @NotNull(message = "Välj minst två ärenden.") @Size(min = 2, max = 500, message = "Välj minst två och högst 500 ärenden.") Set<@NotBlank(message = "Välj ur listan.") String> cases) {

        @Override
        public String toString() {
            return "NewStructuralCase";
        }
    }

    @Operation(
            summary = "What at least five single cases have in common and no structural case is about",
            description = "Mönster: minst fem ärenden med samma insats, grund och orsak.")
    @ApiResponse(responseCode = "200", description = "The most common first; nothing below five")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation")
    @GetMapping("/patterns")
    List<PatternView> suggested(@RequestParam FederationId federation, Caller caller) {
        caller.requires(federation, Role.CASE_HANDLER);
        return patterns.of(federation).stream().map(PatternView::of).toList();
    }

    @Operation(
            summary = "Open a structural case for what single ones have in common",
            description = "Öppna ett strukturellt ärende. De enskilda ärendena behåller sin sekretess och sina svar.")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation")
    @ApiResponse(responseCode = "422", description = "One of the cases cannot be part of it")
    @PostMapping("/structural-cases")
    ResponseEntity<CaseViews.Whole> open(@Valid @RequestBody NewStructural body, Caller caller) {
        caller.requires(body.federation(), Role.CASE_HANDLER);
        var singles = singles(body);
        var today = days.today();
        var id = new DeviationId(UUID.randomUUID().toString());
        var initiative =
                Optional.ofNullable(body.initiative()).map(InitiativeId::new).orElse(null);
        var deviation = Deviation.begun(
                id,
                body.federation(),
                body.federation(),
                initiative,
                Nature.STRUCTURAL,
                Level.STRUCTURAL,
                "structural/" + id,
                Set.of(),
                DeviationState.ACKNOWLEDGED,
                today,
                days.clocks(today).acknowledged(today));
        var contents = Contents.begun(
                Reporter.CASE_HANDLER,
                false,
                null,
                new Contents.Classification(body.grounds(), body.causes(), null),
                new Entry(1, Entry.Kind.REPORT, today, caller.name(), body.words(), null, null, null));
        var opened = cases.add(deviation, contents, List.of(new StructuralPatternFound(id, body.federation(), today)));
        singles.forEach(single -> handled.change(single, caller, open -> open.joinStructural(id.value())));
        audit.changed(body.federation(), id, caller.name(), today);
        return ResponseEntity.created(URI.create("/deviations/v1/deviations/" + id))
                .eTag(Long.toString(opened.stored().version()))
                .body(CaseViews.Whole.of(opened, today, false));
    }

    /** All of them can be part of it, or nothing happens. */
    private List<Cases.Opened> singles(NewStructural body) {
        var singles = new ArrayList<Cases.Opened>();
        var wrong = new ArrayList<FieldProblem>();
        for (var id : body.cases()) {
            cases.find(id)
                    .filter(found -> found.deviation().federation().equals(body.federation())
                            && found.open().joinStructural("new") instanceof StepOutcome.Taken)
                    .ifPresentOrElse(
                            singles::add,
                            () -> wrong.add(
                                    new FieldProblem(
                                            "/cases",
                                            "cannot-join",
                                            "Ärendet " + id
                                                    + " kan inte ingå: det finns inte här, är inget enskilt ärende eller ingår redan i ett annat.")));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problems.invalid(wrong));
        }
        return singles;
    }

    @Operation(summary = "Add a single case", description = "Lägg till ett enskilt ärende.")
    @ApiResponse(responseCode = "204", description = "It is part of it")
    @ApiResponse(responseCode = "404", description = "No such cases, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "It is part of another, or no single case")
    @PutMapping("/structural-cases/{id}/cases/{single}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String id, @PathVariable String single, Caller caller) {
        change(id, single, caller, open -> open.joinStructural(id));
    }

    @Operation(summary = "Take a single case out again", description = "Ta bort ett enskilt ärende.")
    @ApiResponse(responseCode = "204", description = "It is not part of it any more")
    @ApiResponse(responseCode = "404", description = "No such cases, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "It was not part of it")
    @DeleteMapping("/structural-cases/{id}/cases/{single}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String single, Caller caller) {
        change(id, single, caller, open -> open.leaveStructural(id));
    }

    private void change(String structural, String single, Caller caller, Function<Case, StepOutcome> step) {
        var whole = handled.of(structural, caller).deviation();
        var part = handled.of(single, caller);
        if (whole.nature() != Nature.STRUCTURAL
                || !whole.federation().equals(part.deviation().federation())) {
            throw ProblemException.notFound();
        }
        handled.change(part, caller, step);
    }
}
