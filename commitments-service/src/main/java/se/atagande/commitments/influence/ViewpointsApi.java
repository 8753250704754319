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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/viewpoints} for staff: read, sort under themes, decide, tell the effect, release. */
@Tag(name = "citizens-influence")
@RestController
@RequestMapping("/commitments/v1/viewpoints")
class ViewpointsApi {

    private final Viewpoints viewpoints;
    private final KnownActivities activities;
    private final Days days;

    ViewpointsApi(Viewpoints viewpoints, KnownActivities activities, Days days) {
        this.viewpoints = viewpoints;
        this.activities = activities;
        this.days = days;
    }

    /** How far a viewpoint has come. */
    @Schema(name = "ViewpointState")
    enum State {
        RECEIVED,
        DECIDED,
        RELEASED
    }

    @Schema(name = "ViewpointThemes")
    record Themes(
            @Schema(description = "Codes, such as oversattning", example = "[\"oversattning\"]")
            @NotNull(message = "Ange teman, eller en tom lista.") @Size(max = 10, message = "Ange högst tio teman.") Set<
                            @Pattern(
                                    regexp = "[a-z0-9][a-z0-9_-]{0,99}",
                                    message = "Ange temat som en kod: a–z, 0–9 och bindestreck.")
                            String>
                    themes) {}

    @Schema(name = "ViewpointRewording")
    record Rewording(
            @Schema(description = "The viewpoint without what somebody could be recognised by; the old words are gone")
            @NotBlank(message = "Skriv synpunkten utan det som pekar ut någon.") @Size(max = 4000, message = "Skriv högst 4000 tecken.") String words) {

        @Override
        public String toString() {
            return "Rewording";
        }
    }

    @Schema(name = "NewViewpointDecision")
    record NewDecision(
            @Schema(example = "DONE") @NotNull(message = "Välj om det görs, görs delvis eller inte görs.") ViewpointDecision decision,

            @Schema(description = "What is done, or why not", example = "Vi översätter broschyren till sex språk.")
            @NotBlank(message = "Skriv vad ni gör, eller varför ni inte gör det.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String answer,

            @Schema(description = "The activity in which it is done") @Nullable ActivityId activity) {}

    @Schema(name = "NewViewpointEffect")
    record NewEffect(
            @Schema(example = "Fler kommer till första mötet.")
            @NotBlank(message = "Skriv vad det ledde till.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String effect) {}

    @Schema(name = "ViewpointRelease")
    record NewRelease(
            @Schema(
                    description = "As everybody may read it: worded so that nobody can be recognised",
                    example = "Informationen borde finnas på fler språk.")
            @NotBlank(message = "Skriv synpunkten så att ingen kan kännas igen.") @Size(max = 1000, message = "Skriv högst 1000 tecken.") String said) {}

    @Schema(name = "EarlierViewpointDecision")
    record EarlierView(ViewpointDecision decision, String answer, LocalDate day) {}

    @Schema(name = "Viewpoint")
    record ViewpointView(
            String id,
            FederationId federation,
            @Nullable InitiativeId initiative,
            @Nullable OccasionId occasion,
            Viewpoint.Origin origin,

            @Schema(description = "The day it came; nothing finer is known")
            LocalDate day,

            String words,
            List<String> themes,
            State state,
            ChainView chain,
            List<EarlierView> earlier,

            @Schema(description = "As everybody reads it; null while it is not released") @Nullable String released,

            @Nullable LocalDate releasedOn) {

        @Override
        public String toString() {
            return "ViewpointView";
        }
    }

    @Operation(
            operationId = "listViewpoints",
            summary = "What citizens said to the caller's federations, by day",
            description = "Synpunkter till dina förbund, efter dag.")
    @GetMapping
    Page<ViewpointView> list(
            @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable InitiativeId initiative,
            @RequestParam @Nullable OccasionId occasion,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable State state,
            @Parameter(description = "day, or -day for the latest first") @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where(Viewpoints.FEDERATION)
                .in(OccasionsApi.ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        if (initiative != null) {
            criteria = criteria.and(Viewpoints.INITIATIVE).is(initiative.value());
        }
        if (occasion != null) {
            criteria = criteria.and(Viewpoints.OCCASION).is(occasion.value());
        }
        if (theme != null) {
            criteria = criteria.and(Viewpoints.THEMES).is(theme);
        }
        if (state != null) {
            criteria = switch (state) {
                case RECEIVED -> criteria.and(Viewpoints.DECISION).is(null);
                case DECIDED ->
                    criteria.and(Viewpoints.DECISION)
                            .ne(null)
                            .and(Viewpoints.RELEASE)
                            .is(null);
                case RELEASED -> criteria.and(Viewpoints.RELEASE).ne(null);
            };
        }
        return viewpoints
                .page(criteria, Sorting.by(sort, "day", Viewpoints.DAY), page)
                .map(stored -> view(stored.state()));
    }

    @Operation(
            operationId = "getViewpoint",
            summary = "One viewpoint",
            description = "En synpunkt, med allt som har följt.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is none, or it was said to another federation")
    @GetMapping("/{id}")
    ResponseEntity<ViewpointView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "sortViewpoint",
            summary = "Sort a viewpoint under themes",
            description = "Sortera en synpunkt under teman.")
    @ApiResponse(responseCode = "200", description = "Sorted")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PutMapping("/{id}/themes")
    ResponseEntity<ViewpointView> sort(
            @PathVariable String id, @RequestBody @Valid Themes body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        return changed(
                id,
                caller,
                viewpoints.kept(stored, Viewpoint.changed(stored.state().sortedUnder(body.themes()))));
    }

    @Operation(
            operationId = "rewordViewpoint",
            summary = "Take out what somebody could be recognised by; the old words are gone",
            description = "Ta bort det som pekar ut någon. De gamla orden sparas inte.")
    @ApiResponse(responseCode = "200", description = "Reworded")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/rewording")
    ResponseEntity<ViewpointView> reword(
            @PathVariable String id, @RequestBody @Valid Rewording body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        if (PersonalNumber.isIn(body.words())) {
            throw CitizensApi.personalNumber("/words");
        }
        return changed(
                id,
                caller,
                viewpoints.kept(stored, Viewpoint.changed(stored.state().reworded(body.words()))));
    }

    @Operation(
            operationId = "decideViewpoint",
            summary = "Decide on a viewpoint: done, partly done, or refused with a reason",
            description = "Besluta om en synpunkt: görs, görs delvis eller görs inte, och varför.")
    @ApiResponse(responseCode = "200", description = "Decided; an earlier decision is kept")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/decision")
    ResponseEntity<ViewpointView> decide(
            @PathVariable String id, @RequestBody @Valid NewDecision body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        if (body.decision() == ViewpointDecision.UNKNOWN) {
            throw ProblemException.invalid("/decision", "Unknown", "Välj om det görs, görs delvis eller inte görs.");
        }
        var decision = new Viewpoint.Decision(body.decision(), body.answer(), body.activity(), days.today());
        return changed(id, caller, viewpoints.decide(stored, decision));
    }

    @Operation(
            operationId = "tellViewpointEffect",
            summary = "Tell what it led to",
            description = "Berätta vad det ledde till.")
    @ApiResponse(responseCode = "200", description = "Told")
    @ApiResponse(responseCode = "409", description = "Not decided, or refused")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/effect")
    ResponseEntity<ViewpointView> tell(
            @PathVariable String id, @RequestBody @Valid NewEffect body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        var effect = new Viewpoint.Effect(body.effect(), days.today());
        return changed(id, caller, viewpoints.kept(stored, stored.state().tell(effect)));
    }

    @Operation(
            operationId = "releaseViewpoint",
            summary = "Show a viewpoint and what became of it to everybody",
            description = "Visa synpunkten och vad som hände på den öppna sidan Ni sa – vi gjorde.")
    @ApiResponse(responseCode = "200", description = "Released")
    @ApiResponse(responseCode = "409", description = "Not decided")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/release")
    ResponseEntity<ViewpointView> release(
            @PathVariable String id, @RequestBody @Valid NewRelease body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        if (PersonalNumber.isIn(body.said())) {
            throw CitizensApi.personalNumber("/said");
        }
        var released = new Viewpoint.Release(body.said(), days.today());
        return changed(id, caller, viewpoints.kept(stored, stored.state().publish(released)));
    }

    @Operation(
            operationId = "retractViewpoint",
            summary = "Show it to everybody no more",
            description = "Ta bort synpunkten från den öppna sidan.")
    @ApiResponse(responseCode = "200", description = "Retracted")
    @ApiResponse(responseCode = "409", description = "Not released")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/retraction")
    ResponseEntity<ViewpointView> retract(@PathVariable String id, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        return changed(id, caller, viewpoints.kept(stored, stored.state().retract()));
    }

    private ResponseEntity<ViewpointView> changed(String id, Caller caller, ViewpointOutcome outcome) {
        return switch (outcome) {
            case ViewpointOutcome.Changed ignored -> shown(visible(id, caller));
            case ViewpointOutcome.NoSuchActivity ignored ->
                throw ProblemException.invalid(
                        "/activity", "NoSuchActivity", "Välj en aktivitet som förbundet ordnar, eller lämna tomt.");
            case ViewpointOutcome.NotDecided ignored ->
                throw ProblemException.conflict(
                        "viewpoint-not-decided",
                        "Ingen har beslutat om synpunkten",
                        "Besluta först vad ni gör med synpunkten. Inget har ändrats.");
            case ViewpointOutcome.NothingWasDone ignored ->
                throw ProblemException.conflict(
                        "viewpoint-refused",
                        "Synpunkten ledde inte till något",
                        "Fatta ett nytt beslut först, om något ändå har gjorts. Inget har ändrats.");
            case ViewpointOutcome.NotReleased ignored ->
                throw ProblemException.conflict(
                        "viewpoint-not-released",
                        "Synpunkten visas inte öppet",
                        "Hämta synpunkten för att se hur den står. Inget har ändrats.");
        };
    }

    private ResponseEntity<ViewpointView> shown(Stored<Viewpoint> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(view(stored.state()));
    }

    private ViewpointView view(Viewpoint it) {
        var release = it.release();
        return new ViewpointView(
                it.id(),
                it.federation(),
                it.initiative(),
                it.occasion(),
                it.origin(),
                it.day(),
                it.words(),
                it.themes().stream().sorted().toList(),
                release != null ? State.RELEASED : it.decision() != null ? State.DECIDED : State.RECEIVED,
                ChainView.of(it, activities),
                it.earlier().stream()
                        .map(one -> new EarlierView(one.outcome(), one.answer(), one.day()))
                        .toList(),
                release == null ? null : release.said(),
                release == null ? null : release.day());
    }

    private Stored<Viewpoint> writable(String id, IfMatch seen, Caller caller) {
        var stored = visible(id, caller);
        OccasionsApi.ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        return stored;
    }

    private Stored<Viewpoint> visible(String id, Caller caller) {
        return viewpoints
                .find(id)
                .filter(stored ->
                        OccasionsApi.ACCESS.mayRead(caller, stored.state().federation()))
                .orElseThrow(ProblemException::notFound);
    }
}
