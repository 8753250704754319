package se.atagande.commitments.activemeasure;

import static java.util.Comparator.comparing;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeasureStep;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/measure-board}: seven grounds in four steps, what is left, and how earlier years stood. */
@Tag(name = "active-measures")
@RestController
@RequestMapping("/commitments/v1")
class BoardApi {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private static final Access SETTLING = new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet att göra det.");

    private final Measures measures;
    private final Snapshots snapshots;

    BoardApi(Measures measures, Snapshots snapshots) {
        this.measures = measures;
        this.snapshots = snapshots;
    }

    @Schema(name = "BoardCell")
    record Cell(
            MeasureStep step,

            @Schema(description = "How many entries fill the place; 0 is work that is left")
            int entries,

            @Nullable LocalDate latest) {}

    @Schema(name = "BoardRow")
    record Row(Ground ground, List<Cell> cells) {}

    @Schema(name = "BoardNext", description = "The first step that is left for a ground in an initiative")
    record Next(InitiativeId initiative, Ground ground, MeasureStep step) {}

    @Schema(name = "BoardInitiative")
    record InInitiative(
            InitiativeId initiative, @Schema(example = "12") int filled) {}

    @Schema(name = "MeasureBoard")
    record BoardView(
            FederationId federation,
            int year,

            @Schema(description = "Null for all initiatives together: a place is filled when one of them fills it")
            @Nullable InitiativeId initiative,

            @Schema(example = "12") int filled,
            @Schema(example = "28") int places,
            List<Row> rows,

            @Schema(description = "Entries that several grounds share: shown, filling no place")
            List<MeasuresApi.MeasureView> shared,

            @Schema(description = "What to do next, ground by ground, in each initiative that has an entry")
            List<Next> next,

            List<InInitiative> initiatives,

            @Schema(description = "The day the year was settled") @Nullable LocalDate settledOn) {}

    @Schema(name = "NewMeasureSnapshot")
    record NewSnapshot(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(example = "2025") @NotNull(message = "Ange år.") Integer year) {}

    @Schema(name = "MeasureSnapshot")
    record SnapshotView(FederationId federation, int year, LocalDate takenOn, List<Snapshot.Line> lines) {

        static SnapshotView of(Snapshot snapshot) {
            return new SnapshotView(snapshot.federation(), snapshot.year(), snapshot.takenOn(), snapshot.lines());
        }
    }

    @Operation(
            operationId = "getMeasureBoard",
            summary = "The board of a federation and year: seven grounds in four steps",
            description = "Tavlan för ett förbund och år: sju grunder i fyra steg, och vad som är kvar att göra.")
    @GetMapping("/measure-board")
    BoardView board(
            @RequestParam FederationId federation,
            @Parameter(description = "This year when not said", example = "2026") @RequestParam @Nullable Integer year,
            @RequestParam @Nullable InitiativeId initiative,
            Caller caller) {
        MeasuresApi.ACCESS.requireRead(caller, federation);
        var asked = year == null ? measures.today().getYear() : checked(year);
        var standing = measures.standing(federation, asked);
        var byInitiative = standing.stream()
                .collect(Collectors.groupingBy(
                        it -> it.entry().initiative(),
                        () -> new TreeMap<>(comparing(InitiativeId::value)),
                        Collectors.toList()));
        var boards = new TreeMap<InitiativeId, Board>(comparing(InitiativeId::value));
        byInitiative.forEach((one, its) -> boards.put(one, Board.of(its)));
        var board = initiative == null ? Board.of(standing) : boards.getOrDefault(initiative, Board.of(List.of()));
        return new BoardView(
                federation,
                asked,
                initiative,
                board.filled().size(),
                Board.PLACES,
                Board.GROUNDS.stream().map(ground -> row(board, ground)).toList(),
                MeasuresApi.byDay(board.shared()),
                initiative == null ? next(boards) : next(Map.of(initiative, board)),
                boards.entrySet().stream()
                        .map(it -> new InInitiative(
                                it.getKey(), it.getValue().filled().size()))
                        .toList(),
                snapshots.find(federation, asked).map(Snapshot::takenOn).orElse(null));
    }

    private static Row row(Board board, Ground ground) {
        return new Row(
                ground,
                Board.STEPS.stream()
                        .map(step -> {
                            var entries = board.in(ground, step);
                            return new Cell(
                                    step,
                                    entries.size(),
                                    entries.stream()
                                            .map(it -> it.entry().day())
                                            .max(LocalDate::compareTo)
                                            .orElse(null));
                        })
                        .toList());
    }

    private static List<Next> next(Map<InitiativeId, Board> boards) {
        return boards.entrySet().stream()
                .flatMap(it ->
                        it.getValue().next().stream().map(place -> new Next(it.getKey(), place.ground(), place.step())))
                .toList();
    }

    @Operation(
            operationId = "listMeasureSnapshots",
            summary = "How the boards stood when each year was settled, latest year first",
            description = "Hur tavlorna stod när varje år fastställdes, senaste året först.")
    @GetMapping("/measure-snapshots")
    Page<SnapshotView> snapshots(
            @RequestParam @Nullable FederationId federation,
            @Parameter(description = "year, or -year for the latest first") @RequestParam(defaultValue = "-year")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where(Snapshots.FEDERATION)
                .in(MeasuresApi.ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        var query = Query.query(criteria).with(Sorting.by(sort, "year", Snapshots.YEAR));
        return page.read(query, snapshots::find, snapshots::count).map(SnapshotView::of);
    }

    @Operation(
            operationId = "takeMeasureSnapshot",
            summary = "Settle a year that is over: how its boards stand now is kept",
            description =
                    "Fastställ ett år som är slut: hur tavlan står nu sparas och ändras inte av senare rättelser.")
    @ApiResponse(responseCode = "201", description = "Settled")
    @ApiResponse(responseCode = "409", description = "The year is not over, or is settled already")
    @PostMapping("/measure-snapshots")
    ResponseEntity<SnapshotView> settle(@RequestBody @Valid NewSnapshot body, Caller caller) {
        SETTLING.requireWrite(caller, body.federation());
        return switch (snapshots.take(body.federation(), checked(body.year()))) {
            case SnapshotOutcome.Taken taken ->
                ResponseEntity.created(URI.create("/commitments/v1/measure-snapshots?federation=" + body.federation()))
                        .body(SnapshotView.of(taken.snapshot()));
            case SnapshotOutcome.YearNotOver ignored ->
                throw ProblemException.conflict(
                        "year-not-over", "Året är inte slut", "Fastställ året när det är slut. Inget har sparats.");
            case SnapshotOutcome.AlreadyTaken ignored ->
                throw ProblemException.conflict(
                        "year-already-settled",
                        "Året är redan fastställt",
                        "Läs det som fastställdes under tidigare år. Inget har ändrats.");
        };
    }

    static int checked(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ProblemException.invalid(
                    "/year", "range", "Ange ett år från " + FIRST_YEAR + " till " + LAST_YEAR + ".");
        }
        return year;
    }
}
