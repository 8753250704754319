package se.atagande.statistics.month;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.initiative.Initiatives;

/** Months over HTTP, for the office and the project leaders of the federation that finances the initiative; for everybody else there are none. */
@RestController
@RequestMapping("/statistics/v1/months")
@Tag(
        name = "Months",
        description =
                "Monthly participant counts by gender. Deltagarantal per månad, uppdelade på kön; bara för dem som lämnar dem.")
class MonthsApi {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv-SE"));
    private static final Role[] WHO_COUNT = {Role.OFFICE, Role.PROJECT_LEADER};

    private final Initiatives initiatives;
    private final Months months;
    private final Rederiving rederiving;
    private final Clock clock;

    MonthsApi(Initiatives initiatives, Months months, Rederiving rederiving, Clock clock) {
        this.initiatives = initiatives;
        this.months = months;
        this.rederiving = rederiving;
        this.clock = clock;
    }

    /** A month, and the initiative whose month it is. */
    private record Found(Initiative initiative, Stored<Month> month) {}

    @Operation(
            summary = "The months that have opened, newest first; those with nothing entered yet too",
            description = "De månader som har öppnat, den senaste först, även de där inget är inlagt ännu.")
    @ApiResponse(responseCode = "200", description = "One page of months of the federations that the caller counts for")
    @ApiResponse(responseCode = "404", description = "The caller does not count for the federation asked for")
    @GetMapping
    Page<MonthView> list(
            @RequestParam Optional<FederationId> federation,
            @RequestParam Optional<InitiativeId> initiative,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<MonthState> state,
            PageRequest page,
            Caller caller) {
        federation.ifPresent(f -> caller.requires(f, WHO_COUNT));
        var wanted = initiatives.all().stream()
                .filter(i -> caller.may(i.federation(), WHO_COUNT))
                .filter(i -> federation.map(i.federation()::equals).orElse(true))
                .filter(i -> initiative.map(i.initiativeId()::equals).orElse(true))
                .toList();
        var entered = rederiving.settled(wanted);
        var today = today();
        return Page.cut(
                wanted.stream()
                        .flatMap(i -> i.monthsBefore(YearMonth.from(today)).stream()
                                .filter(m -> year.map(y -> y == m.getYear()).orElse(true))
                                .map(m -> new MonthKey(i.initiativeId(), m))
                                .map(key -> entered.getOrDefault(key.toString(), Months.blank(i, key)))
                                .map(m -> MonthView.of(
                                        m.state(),
                                        Optional.ofNullable(entered.get(new MonthKey(
                                                                i.initiativeId(),
                                                                m.state()
                                                                        .month()
                                                                        .minusMonths(1))
                                                        .toString()))
                                                .map(before -> before.state().counts())
                                                .orElse(null),
                                        i,
                                        today)))
                        .filter(m -> state.map(m.state()::equals).orElse(true))
                        .sorted(Comparator.comparing(MonthView::month)
                                .reversed()
                                .thenComparing(MonthView::initiative))
                        .toList(),
                page);
    }

    @Operation(summary = "One month", description = "En månad. Har inget lagts in är ETag \"0\".")
    @ApiResponse(responseCode = "200", description = "The month; its ETag is \"0\" while nothing has been entered")
    @ApiResponse(responseCode = "404", description = "No such month, or not the caller's to see, or not yet open")
    @GetMapping("/{id}")
    ResponseEntity<MonthView> one(@PathVariable String id, Caller caller) {
        var found = found(id, caller);
        if (today().isBefore(found.month.state().opensOn())) {
            throw ProblemException.notFound();
        }
        return answer(found.initiative, found.month);
    }

    @Operation(
            summary = "Enter a month's counts",
            description = "Lägg in månadens antal. Första gången: If-Match \"0\"; sedan den ETag du läste.")
    @ApiResponse(responseCode = "200", description = "Entered")
    @ApiResponse(responseCode = "404", description = "No such month, or not the caller's to count")
    @ApiResponse(responseCode = "409", description = "Not yet open, or closed")
    @ApiResponse(responseCode = "412", description = "Somebody else changed the month")
    @ApiResponse(responseCode = "422", description = "A count is missing or impossible; errors says which")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    @PutMapping("/{id}")
    ResponseEntity<MonthView> enter(
            @PathVariable String id,
            @Valid @RequestBody EnterCounts command,
            @Parameter(hidden = true) IfMatch ifMatch,
            Caller caller) {
        var found = found(id, caller);
        ifMatch.requires(found.month.version());
        return switch (found.month.state().enter(command.toCounts(), command.comment(), today())) {
            case EntryOutcome.Entered entered -> answer(found.initiative, months.write(found.month, entered.month()));
            case EntryOutcome.NotYetOpen early -> throw notYetOpen(early.opensOn());
            case EntryOutcome.AlreadyClosed closed -> throw closed(closed.closedOn());
            case EntryOutcome.ImpossibleCounts impossible ->
                throw new ProblemException(Problems.invalid(impossible.pointers().stream()
                        .map(p -> new FieldProblem(p, "impossible", "Ange ett heltal från 0 till " + Counts.MOST + "."))
                        .toList()));
        };
    }

    @Operation(
            summary = "Close a month: its counts are complete",
            description = "Stäng månaden: antalen är fullständiga. Det räknas som att uppföljningen är gjord.")
    @ApiResponse(responseCode = "200", description = "Closed; told as MonthClosed, without counts")
    @ApiResponse(responseCode = "404", description = "No such month, or not the caller's to close")
    @ApiResponse(
            responseCode = "409",
            description = "Not yet open, nothing entered, unevenly split without a comment, or already closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the month")
    @PostMapping("/{id}/closing")
    ResponseEntity<MonthView> close(
            @PathVariable String id, @RequestHeader(name = "If-Match") Optional<String> ifMatch, Caller caller) {
        var found = found(id, caller);
        IfMatch.requires(ifMatch, found.month.version());
        return switch (found.month.state().close(today())) {
            case ClosingOutcome.Closed closed ->
                answer(
                        found.initiative,
                        rederiving.goOn(found.initiative, months.write(found.month, closed.month(), closed.events())));
            case ClosingOutcome.NotYetOpen early -> throw notYetOpen(early.opensOn());
            case ClosingOutcome.AlreadyClosed already -> throw closed(already.closedOn());
            case ClosingOutcome.CommentNeeded uneven ->
                throw ProblemException.conflict(
                        "comment-needed",
                        "Könsfördelningen är ojämn",
                        "Skriv i kommentaren vad fördelningen beror på eller vad ni gör åt den, spara och stäng sedan. Den tas upp på nästa APT.");
            case ClosingOutcome.NoCountsEntered none ->
                throw ProblemException.conflict(
                        "no-counts-entered",
                        "Inga antal är inlagda",
                        "Lägg in hur många som startade, var inskrivna och avslutade, och stäng sedan. Skriv 0 om det inte var någon.");
        };
    }

    @Operation(
            summary = "Reopen a closed month to correct it",
            description = "Öppna en stängd månad för rättelse. Ange varför; det som stod förut sparas.")
    @ApiResponse(responseCode = "200", description = "Reopened; told as MonthReopened")
    @ApiResponse(responseCode = "404", description = "No such month, or not the caller's to correct")
    @ApiResponse(responseCode = "409", description = "The month is not closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the month")
    @ApiResponse(responseCode = "422", description = "The reason is missing")
    @PostMapping("/{id}/reopening")
    ResponseEntity<MonthView> reopen(
            @PathVariable String id,
            @Valid @RequestBody ReopenMonth command,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        var found = found(id, caller);
        IfMatch.requires(ifMatch, found.month.version());
        return switch (found.month.state().reopen(command.reasonOrNone(), today())) {
            case ReopeningOutcome.Reopened reopened ->
                answer(found.initiative, months.write(found.month, reopened.month(), List.of(reopened.event())));
            case ReopeningOutcome.NotClosed open ->
                throw ProblemException.conflict(
                        "month-not-closed",
                        "Månaden är inte stängd",
                        "Den går redan att ändra: lägg in de rätta antalen och stäng den sedan.");
            case ReopeningOutcome.NoReason none ->
                throw ProblemException.invalid("/reason", "needed", "Skriv varför månaden behöver rättas.");
        };
    }

    private Found found(String id, Caller caller) {
        var key = MonthKey.parse(id).orElseThrow(ProblemException::notFound);
        var initiative = initiatives
                .find(key.initiative().value())
                .filter(i -> i.livesIn(key.month()))
                .orElseThrow(ProblemException::notFound);
        caller.requires(initiative.federation(), WHO_COUNT);
        return new Found(initiative, rederiving.goOn(initiative, months.find(initiative, key)));
    }

    private ResponseEntity<MonthView> answer(Initiative initiative, Stored<Month> month) {
        return ResponseEntity.ok()
                .eTag(Long.toString(month.version()))
                .body(MonthView.of(
                        month.state(),
                        months.find(
                                        initiative,
                                        new MonthKey(
                                                initiative.initiativeId(),
                                                month.state().month().minusMonths(1)))
                                .state()
                                .counts(),
                        initiative,
                        today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }

    private static ProblemException notYetOpen(LocalDate opensOn) {
        return ProblemException.conflict(
                "month-not-yet-open",
                "Månaden har inte öppnat ännu",
                "Den öppnar " + DAY.format(opensOn) + ", när månaden är slut. Kom tillbaka då.");
    }

    private static ProblemException closed(LocalDate closedOn) {
        return ProblemException.conflict(
                "month-closed",
                "Månaden är redan stängd",
                "Den stängdes " + DAY.format(closedOn) + ". Öppna den för rättelse och ange varför om något är fel.");
    }
}
