package se.atagande.commitments.influence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/influence-occasions}: initiatives and needs analyses, what was asked, how citizens took part and what changed. */
@Tag(name = "citizens-influence")
@RestController
@RequestMapping("/commitments/v1/influence-occasions")
class OccasionsApi {

    static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren att göra ändringen.");

    private final Occasions occasions;
    private final Viewpoints viewpoints;
    private final Days days;

    OccasionsApi(Occasions occasions, Viewpoints viewpoints, Days days) {
        this.occasions = occasions;
        this.viewpoints = viewpoints;
        this.days = days;
    }

    @Schema(name = "NewOccasion")
    record NewOccasion(
            @Schema(example = "sodertalje") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(example = "NEEDS_ANALYSIS") @NotNull(message = "Ange om det är en insats eller en behovsanalys.") OccasionKind kind,

            @Schema(description = "Needed for an initiative", example = "inkluderande-vagar") @Nullable InitiativeId initiative,

            @Schema(example = "Behovsanalys 2026")
            @NotBlank(message = "Ange vad det heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(description = "The day the work began; today when not said", example = "2026-03-02") @Nullable LocalDate openedOn) {}

    @Schema(name = "NewQuestion")
    record NewQuestion(
            @Schema(example = "Vad skulle ha gjort det lättare för dig att börja?")
            @NotBlank(message = "Skriv frågan.") @Size(max = 500, message = "Skriv högst 500 tecken.") String question) {}

    @Schema(name = "ParticipationAccount")
    record NewAccount(
            @Schema(example = "Vi ställde en öppen fråga och hade två samtal.")
            @NotBlank(message = "Skriv hur de berörda var med.") @Size(max = 4000, message = "Skriv högst 4000 tecken.") String howTheyTookPart,

            @Schema(example = "Starten görs i mindre grupper.")
            @NotBlank(message = "Skriv vad som ändrades, eller varför inget ändrades.") @Size(max = 4000, message = "Skriv högst 4000 tecken.") String whatChanged,

            @Schema(description = "Whether everybody may read it") @NotNull(message = "Ange om alla får läsa.") Boolean released) {}

    @Schema(name = "OccasionWithdrawal")
    record Withdrawal(
            @NotBlank(message = "Ange varför tillfället tas bort.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "OccasionAccount")
    record AccountView(
            String howTheyTookPart,
            String whatChanged,

            @Schema(description = "The day it was first told; that counts")
            LocalDate toldOn,

            LocalDate changedOn,
            boolean released) {}

    @Schema(name = "OccasionRound")
    record RoundView(
            String question, LocalDate from, @Nullable LocalDate closedOn) {}

    @Schema(name = "Occasion")
    record OccasionView(
            String id,
            FederationId federation,
            OccasionKind kind,
            @Nullable InitiativeId initiative,
            String title,
            LocalDate openedOn,
            List<RoundView> rounds,

            @Schema(description = "How many answers were sorted under each theme; only when one occasion is read")
            @Nullable Map<String, Long> themes,

            @Nullable AccountView account,
            @Nullable String withdrawnBecause) {

        static OccasionView of(Occasion it, @Nullable Map<String, Long> themes) {
            var account = it.account();
            var withdrawal = it.withdrawal();
            return new OccasionView(
                    it.id(),
                    it.federation(),
                    it.kind(),
                    it.initiative(),
                    it.title(),
                    it.openedOn(),
                    it.rounds().stream()
                            .map(round -> new RoundView(round.question(), round.from(), round.closedOn()))
                            .toList(),
                    themes,
                    account == null
                            ? null
                            : new AccountView(
                                    account.howTheyTookPart(),
                                    account.whatChanged(),
                                    account.toldOn(),
                                    account.changedOn(),
                                    account.released()),
                    withdrawal == null ? null : withdrawal.reason());
        }
    }

    @Operation(
            operationId = "listOccasions",
            summary = "Initiatives and needs analyses that ask for participation, by the day they opened",
            description = "Insatser och behovsanalyser där medborgare ska vara med, efter dagen de öppnades.")
    @GetMapping
    Page<OccasionView> list(
            @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable OccasionKind kind,
            @RequestParam @Nullable InitiativeId initiative,
            @Parameter(description = "Whether it has been told how citizens took part") @RequestParam @Nullable Boolean told,
            @Parameter(description = "openedOn, or -openedOn for the latest first")
                    @RequestParam(defaultValue = "-openedOn")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where(Occasions.FEDERATION)
                .in(ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        if (kind != null) {
            criteria = criteria.and(Occasions.KIND).is(kind.name());
        }
        if (initiative != null) {
            criteria = criteria.and(Occasions.INITIATIVE).is(initiative.value());
        }
        if (told != null) {
            criteria = told
                    ? criteria.and(Occasions.ACCOUNT).ne(null)
                    : criteria.and(Occasions.ACCOUNT).is(null);
        }
        return occasions
                .page(criteria, Sorting.by(sort, "openedOn", Occasions.OPENED_ON), page)
                .map(stored -> OccasionView.of(stored.state(), null));
    }

    @Operation(
            operationId = "openOccasion",
            summary = "Open an occasion: an initiative is being shaped or a needs analysis made",
            description = "Öppna ett tillfälle: en insats utformas eller en behovsanalys görs.")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PostMapping
    ResponseEntity<OccasionView> open(@RequestBody @Valid NewOccasion body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        if (body.kind() == OccasionKind.UNKNOWN) {
            throw ProblemException.invalid("/kind", "Unknown", "Välj insats eller behovsanalys.");
        }
        var opened = changed(
                occasions.open(body.federation(), body.kind(), body.initiative(), body.title(), body.openedOn()));
        return ResponseEntity.created(URI.create("/commitments/v1/influence-occasions/" + opened.id()))
                .eTag("1")
                .body(OccasionView.of(opened, Map.of()));
    }

    @Operation(
            operationId = "getOccasion",
            summary = "One occasion, with the themes of its answers",
            description = "Ett tillfälle, med svarens teman.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is none, or it is another federation's")
    @GetMapping("/{id}")
    ResponseEntity<OccasionView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "askQuestion",
            summary = "Ask everybody an open question",
            description = "Ställ en öppen fråga som alla kan svara på.")
    @ApiResponse(responseCode = "200", description = "Asked")
    @ApiResponse(responseCode = "409", description = "Another question is still open, or the occasion is withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/question")
    ResponseEntity<OccasionView> ask(
            @PathVariable String id, @RequestBody @Valid NewQuestion body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(occasions.kept(stored, stored.state().ask(body.question(), days.today())));
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "closeQuestion",
            summary = "Take no more answers to the open question",
            description = "Stäng den öppna frågan.")
    @ApiResponse(responseCode = "200", description = "Closed")
    @ApiResponse(responseCode = "409", description = "No question is open")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/question-closing")
    ResponseEntity<OccasionView> close(@PathVariable String id, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(occasions.kept(stored, stored.state().closeQuestion(days.today())));
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "tellParticipation",
            summary = "Tell how citizens took part and what changed because of it",
            description = "Redovisa hur de berörda var med och vad som ändrades. Första gången räknas.")
    @ApiResponse(responseCode = "200", description = "Told")
    @ApiResponse(responseCode = "409", description = "Nobody was asked, or the occasion is withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PutMapping("/{id}/account")
    ResponseEntity<OccasionView> tell(
            @PathVariable String id, @RequestBody @Valid NewAccount body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        var told = stored.state().tell(body.howTheyTookPart(), body.whatChanged(), body.released(), days.today());
        changed(occasions.kept(stored, told));
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "withdrawOccasion",
            summary = "Withdraw an occasion that was a mistake or never came to be",
            description = "Ta bort ett tillfälle som var fel eller aldrig blev av.")
    @ApiResponse(responseCode = "200", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "Already withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<OccasionView> withdraw(
            @PathVariable String id, @RequestBody @Valid Withdrawal body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(occasions.kept(stored, stored.state().withdraw(body.reason(), days.today())));
        return shown(visible(id, caller));
    }

    private static Occasion changed(OccasionOutcome outcome) {
        return switch (outcome) {
            case OccasionOutcome.Changed changed -> changed.occasion();
            case OccasionOutcome.InitiativeMissing ignored ->
                throw ProblemException.invalid("/initiative", "Choose", "Ange vilken insats det gäller.");
            case OccasionOutcome.DayToCome ignored ->
                throw ProblemException.invalid("/openedOn", "DayToCome", "Ange en dag som har varit.");
            case OccasionOutcome.QuestionStillOpen ignored ->
                throw ProblemException.conflict(
                        "question-open", "En fråga är redan öppen", "Stäng den först, och ställ sedan nästa.");
            case OccasionOutcome.NoOpenQuestion ignored ->
                throw ProblemException.conflict("no-open-question", "Ingen fråga är öppen", "Ställ en fråga först.");
            case OccasionOutcome.NobodyWasAsked ignored ->
                throw ProblemException.conflict(
                        "nobody-was-asked",
                        "Ingen har blivit tillfrågad",
                        "Ställ minst en öppen fråga och stäng den innan behovsanalysen redovisas. Inget har sparats.");
            case OccasionOutcome.AlreadyWithdrawn ignored ->
                throw ProblemException.conflict(
                        "occasion-withdrawn",
                        "Tillfället är borttaget",
                        "Öppna ett nytt om det ändå blir av. Inget har ändrats.");
        };
    }

    private ResponseEntity<OccasionView> shown(Stored<Occasion> stored) {
        var occasion = stored.state();
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(OccasionView.of(occasion, viewpoints.themesOf(new OccasionId(occasion.id()))));
    }

    private Stored<Occasion> writable(String id, IfMatch seen, Caller caller) {
        var stored = visible(id, caller);
        ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        return stored;
    }

    private Stored<Occasion> visible(String id, Caller caller) {
        return occasions
                .find(id)
                .filter(stored -> ACCESS.mayRead(caller, stored.state().federation()))
                .orElseThrow(ProblemException::notFound);
    }
}
