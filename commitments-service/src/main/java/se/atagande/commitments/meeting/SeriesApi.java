package se.atagande.commitments.meeting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/meeting-series}: meetings that come again and again. */
@Tag(name = "meeting-series")
@RestController
@RequestMapping("/commitments/v1/meeting-series")
class SeriesApi {

    private static final String PATH = "/commitments/v1/meeting-series/";

    static final int EARLIEST_YEAR = 2000;

    private final Series series;
    private final PlanningSeries planning;

    SeriesApi(Series series, PlanningSeries planning) {
        this.series = series;
        this.planning = planning;
    }

    @Schema(name = "SeriesPlan")
    record Plan(
            @Schema(example = "APT kansliet")
            @NotBlank(message = "Ange vad mötena heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(
                    description = "Where the rule counts from; meetings before today are planned too",
                    example = "2026-01-01")
            @NotNull(message = "Ange seriens första dag.") LocalDate firstDay,

            @Schema(description = "RFC 5545 RRULE by days: no times in it", example = "FREQ=MONTHLY;BYDAY=1TU")
            @NotBlank(message = "Ange hur ofta mötena hålls, till exempel FREQ=MONTHLY;BYDAY=1TU.") @Size(max = 200, message = "Skriv högst 200 tecken.") String rrule,

            @Schema(description = "Wall clock in Europe/Stockholm", example = "09:00")
            @NotNull(message = "Ange klockslag, till exempel 09:00.") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "Ange klockslag, till exempel 09:00.")
            String startTime,

            @Schema(example = "90")
            @NotNull(message = SeriesApi.MINUTES) @Min(value = 5, message = SeriesApi.MINUTES) @Max(value = 720, message = SeriesApi.MINUTES) Integer durationMinutes,

            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String place,

            @Schema(description = "Null for the house's own link")
            @Pattern(regexp = "https?://\\S{1,300}", message = "Ange en webbadress som börjar med https://.") @Nullable
            String respekttrappanLink,

            @Schema(
                    description =
                            "So many days before a meeting is the last day for items; null for 7, when the agenda goes out",
                    example = "7")
            @Min(value = 0, message = SeriesApi.DAYS) @Max(value = 60, message = SeriesApi.DAYS) @Nullable Integer itemsCloseDaysBefore) {

        SeriesPlan plan(String at) {
            if (firstDay.getYear() < EARLIEST_YEAR) {
                throw ProblemException.invalid(
                        at + "/firstDay", "Earliest", "Ange en första dag från år " + EARLIEST_YEAR + " eller senare.");
            }
            return new SeriesPlan(
                    title,
                    firstDay,
                    rrule,
                    startTime,
                    durationMinutes,
                    place,
                    respekttrappanLink,
                    itemsCloseDaysBefore);
        }

        static Plan of(SeriesPlan plan) {
            return new Plan(
                    plan.title(),
                    plan.firstDay(),
                    plan.rrule(),
                    plan.startTime(),
                    plan.durationMinutes(),
                    plan.place(),
                    plan.respekttrappanLink(),
                    plan.itemsCloseDaysBefore());
        }
    }

    static final String DAYS = "Ange sista dag för punkter som 0 till 60 dagar före mötet.";
    static final String MINUTES = "Ange hur länge mötet varar, 5 till 720 minuter.";

    @Schema(name = "NewMeetingSeries")
    record NewSeries(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(
                    description =
                            "Federations that hold the meetings together, such as the inclusion meetings of a project; the owner need not be among them",
                    example = "[\"sodertalje\"]")
            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<FederationId> arrangers,

            @Schema(example = "APT") @NotNull(message = "Ange slag av möte.") MeetingKind kind,

            @Nullable InitiativeId initiative,

            @Schema(
                    description = "Whose Respekttrappan the meetings climb; unique within the federation",
                    example = "kansliet")
            @NotNull(message = SeriesApi.WORKPLACE) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,99}", message = SeriesApi.WORKPLACE) String workplace,

            @NotNull(message = "Ange när serien möts.") @Valid Plan plan) {}

    static final String WORKPLACE = "Ange arbetsplatsen med a–z, 0–9 och bindestreck, till exempel kansliet.";

    @Schema(name = "MeetingSeries")
    record SeriesView(
            String id,
            FederationId federation,
            List<String> arrangers,
            MeetingKind kind,
            @Nullable InitiativeId initiative,
            String workplace,
            Plan plan,

            @Schema(description = "The first day of the present plan; meetings before it follow an earlier one")
            LocalDate plannedFrom) {

        static SeriesView of(MeetingSeries series) {
            return new SeriesView(
                    series.id(),
                    series.federation(),
                    series.arrangers().stream()
                            .map(FederationId::value)
                            .sorted()
                            .toList(),
                    series.kind(),
                    series.initiative(),
                    series.workplace(),
                    Plan.of(series.plan()),
                    WallClock.dayOf(series.plannedFrom()));
        }
    }

    @Operation(
            operationId = "listMeetingSeries",
            summary = "Series that the caller may see, by title",
            description = "Mötesserier som du får se.")
    @GetMapping
    Page<SeriesView> list(
            @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable MeetingKind kind,
            @Parameter(description = "title, or -title for the last first") @RequestParam(defaultValue = "title")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = MeetingRoles.visible(caller, federation, Series.ARRANGERS, Series.KIND);
        if (kind != null) {
            criteria = new Criteria().andOperator(criteria, where(Series.KIND).is(kind.name()));
        }
        var query = Query.query(criteria).with(Sorting.by(sort, "title", Series.TITLE));
        return page.read(query, series::find, series::count).map(stored -> SeriesView.of(stored.state()));
    }

    @Operation(
            operationId = "beginMeetingSeries",
            summary = "Begin a series; its meetings are planned thirteen months ahead",
            description =
                    "Börja en mötesserie. Mötena planeras tretton månader framåt, och röda dagar ger plats för nästa arbetsdag.")
    @ApiResponse(responseCode = "201", description = "Planned")
    @ApiResponse(responseCode = "422", description = "The rule cannot be read, or gives no or too many meetings")
    @PostMapping
    ResponseEntity<SeriesView> begin(@RequestBody @Valid NewSeries body, Caller caller) {
        var federation = body.federation();
        var kind = body.kind();
        caller.requires(federation, MeetingRoles.readers(MeetingKind.APT));
        if (kind == MeetingKind.UNKNOWN) {
            throw ProblemException.invalid("/kind", "Unknown", "Välj ett slag av möte.");
        }
        MeetingRoles.requireWrite(caller, federation, Set.of(federation), kind);
        var command = new PlanSeries(
                federation,
                body.arrangers() == null ? Set.of() : body.arrangers(),
                kind,
                body.initiative(),
                body.workplace(),
                body.plan().plan("/plan"));
        var begun = planned(planning.begin(command), "/plan/rrule");
        return ResponseEntity.created(URI.create(PATH + begun.state().id()))
                .eTag(Long.toString(begun.version()))
                .body(SeriesView.of(begun.state()));
    }

    @Operation(operationId = "getMeetingSeries", summary = "One series", description = "En mötesserie.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is no such series, or it is another federation's")
    @GetMapping("/{id}")
    ResponseEntity<SeriesView> one(@PathVariable String id, Caller caller) {
        var stored = series.find(id).orElseThrow(ProblemException::notFound);
        MeetingRoles.requireRead(
                caller, stored.state().arrangers(), stored.state().kind());
        return shown(stored);
    }

    @Operation(
            operationId = "changeMeetingSeries",
            summary = "Change when and where a series meets from a day on; earlier meetings stay as they are",
            description =
                    "Ändra när och var serien möts, från och med en dag du väljer, annars i morgon. Tidigare möten ändras inte.")
    @ApiResponse(responseCode = "200", description = "Changed, and its upcoming meetings with it")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "The rule cannot be read, or gives too many meetings")
    @PutMapping("/{id}")
    ResponseEntity<SeriesView> change(
            @PathVariable String id,
            @Parameter(
                            description =
                                    "The first day of the new plan in Europe/Stockholm, tomorrow or later; tomorrow where it is left out")
                    @RequestParam
                    @Nullable LocalDate from,
            @RequestBody @Valid Plan body,
            IfMatch seen,
            Caller caller) {
        var present = series.find(id).orElseThrow(ProblemException::notFound).state();
        MeetingRoles.requireWrite(caller, present.federation(), present.arrangers(), present.kind());
        var outcome = planning.change(id, seen.version(), body.plan(""), from).orElseThrow(ProblemException::notFound);
        return shown(planned(outcome, "/rrule"));
    }

    private static ResponseEntity<SeriesView> shown(Stored<MeetingSeries> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(SeriesView.of(stored.state()));
    }

    private static Stored<MeetingSeries> planned(SeriesOutcome outcome, String pointer) {
        return switch (outcome) {
            case SeriesOutcome.Planned planned -> planned.series();
            case SeriesOutcome.RuleUnreadable unreadable ->
                throw new ProblemException(problem(
                        "recurrence-unreadable",
                        "Upprepningen går inte att förstå",
                        "Ange en regel enligt RFC 5545 med dagar, till exempel FREQ=MONTHLY;BYDAY=1TU för första tisdagen varje månad.",
                        pointer));
            case SeriesOutcome.NoMeetings none ->
                throw new ProblemException(problem(
                        "recurrence-without-meetings",
                        "Upprepningen ger inga möten",
                        "Ändra regeln eller första dagen så att serien möts inom tretton månader.",
                        pointer));
            case SeriesOutcome.FromOutOfReach reach ->
                throw ProblemException.invalid(
                        "/from",
                        "OutOfReach",
                        "Ange en dag från " + reach.earliest() + " till " + reach.latest() + ".");
            case SeriesOutcome.TooManyMeetings many ->
                throw new ProblemException(problem(
                        "recurrence-with-too-many-meetings",
                        "Upprepningen ger för många möten",
                        "Ändra regeln eller första dagen så att serien ger högst " + many.most() + " möten.",
                        pointer));
        };
    }

    private static ProblemDetail problem(String type, String title, String detail, String pointer) {
        return Problems.of(
                UNPROCESSABLE_CONTENT,
                type,
                title,
                detail + " Inget har sparats.",
                List.of(new FieldProblem(pointer, "Recurrence", detail)));
    }
}
