package se.atagande.commitments.activity;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** {@code /commitments/v1/activities}: plan, read, hold, cancel. All arrangers read; the federation that entered it writes. */
@Tag(name = "activities")
@RestController
@RequestMapping("/commitments/v1/activities")
class ActivitiesApi {

    private static final String PATH = "/commitments/v1/activities/";
    private static final Role[] WRITE = {Role.OFFICE, Role.PROJECT_LEADER};
    static final Role[] READ = {Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR};

    private final Activities activities;

    ActivitiesApi(Activities activities) {
        this.activities = activities;
    }

    @Schema(name = "NewActivity")
    record NewActivity(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "Those who arrange it together; the federation itself need not be among them")
            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<FederationId> arrangers,

            @Schema(example = "DEMOCRACY_DAY") @NotNull(message = "Ange slag av aktivitet.") ActivityKind kind,

            @NotEmpty(message = "Ange minst en målgrupp.") Set<Audience> audiences,
            @Nullable InitiativeId initiative,

            @Schema(example = "Demokratidag")
            @NotBlank(message = "Ange vad aktiviteten heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @NotNull(message = "Ange starttid.") OffsetDateTime startsAt,
            @NotNull(message = "Ange sluttid.") OffsetDateTime endsAt,

            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String place) {

        PlanActivity command() {
            return new PlanActivity(
                    federation,
                    arrangers == null ? Set.of() : arrangers,
                    kind,
                    audiences,
                    initiative,
                    title,
                    startsAt.toInstant(),
                    endsAt.toInstant(),
                    place);
        }
    }

    @Schema(name = "ActivityHolding")
    record Holding(
            @Schema(description = "How many it reached; never who", example = "61")
            @Min(value = 0, message = ActivitiesApi.NUMBER) @Max(value = 99_999, message = ActivitiesApi.NUMBER) @Nullable Integer reached,

            @Schema(description = "How many were invited", example = "80")
            @Min(value = 0, message = ActivitiesApi.NUMBER) @Max(value = 99_999, message = ActivitiesApi.NUMBER) @Nullable Integer invited,

            @Schema(description = "Codes of the topics it took up", example = "[\"demokrati\"]")
            @Size(max = 50, message = "Ange högst 50 ämnen.") @Nullable Set<
                            @Pattern(
                                    regexp = "[a-z0-9][a-z0-9_-]{0,99}",
                                    message = "Ange ämnet som en kod: a–z, 0–9 och bindestreck.")
                            String>
                    topics) {

        HoldActivity command() {
            return new HoldActivity(reached, invited, topics == null ? Set.of() : topics);
        }
    }

    static final String NUMBER = "Ange ett antal från 0 till 99999.";

    @Schema(name = "ActivityCancellation")
    record Cancellation(
            @NotBlank(message = "Ange varför aktiviteten ställs in. Skriv inga personuppgifter.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "Activity")
    record ActivityView(
            String id,
            FederationId federation,
            List<String> arrangers,
            ActivityKind kind,
            Set<Audience> audiences,
            @Nullable InitiativeId initiative,
            String title,
            @Schema(description = "UTC") Instant startsAt,
            @Schema(description = "UTC") Instant endsAt,
            @Nullable String place,
            Activity.State state,
            @Nullable Integer reached,
            @Nullable Integer invited,
            List<String> topics,
            @Nullable String cancelledBecause) {

        static ActivityView of(Activity activity) {
            var report = activity.report();
            return new ActivityView(
                    activity.id(),
                    activity.federation(),
                    activity.arrangers().stream()
                            .map(FederationId::value)
                            .sorted()
                            .toList(),
                    activity.kind(),
                    new TreeSet<>(activity.audiences()),
                    activity.initiative(),
                    activity.title(),
                    activity.startsAt(),
                    activity.endsAt(),
                    activity.place(),
                    activity.state(),
                    report == null ? null : report.reached(),
                    report == null ? null : report.invited(),
                    report == null
                            ? List.of()
                            : report.topics().stream().sorted().toList(),
                    activity.cancelledBecause());
        }
    }

    @Operation(
            operationId = "listActivities",
            summary = "Activities that the caller's federations arrange, by time",
            description = "Aktiviteter som dina förbund ordnar, i tidsordning.")
    @GetMapping
    Page<ActivityView> list(
            @Parameter(description = "One of the arrangers", example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable ActivityKind kind,
            @RequestParam Activity.@Nullable State state,
            @Parameter(description = "startsAt, or -startsAt for the latest first")
                    @RequestParam(defaultValue = "startsAt")
                    String sort,
            PageRequest page,
            Caller caller) {
        var readable = caller.federations(READ).stream()
                .filter(one -> federation == null || one.equals(federation))
                .map(FederationId::value)
                .toList();
        var criteria = where(Activities.ARRANGERS).in(readable);
        if (kind != null) {
            criteria = criteria.and(Activities.KIND).is(kind.name());
        }
        if (state != null) {
            criteria = criteria.and(Activities.STATE).is(state.name());
        }
        var query = Query.query(criteria).with(order(sort)).skip(page.skip()).limit(page.limit());
        return Page.of(
                activities.find(query).stream()
                        .map(stored -> ActivityView.of(stored.state()))
                        .toList(),
                page,
                activities.count(Query.query(criteria)));
    }

    @Operation(
            operationId = "planActivity",
            summary = "Plan an activity",
            description = "Planera en aktivitet, ensam eller tillsammans med andra förbund.")
    @ApiResponse(responseCode = "201", description = "Planned")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PostMapping
    ResponseEntity<ActivityView> plan(@RequestBody @Valid NewActivity body, Caller caller) {
        caller.requires(body.federation(), READ);
        requireWrite(caller, body.federation());
        if (body.kind() == ActivityKind.UNKNOWN || body.audiences().contains(Audience.UNKNOWN)) {
            throw new ProblemException(Problems.invalid(List.of(new FieldProblem(
                    body.kind() == ActivityKind.UNKNOWN ? "/kind" : "/audiences",
                    "Unknown",
                    "Välj ett av de namngivna värdena."))));
        }
        var planned = changed(activities.plan(body.command()));
        return ResponseEntity.created(URI.create(PATH + planned.id())).eTag("1").body(ActivityView.of(planned));
    }

    @Operation(operationId = "getActivity", summary = "One activity", description = "En aktivitet.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is no such activity, or other federations arrange it")
    @GetMapping("/{id}")
    ResponseEntity<ActivityView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "holdActivity",
            summary = "Say that an activity took place, and how many it reached",
            description = "Ange att aktiviteten har hållits och hur många den nådde.")
    @ApiResponse(responseCode = "200", description = "Held")
    @ApiResponse(responseCode = "409", description = "Not begun, already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/holding")
    ResponseEntity<ActivityView> hold(
            @PathVariable String id, @RequestBody @Valid Holding body, IfMatch seen, Caller caller) {
        requireWrite(caller, visible(id, caller).state().federation());
        changed(activities.hold(id, seen.version(), body.command()).orElseThrow(ActivitiesApi::notFound));
        return shown(visible(id, caller));
    }

    @Operation(operationId = "cancelActivity", summary = "Cancel an activity", description = "Ställ in en aktivitet.")
    @ApiResponse(responseCode = "200", description = "Cancelled")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<ActivityView> cancel(
            @PathVariable String id, @RequestBody @Valid Cancellation body, IfMatch seen, Caller caller) {
        requireWrite(caller, visible(id, caller).state().federation());
        changed(activities.cancel(id, seen.version(), body.reason()).orElseThrow(ActivitiesApi::notFound));
        return shown(visible(id, caller));
    }

    private static Activity changed(ActivityOutcome outcome) {
        return switch (outcome) {
            case ActivityOutcome.Changed changed -> changed.activity();
            case ActivityOutcome.EndsBeforeItStarts wrong ->
                throw new ProblemException(Problems.of(
                        UNPROCESSABLE_CONTENT,
                        "ends-before-it-starts",
                        "Aktiviteten slutar innan den börjar",
                        "Ange en sluttid som är senare än starttiden. Inget har sparats.",
                        List.of(new FieldProblem(
                                "/endsAt", "AfterStart", "Ange en sluttid som är senare än starttiden."))));
            case ActivityOutcome.NotYetStarted early ->
                throw new ProblemException(Problems.of(
                        CONFLICT,
                        "activity-not-yet-started",
                        "Aktiviteten har inte börjat",
                        "Vänta tills aktiviteten har hållits. Inget har sparats."));
            case ActivityOutcome.AlreadyHeld held ->
                throw new ProblemException(Problems.of(
                        CONFLICT,
                        "activity-already-held",
                        "Aktiviteten är redan redovisad",
                        "Hämta aktiviteten för att se vad som redovisades. Inget har ändrats."));
            case ActivityOutcome.AlreadyCancelled cancelled ->
                throw new ProblemException(Problems.of(
                        CONFLICT,
                        "activity-cancelled",
                        "Aktiviteten är inställd",
                        "Planera en ny aktivitet om den ändå blir av. Inget har ändrats."));
        };
    }

    private static ResponseEntity<ActivityView> shown(Stored<Activity> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(ActivityView.of(stored.state()));
    }

    private Stored<Activity> visible(String id, Caller caller) {
        var stored = activities.find(id).orElseThrow(ActivitiesApi::notFound);
        var activity = stored.state();
        if (Stream.concat(Stream.of(activity.federation()), activity.arrangers().stream())
                .noneMatch(arranger -> caller.may(arranger, READ))) {
            throw notFound();
        }
        return stored;
    }

    static void requireWrite(Caller caller, FederationId federation) {
        if (!caller.may(federation, WRITE)) {
            throw new ProblemException(Problems.of(
                    FORBIDDEN,
                    "may-only-read",
                    "Du får läsa men inte ändra",
                    "Be kansliet eller projektledaren i det förbund som lade in aktiviteten att göra ändringen."));
        }
    }

    private static Sort order(String sort) {
        return switch (sort) {
            case "startsAt" -> Sort.by(Activities.STARTS_AT, "_id");
            case "-startsAt" -> Sort.by(Sort.Direction.DESC, Activities.STARTS_AT, "_id");
            default ->
                throw new ProblemException(Problems.invalid(
                        List.of(new FieldProblem("/sort", "sort", "Sortera med startsAt eller -startsAt."))));
        };
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.notFound());
    }
}
