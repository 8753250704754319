package se.atagande.commitments.activity;

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
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.ContentsBody.ReferenceBody;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/activities}: plan, read, describe. All arrangers read; the federation that entered it writes. */
@Tag(name = "activities")
@RestController
@RequestMapping("/commitments/v1/activities")
class ActivitiesApi {

    private static final String PATH = "/commitments/v1/activities/";

    private final Activities activities;
    private final ShowingActivities showing;

    ActivitiesApi(Activities activities, ShowingActivities showing) {
        this.activities = activities;
        this.showing = showing;
    }

    @Schema(name = "NewActivity")
    record NewActivity(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "Those who arrange it together; the federation itself need not be among them")
            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<@NotNull(message = "Ta bort den tomma raden.") FederationId> arrangers,

            @Schema(example = "DEMOCRACY_DAY") @NotNull(message = "Ange slag av aktivitet.") ActivityKind kind,

            @NotEmpty(message = "Ange minst en målgrupp.") Set<@NotNull(message = "Ange minst en målgrupp.") Audience> audiences,

            @Nullable InitiativeId initiative,

            @Schema(example = "Demokratidag")
            @NotBlank(message = "Ange vad aktiviteten heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @NotNull(message = "Ange starttid.") OffsetDateTime startsAt,
            @NotNull(message = "Ange sluttid.") OffsetDateTime endsAt,

            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String place,

            @Valid @Nullable ContentsBody contents) {

        PlanActivity command() {
            return new PlanActivity(
                    federation,
                    arrangers == null ? Set.of() : arrangers,
                    kind,
                    audiences,
                    initiative,
                    title,
                    ActivityProblems.moment("/startsAt", startsAt),
                    ActivityProblems.moment("/endsAt", endsAt),
                    place,
                    ContentsBody.read(contents));
        }
    }

    @Schema(name = "ActivityDescription")
    record Description(
            @Schema(example = "Demokratidag")
            @NotBlank(message = "Ange vad aktiviteten heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @NotEmpty(message = "Ange minst en målgrupp.") Set<@NotNull(message = "Ange minst en målgrupp.") Audience> audiences,

            @Nullable InitiativeId initiative,
            @Valid @Nullable ContentsBody contents) {

        DescribeActivity command() {
            return new DescribeActivity(title, audiences, initiative, ContentsBody.read(contents));
        }
    }

    @Schema(name = "UsedMaterial")
    record Used(
            @Schema(description = "Ids of the catalogue of material", example = "[\"vidga-normen-film-1\"]")
            @NotNull(message = "Ange en lista, tom om inget användes.") @Size(max = 50, message = "Ange högst 50 material.") List<
                            @NotNull(message = "Ta bort den tomma raden.") @Size(max = 100, message = "Välj material ur förteckningen.") String>
                    materials,

            @Schema(description = "Research it referred to")
            @NotNull(message = "Ange en lista, tom om inget användes.") @Size(max = 50, message = "Ange högst 50 referenser.") List<@NotNull(message = "Ta bort den tomma raden.") @Valid ReferenceBody> references) {

        List<Reference> read() {
            return references.stream().map(ReferenceBody::reference).toList();
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
            @RequestParam @Nullable Audience audience,
            @Parameter(description = "Of the day it starts, in Europe/Stockholm", example = "2026")
                    @RequestParam
                    @Nullable Integer year,
            @Parameter(description = "Code of a topic that it took up, or is to", example = "demokrati")
                    @RequestParam
                    @Nullable String topic,
            @Parameter(
                            description = "Id of material that it uses; total says how often",
                            example = "vidga-normen-film-1")
                    @RequestParam
                    @Nullable String material,
            @Parameter(description = "Words in the title", example = "demokratidag") @RequestParam @Nullable String q,
            @Parameter(description = "startsAt, or -startsAt for the latest first")
                    @RequestParam(defaultValue = "startsAt")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = new ActivitySearch()
                .arrangedByOneOf(ActivityRoles.readable(caller, federation))
                .kind(kind)
                .state(state)
                .audience(audience)
                .year(whole(year))
                .topic(topic)
                .material(material)
                .words(q)
                .criteria();
        var query = Query.query(criteria).with(Sorting.by(sort, "startsAt", Activities.STARTS_AT));
        return page.read(query, found -> showing.views(activities.find(found), caller), activities::count);
    }

    @Operation(
            operationId = "planActivity",
            summary = "Plan an activity",
            description = "Planera en aktivitet, ensam eller tillsammans med andra förbund.")
    @ApiResponse(responseCode = "201", description = "Planned")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PostMapping
    ResponseEntity<ActivityView> plan(@RequestBody @Valid NewActivity body, Caller caller) {
        ActivityRoles.requirePlan(caller, body.federation());
        if (body.kind() == ActivityKind.UNKNOWN) {
            throw unnamed("/kind");
        }
        requireNamed(body.audiences());
        var planned = ActivityProblems.changed(activities.plan(body.command()), "");
        return ResponseEntity.created(URI.create(PATH + planned.id()))
                .eTag("1")
                .body(showing.views(List.of(new Stored<>(planned, 1, 1)), caller)
                        .getFirst());
    }

    @Operation(operationId = "getActivity", summary = "One activity", description = "En aktivitet.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is no such activity, or other federations arrange it")
    @GetMapping("/{id}")
    ResponseEntity<ActivityView> one(@PathVariable String id, Caller caller) {
        return showing.shown(id, caller);
    }

    @Operation(
            operationId = "describeActivity",
            summary = "Say anew what a planned activity is called, whom it is for and what it is about",
            description = "Ändra vad en planerad aktivitet heter, vilka den är till för och vad den handlar om.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PutMapping("/{id}")
    ResponseEntity<ActivityView> describe(
            @PathVariable String id, @RequestBody @Valid Description body, IfMatch seen, Caller caller) {
        ActivityRoles.requireWrite(caller, showing.visible(id, caller).state().federation());
        requireNamed(body.audiences());
        ActivityProblems.changed(
                activities.describe(id, seen.version(), body.command()).orElseThrow(ProblemException::notFound), "");
        return showing.shown(id, caller);
    }

    @Operation(
            operationId = "useMaterial",
            summary = "Say which material an activity uses and which research it refers to, also afterwards",
            description =
                    "Ange vilket material aktiviteten använder och vilken forskning den hänvisar till, även i efterhand.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "Cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PutMapping("/{id}/material")
    ResponseEntity<ActivityView> use(
            @PathVariable String id, @RequestBody @Valid Used body, IfMatch seen, Caller caller) {
        ActivityRoles.requireWrite(caller, showing.visible(id, caller).state().federation());
        ActivityProblems.changed(
                activities
                        .use(id, seen.version(), body.materials(), body.read())
                        .orElseThrow(ProblemException::notFound),
                "");
        return showing.shown(id, caller);
    }

    private static @Nullable Year whole(@Nullable Integer year) {
        if (year != null && (year < 1900 || year > 2200)) {
            throw ProblemException.invalid("/year", "year", "Ange ett år från 1900 till 2200.");
        }
        return year == null ? null : Year.of(year);
    }

    private static void requireNamed(Set<Audience> audiences) {
        if (audiences.contains(Audience.UNKNOWN)) {
            throw unnamed("/audiences");
        }
    }

    private static ProblemException unnamed(String pointer) {
        return ProblemException.invalid(pointer, "Unknown", "Välj ett av de namngivna värdena.");
    }
}
