package se.atagande.commitments.headcount;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
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
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/headcounts}: kansli and project leaders read and write those of their own federation; nobody else sees them. */
@Tag(name = "headcounts")
@RestController
@RequestMapping("/commitments/v1/headcounts")
class HeadcountsApi {

    private static final Access ACCESS = new Access(
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            Set.of(Role.OFFICE),
            "Be kansliet att ange hur många medarbetare insatsen har.");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Headcounts headcounts;
    private final Clock clock;

    HeadcountsApi(Headcounts headcounts, Clock clock) {
        this.headcounts = headcounts;
        this.clock = clock;
    }

    @Schema(name = "HeadcountEntry")
    record EntryBody(
            @Schema(description = "From this day on, until the next entry", example = "2026-01-01")
            @NotNull(message = "Ange från vilken dag.") LocalDate from,

            @Schema(description = "Co-workers of the initiative; 0 once it has ended", example = "12")
            @NotNull(message = HeadcountsApi.NUMBER) @Min(value = 0, message = HeadcountsApi.NUMBER) @Max(value = 99_999, message = HeadcountsApi.NUMBER) Integer staff) {}

    static final String NUMBER = "Ange antal medarbetare, från 0 till 99999.";

    @Schema(name = "HeadcountEntries")
    record Entries(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @NotEmpty(message = "Ange minst en dag med antal medarbetare.") @Size(max = 200, message = "Ange högst 200 dagar.") List<@NotNull(message = "Ta bort den tomma raden.") @Valid EntryBody> entries) {}

    @Schema(name = "Headcount")
    record HeadcountView(
            @Schema(example = "mia-vidare-stockholm") InitiativeId initiative,
            FederationId federation,

            @Schema(description = "Co-workers on the day that was asked for; null where nothing is said of it")
            @Nullable Integer staff,

            List<EntryBody> entries) {

        static HeadcountView of(Headcount headcount, LocalDate day) {
            var staff = headcount.on(day);
            return new HeadcountView(
                    headcount.initiative(),
                    headcount.federation(),
                    staff.isPresent() ? staff.getAsInt() : null,
                    headcount.entries().stream()
                            .map(entry -> new EntryBody(entry.from(), entry.staff()))
                            .toList());
        }
    }

    @Operation(
            operationId = "listHeadcounts",
            summary = "How many co-workers each initiative of the caller's federations has on a day",
            description = "Antal medarbetare i förbundets insatser en viss dag.")
    @GetMapping
    Page<HeadcountView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @Parameter(description = "Day in Europe/Stockholm; today when not said", example = "2026-11-08")
                    @RequestParam
                    @Nullable LocalDate on,
            @Parameter(description = "initiative, or -initiative") @RequestParam(defaultValue = "initiative")
                    String sort,
            PageRequest page,
            Caller caller) {
        var readable = ACCESS.readable(caller, federation).stream()
                .map(FederationId::value)
                .toList();
        var criteria = where(Headcounts.FEDERATION).in(readable);
        var query = Query.query(criteria).with(Sort.by(Sorting.direction(sort, "initiative"), "_id"));
        return page.read(query, headcounts::find, headcounts::count)
                .map(stored -> HeadcountView.of(stored.state(), day(on)));
    }

    @Operation(
            operationId = "getHeadcount",
            summary = "The headcount of one initiative, with its days",
            description = "Antal medarbetare i en insats, med de dagar då antalet ändrades.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "Nothing is entered, or it is another federation's")
    @GetMapping("/{initiative}")
    ResponseEntity<HeadcountView> one(
            @PathVariable InitiativeId initiative,
            @Parameter(description = "Day in Europe/Stockholm; today when not said", example = "2026-11-08")
                    @RequestParam
                    @Nullable LocalDate on,
            Caller caller) {
        var stored = headcounts.find(initiative.value()).orElseThrow(ProblemException::notFound);
        ACCESS.requireRead(caller, stored.state().federation());
        return shown(stored, day(on));
    }

    @Operation(
            operationId = "enterHeadcount",
            summary =
                    "Enter how many co-workers an initiative has, from which days on; If-Match \"0\" for the first time",
            description = "Ange hur många medarbetare en insats har, och från vilka dagar. Bara antal, inga namn.")
    @ApiResponse(responseCode = "200", description = "Entered")
    @ApiResponse(responseCode = "409", description = "The initiative is another federation's")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong, or a day stands twice")
    @PutMapping("/{initiative}")
    ResponseEntity<HeadcountView> enter(
            @PathVariable InitiativeId initiative, @RequestBody @Valid Entries body, IfMatch seen, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        refuseWrongDays(body.entries());
        var headcount = new Headcount(
                initiative.value(),
                body.federation(),
                body.entries().stream()
                        .map(entry -> new Headcount.Entry(entry.from(), entry.staff()))
                        .toList());
        return switch (headcounts.enter(headcount, seen.version())) {
            case EntryOutcome.Entered entered -> shown(entered.headcount(), day(null));
            case EntryOutcome.OfAnotherFederation other ->
                throw ProblemException.conflict(
                        "initiative-of-another-federation",
                        "Insatsen hör till ett annat förbund",
                        "Kontrollera att du valde rätt insats. Inget har sparats.");
        };
    }

    private static void refuseWrongDays(List<EntryBody> entries) {
        var days = new HashSet<LocalDate>();
        var outside = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).from().getYear() < 1900
                        || entries.get(i).from().getYear() > 2200)
                .mapToObj(i ->
                        new FieldProblem("/entries/" + i + "/from", "Year", "Ange en dag mellan år 1900 och 2200."))
                .toList();
        if (!outside.isEmpty()) {
            throw new ProblemException(Problems.invalid(outside));
        }
        var twice = IntStream.range(0, entries.size())
                .filter(i -> !days.add(entries.get(i).from()))
                .mapToObj(i -> new FieldProblem(
                        "/entries/" + i + "/from", "Twice", "Dagen står två gånger. Ange ett antal för varje dag."))
                .toList();
        if (!twice.isEmpty()) {
            throw new ProblemException(Problems.invalid(twice));
        }
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.now(clock.withZone(ZONE)) : asked;
    }

    private static ResponseEntity<HeadcountView> shown(Stored<Headcount> stored, LocalDate day) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(HeadcountView.of(stored.state(), day));
    }
}
