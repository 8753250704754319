package se.atagande.commitments.influence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.contracts.ViewpointId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** What anybody can do without login: say what they think, see what became of it, read what the federation chose to tell. Who calls is neither asked nor kept. */
@Tag(name = "citizens-influence")
@RestController
@RequestMapping("/commitments/v1")
class CitizensApi {

    private final Viewpoints viewpoints;
    private final Occasions occasions;
    private final KnownActivities activities;
    private final InfluenceSettings settings;

    CitizensApi(Viewpoints viewpoints, Occasions occasions, KnownActivities activities, InfluenceSettings settings) {
        this.viewpoints = viewpoints;
        this.occasions = occasions;
        this.activities = activities;
        this.settings = settings;
    }

    @Schema(name = "ViewpointReceived")
    record ReceivedView(
            @Schema(example = "7K3M-9QXR-2FTH-D8WN", description = "Shown this once; the only way back")
            String receipt,

            @Schema(description = "Only to staff who wrote it down for somebody") @Nullable ViewpointId id) {

        @Override
        public String toString() {
            return "ReceivedView";
        }
    }

    @Schema(name = "ViewpointReceipt")
    record ShowReceipt(
            @Schema(example = "7K3M-9QXR-2FTH-D8WN") @Nullable String receipt) {

        @Override
        public String toString() {
            return "ShowReceipt";
        }
    }

    @Schema(name = "ViewpointProgress")
    record ProgressView(LocalDate day, ChainView chain) {}

    @Schema(name = "OpenQuestion")
    record QuestionView(
            OccasionId occasion,
            FederationId federation,
            OccasionKind kind,
            @Nullable InitiativeId initiative,
            String title,
            String question,
            LocalDate from) {}

    @Schema(name = "PublishedViewpoint")
    record PublishedView(
            FederationId federation,
            @Nullable InitiativeId initiative,

            @Schema(description = "Worded by staff, so that nobody can be recognised")
            String said,

            ChainView chain,
            LocalDate releasedOn) {}

    @Schema(name = "PublishedParticipation")
    record ParticipationView(
            OccasionId occasion,
            FederationId federation,
            OccasionKind kind,
            @Nullable InitiativeId initiative,
            String title,
            List<String> questions,
            String howTheyTookPart,
            String whatChanged,
            LocalDate toldOn) {}

    @Operation(
            operationId = "leaveViewpoint",
            summary = "Say what you think, without login, or write it down for somebody",
            description =
                    "Lämna en synpunkt utan att logga in, eller skriv ner den åt någon. Du får en kod; spara den, den är enda vägen tillbaka till svaret.")
    @ApiResponse(responseCode = "201", description = "Received; the receipt is shown this once")
    @ApiResponse(responseCode = "422", description = "A field is wrong; nothing is kept")
    @PostMapping("/viewpoints")
    ResponseEntity<ReceivedView> leave(@Valid @RequestBody LeaveViewpoint said, Caller caller) {
        if (said.byStaff()) {
            caller.requires(said.federation(), Role.OFFICE, Role.PROJECT_LEADER, Role.STAFF, Role.AMBASSADOR);
        }
        return switch (decided(said)) {
            case LeaveOutcome.Welcome ignored -> {
                var receipt = Receipt.random();
                var viewpoint = viewpoints.receive(said, receipt);
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new ReceivedView(
                                receipt.shown(), said.byStaff() ? new ViewpointId(viewpoint.id()) : null));
            }
            case LeaveOutcome.NobodyReads ignored ->
                throw ProblemException.invalid(
                        "/federation",
                        "NobodyReads",
                        "Det finns ingen som tar emot för det förbundet. Välj "
                                + String.join(
                                        " eller ",
                                        settings.federations().stream().sorted().toList()) + ".");
            case LeaveOutcome.HasPersonalNumber ignored -> throw personalNumber("/words");
            case LeaveOutcome.NotReadBack ignored ->
                throw ProblemException.invalid(
                        "/readBack", "NotReadBack", "Läs upp texten för personen innan du skickar den.");
            case LeaveOutcome.NoSuchQuestion ignored ->
                throw ProblemException.invalid(
                        "/occasion", "NoSuchQuestion", "Frågan är inte öppen längre. Lämna synpunkten utan fråga.");
        };
    }

    private LeaveOutcome decided(LeaveViewpoint said) {
        var outcome = said.decide(settings);
        return outcome instanceof LeaveOutcome.Welcome
                        && said.occasion() != null
                        && !occasions.isAsking(said.occasion(), said.federation())
                ? new LeaveOutcome.NoSuchQuestion()
                : outcome;
    }

    static ProblemException personalNumber(String pointer) {
        return ProblemException.invalid(
                pointer, "PersonalNumber", "Ta bort det som ser ut som ett personnummer. Skriv inga personuppgifter.");
    }

    @Operation(
            operationId = "showViewpointProgress",
            summary = "What became of a viewpoint, by its receipt",
            description = "Se med din kod vad som har hänt med det du sa.")
    @ApiResponse(responseCode = "200", description = "The day it came, and the chain so far")
    @ApiResponse(responseCode = "404", description = "No viewpoint has this receipt; the same for every wrong one")
    @PostMapping("/viewpoint-receipts")
    ProgressView progress(@RequestBody ShowReceipt shown) {
        return viewpoints
                .with(Receipt.typed(shown.receipt()))
                .map(viewpoint -> new ProgressView(viewpoint.day(), ChainView.of(viewpoint, activities)))
                .orElseThrow(
                        () -> new ProblemException(
                                Problems.of(
                                        NOT_FOUND,
                                        "receipt-unknown",
                                        "Koden känns inte igen",
                                        "Kontrollera de sexton tecknen och försök igen. Har du inte koden kvar kan du säga det igen.")));
    }

    @Operation(
            operationId = "listOpenQuestions",
            summary = "What federations ask everybody right now",
            description = "Frågor som förbunden ställer till alla just nu.")
    @GetMapping("/open-questions")
    Page<QuestionView> questions(
            @RequestParam @Nullable FederationId federation,
            @Parameter(description = "openedOn, or -openedOn for the latest first")
                    @RequestParam(defaultValue = "-openedOn")
                    String sort,
            PageRequest page) {
        var asking = new Criteria()
                .andOperator(
                        of(federation),
                        where(Occasions.WITHDRAWAL).is(null),
                        where(Occasions.ROUNDS)
                                .elemMatch(where("question")
                                        .exists(true)
                                        .and("closedOn")
                                        .is(null)));
        return occasions
                .page(asking, Sorting.by(sort, "openedOn", Occasions.OPENED_ON), page)
                .map(stored -> question(stored.state()));
    }

    private static QuestionView question(Occasion it) {
        var round = it.openRound().orElseThrow();
        return new QuestionView(
                new OccasionId(it.id()),
                it.federation(),
                it.kind(),
                it.initiative(),
                it.title(),
                round.question(),
                round.from());
    }

    @Operation(
            operationId = "listPublishedViewpoints",
            summary = "\"You said, we did\": viewpoints that federations chose to tell of, latest first",
            description = "Ni sa – vi gjorde: synpunkter som förbunden har valt att berätta om, senaste först.")
    @GetMapping("/published-viewpoints")
    Page<PublishedView> published(
            @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable ViewpointDecision decision,
            @Parameter(description = "releasedOn, or -releasedOn for the latest first")
                    @RequestParam(defaultValue = "-releasedOn")
                    String sort,
            PageRequest page) {
        var criteria = of(federation).and(Viewpoints.RELEASE).ne(null);
        if (decision != null) {
            criteria = criteria.and(Viewpoints.DECISION).is(decision.name());
        }
        var order = Sorting.by(sort, "releasedOn", Viewpoints.RELEASED_ON);
        return viewpoints.page(criteria, order, page).map(this::published);
    }

    private PublishedView published(Stored<Viewpoint> stored) {
        var it = stored.state();
        var release = Objects.requireNonNull(it.release());
        return new PublishedView(
                it.federation(), it.initiative(), release.said(), ChainView.of(it, activities), release.day());
    }

    @Operation(
            operationId = "listPublishedParticipation",
            summary = "How citizens took part in initiatives and needs analyses, and what changed, latest first",
            description = "Hur medborgare var med i insatser och behovsanalyser och vad som ändrades, senaste först.")
    @GetMapping("/published-participation")
    Page<ParticipationView> participation(
            @RequestParam @Nullable FederationId federation,
            @Parameter(description = "openedOn, or -openedOn for the latest first")
                    @RequestParam(defaultValue = "-openedOn")
                    String sort,
            PageRequest page) {
        var told = of(federation)
                .and(Occasions.ACCOUNT + ".released")
                .is(true)
                .and(Occasions.WITHDRAWAL)
                .is(null);
        return occasions
                .page(told, Sorting.by(sort, "openedOn", Occasions.OPENED_ON), page)
                .map(stored -> participation(stored.state()));
    }

    private static ParticipationView participation(Occasion it) {
        var account = Objects.requireNonNull(it.account());
        return new ParticipationView(
                new OccasionId(it.id()),
                it.federation(),
                it.kind(),
                it.initiative(),
                it.title(),
                it.rounds().stream().map(Occasion.Round::question).toList(),
                account.howTheyTookPart(),
                account.whatChanged(),
                account.toldOn());
    }

    private static Criteria of(@Nullable FederationId federation) {
        var any = where(Occasions.FEDERATION);
        return federation == null ? any.exists(true) : any.is(federation.value());
    }
}
