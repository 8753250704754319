package se.atagande.commitments.activemeasure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/measures}: what was done, entered, corrected and withdrawn. */
@Tag(name = "active-measures")
@RestController
@RequestMapping("/commitments/v1/measures")
class MeasuresApi {

    static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER, Role.AMBASSADOR),
            "Be kansliet, projektledaren eller en MR-ambassadör att göra det.");
    private static final String PATH = "/commitments/v1/measures/";

    private final Measures measures;

    MeasuresApi(Measures measures) {
        this.measures = measures;
    }

    @Schema(name = "MeasureEntry")
    record EntryBody(
            @Schema(example = "ratt-stod-for-mig") @NotNull(message = "Ange insats.") InitiativeId initiative,

            @Schema(
                    description = "One ground fills its place of the board; several together are shown but fill none",
                    example = "[\"DISABILITY\"]")
            @NotEmpty(message = "Ange minst en diskrimineringsgrund.") Set<Ground> grounds,

            @Schema(example = "INVESTIGATE") @NotNull(message = "Ange vilket av de fyra stegen det gäller.") MeasureStep step,

            @Schema(description = "The day it was done, in Europe/Stockholm", example = "2026-04-14")
            @NotNull(message = "Ange vilken dag det gjordes.") LocalDate day,

            @Schema(
                    description = "What was done. Stays here: events never carry it",
                    example = "Vi gick igenom lokalerna med en rullstol.")
            @NotBlank(message = "Beskriv vad ni gjorde. Skriv inga personuppgifter.") @Size(max = 4000, message = "Skriv högst 4000 tecken.") String what,

            @Schema(description = "An activity that the federation arranges") @Nullable ActivityId activity) {

        Entry entry() {
            if (grounds.contains(Ground.UNKNOWN)) {
                throw ProblemException.invalid(
                        "/entry/grounds", "Unknown", "Välj bland de sju grunderna i diskrimineringslagen.");
            }
            if (step == MeasureStep.UNKNOWN) {
                throw ProblemException.invalid(
                        "/entry/step", "Unknown", "Välj undersöka, analysera, åtgärda eller följa upp.");
            }
            return new Entry(initiative, grounds, step, day, what, activity);
        }
    }

    @Schema(name = "NewMeasure")
    record NewMeasure(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @NotNull(message = "Ange vad som gjordes.") @Valid EntryBody entry) {}

    @Schema(name = "MeasureCorrection")
    record Correction(
            @NotNull(message = "Ange vad det ska stå i stället.") @Valid EntryBody entry,

            @Schema(example = "Fel steg valdes.")
            @NotBlank(message = "Ange varför du rättar.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "MeasureWithdrawal")
    record Withdrawal(
            @Schema(example = "Samma sak var inlagd två gånger.")
            @NotBlank(message = "Ange varför du tar bort åtgärden.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "MeasureCorrectionMade")
    record CorrectionView(LocalDate on, String reason, EntryView before) {}

    @Schema(name = "MeasureEntryMade")
    record EntryView(
            InitiativeId initiative,
            List<Ground> grounds,
            MeasureStep step,
            LocalDate day,
            String what,
            @Nullable ActivityId activity) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.initiative(),
                    entry.grounds().stream().sorted().toList(),
                    entry.step(),
                    entry.day(),
                    entry.what(),
                    entry.activity());
        }
    }

    @Schema(name = "Measure")
    record MeasureView(
            String id,
            FederationId federation,
            EntryView entry,

            @Schema(description = "Whether it fills a place of the board: it stands, and is about one ground alone")
            boolean fillsPlace,

            LocalDate enteredOn,
            List<CorrectionView> corrections,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBecause) {

        static MeasureView of(Measure measure) {
            var withdrawal = measure.withdrawal();
            return new MeasureView(
                    measure.id(),
                    measure.federation(),
                    EntryView.of(measure.entry()),
                    withdrawal == null && measure.entry().isOnOneGroundsOwnTerms(),
                    measure.enteredOn(),
                    measure.corrections().stream()
                            .map(it -> new CorrectionView(it.on(), it.reason(), EntryView.of(it.before())))
                            .toList(),
                    withdrawal == null ? null : withdrawal.on(),
                    withdrawal == null ? null : withdrawal.reason());
        }
    }

    @Operation(
            operationId = "listMeasures",
            summary = "Active measures of the caller's federations, by day",
            description = "Aktiva åtgärder i dina förbund, i tidsordning.")
    @GetMapping
    Page<MeasureView> list(
            @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable InitiativeId initiative,
            @RequestParam @Nullable Ground ground,
            @RequestParam @Nullable MeasureStep step,
            @Parameter(description = "Calendar year of the day it was done", example = "2026") @RequestParam @Nullable Integer year,
            @Parameter(description = "With withdrawn ones too") @RequestParam(defaultValue = "false") boolean withdrawn,
            @Parameter(description = "day, or -day for the latest first") @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where(Measures.FEDERATION)
                .in(ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        if (initiative != null) {
            criteria = criteria.and(Measures.INITIATIVE).is(initiative.value());
        }
        if (ground != null) {
            criteria = criteria.and(Measures.GROUNDS).is(ground.name());
        }
        if (step != null) {
            criteria = criteria.and(Measures.STEP).is(step.name());
        }
        if (year != null) {
            criteria = Measures.inYear(criteria, BoardApi.checked(year));
        }
        if (!withdrawn) {
            criteria = criteria.and(Measures.WITHDRAWAL).is(null);
        }
        var query = Query.query(criteria).with(Sorting.by(sort, "day", Measures.DAY));
        return page.read(query, measures::find, measures::count).map(stored -> MeasureView.of(stored.state()));
    }

    @Operation(
            operationId = "takeMeasure",
            summary = "Enter an active measure",
            description = "Lägg in en aktiv åtgärd: grund, steg, insats, dag och vad ni gjorde.")
    @ApiResponse(responseCode = "201", description = "Entered")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PostMapping
    ResponseEntity<MeasureView> take(@RequestBody @Valid NewMeasure body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var taken = changed(measures.take(body.federation(), body.entry().entry()));
        return ResponseEntity.created(URI.create(PATH + taken.id())).eTag("1").body(MeasureView.of(taken));
    }

    @Operation(operationId = "getMeasure", summary = "One active measure", description = "En aktiv åtgärd.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag and what it said before")
    @ApiResponse(responseCode = "404", description = "There is none, or it is another federation's")
    @GetMapping("/{id}")
    ResponseEntity<MeasureView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "correctMeasure",
            summary = "Correct an active measure, with a reason",
            description = "Rätta en aktiv åtgärd och säg varför. Vad det stod förut finns kvar.")
    @ApiResponse(responseCode = "200", description = "Corrected")
    @ApiResponse(responseCode = "409", description = "Withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/correction")
    ResponseEntity<MeasureView> correct(
            @PathVariable String id, @RequestBody @Valid Correction body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(measures.correct(stored, body.entry().entry(), body.reason()));
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "withdrawMeasure",
            summary = "Withdraw an active measure, with a reason",
            description = "Ta bort en aktiv åtgärd ur tavlan och säg varför. Den finns kvar men räknas inte.")
    @ApiResponse(responseCode = "200", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "Already withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<MeasureView> withdraw(
            @PathVariable String id, @RequestBody @Valid Withdrawal body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(measures.withdraw(stored, body.reason()));
        return shown(visible(id, caller));
    }

    static List<MeasureView> byDay(Collection<Measure> measures) {
        return measures.stream()
                .sorted(Comparator.comparing((Measure it) -> it.entry().day()).thenComparing(Measure::id))
                .map(MeasureView::of)
                .toList();
    }

    private static Measure changed(MeasureOutcome outcome) {
        return switch (outcome) {
            case MeasureOutcome.Changed changed -> changed.measure();
            case MeasureOutcome.DayToCome ignored ->
                throw ProblemException.invalid(
                        "/entry/day",
                        "DayToCome",
                        "Ange en dag som har varit. Det som planeras läggs in som aktivitet.");
            case MeasureOutcome.NoSuchActivity ignored ->
                throw ProblemException.invalid(
                        "/entry/activity",
                        "NoSuchActivity",
                        "Välj en aktivitet som förbundet ordnar, eller lämna tomt.");
            case MeasureOutcome.AlreadyWithdrawn ignored ->
                throw ProblemException.conflict(
                        "measure-withdrawn",
                        "Åtgärden är borttagen",
                        "Lägg in åtgärden på nytt om den ändå ska räknas. Inget har ändrats.");
        };
    }

    private static ResponseEntity<MeasureView> shown(Stored<Measure> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(MeasureView.of(stored.state()));
    }

    private Stored<Measure> writable(String id, IfMatch seen, Caller caller) {
        var stored = visible(id, caller);
        ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        return stored;
    }

    private Stored<Measure> visible(String id, Caller caller) {
        return measures.find(id)
                .filter(stored -> ACCESS.mayRead(caller, stored.state().federation()))
                .orElseThrow(ProblemException::notFound);
    }
}
