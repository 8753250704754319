package se.atagande.commitments.peerreview;

import static org.springframework.data.mongodb.core.query.Criteria.where;

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
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.commitment.PublicCommitments;
import se.atagande.commitments.fulfilment.Completion;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/peer-grades}: everybody reads both grades; the office of another federation grades; the two talk about a difference. */
@Tag(name = "peer-review", description = "Kollegial granskning. Peer review between federations.")
@RestController
@RequestMapping("/commitments/v1/peer-grades")
class PeerGradesApi {

    private static final Access ACCESS =
            new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet i det granskande förbundet.");
    private static final String YEAR = "Ange ett år från 2021 och framåt, till och med i år.";
    private static final String TEXT = "Skriv högst 2000 tecken.";

    private final PeerGrades grades;
    private final PublicCommitments commitments;
    private final Clock clock;

    PeerGradesApi(PeerGrades grades, PublicCommitments commitments, Clock clock) {
        this.grades = grades;
        this.commitments = commitments;
        this.clock = clock;
    }

    @Schema(name = "NewPeerGrade")
    record NewGrade(
            @Schema(
                    description = "Who grades: a federation of the caller's, never the commitment's own",
                    example = "sodertalje")
            @NotNull(message = "Ange vilket förbund som granskar.") FederationId by,

            @Schema(example = "stockholms-stad-2021_1") @NotNull(message = "Ange åtagandet.") CommitmentId commitment,

            @Schema(example = "2026")
            @NotNull(message = YEAR) @Min(value = 2021, message = YEAR) @Max(value = 2999, message = YEAR) Integer year,

            @Schema(example = "SUBSTANTIAL") @NotNull(message = "Välj en av de fem graderna.") Completion grade,

            @Schema(
                    description = "Why, from what everybody can see. No personal data.",
                    example = "Nio av tolv APT har punkten, och skälen till de andra finns.")
            @NotBlank(message = "Skriv vad graden bygger på.") @Size(max = 2000, message = TEXT) String grounds,

            @Schema(description = "Ids of the events among the commitment's public facts that the grade rests on")
            @NotNull(message = "Skicka en lista med händelser, tom om inga finns.") @Size(max = 200, message = "Ange högst 200 händelser.") List<@NotBlank(message = "Ange händelsens id.") @Size(max = 100, message = "Ange händelsens id.") String>
                    events) {}

    @Schema(name = "PeerGradeReply")
    record Words(
            @Schema(description = "Which of the two writes", example = "stockholms-stad")
            @NotNull(message = "Ange vilket förbund som skriver.") FederationId federation,

            @Schema(example = "Mötet i mars saknas i er lista.")
            @NotBlank(message = "Skriv ett svar.") @Size(max = 2000, message = TEXT) String text) {}

    @Schema(name = "PeerGradeRemark")
    record RemarkView(FederationId federation, String text, LocalDate day) {}

    @Schema(name = "PeerGrade")
    record GradeView(
            String id,
            CommitmentId commitment,
            FederationId federation,
            int year,
            FederationId by,

            @Schema(description = "What the other federation says")
            Completion grade,

            @Schema(description = "What followed from the facts on the day it was graded")
            Completion byFacts,

            String grounds,
            List<String> events,
            LocalDate gradedOn,

            @Schema(description = "OPEN as long as the two grades differ and nothing was agreed")
            PeerGrade.Dialogue dialogue,

            @Schema(description = "What the two wrote; null for everybody else") @Nullable List<RemarkView> replies,

            @Schema(description = "What they came to; null until then") @Nullable RemarkView agreement) {

        static GradeView of(PeerGrade it, Caller caller) {
            var agreement = it.agreement();
            var between = ACCESS.mayRead(caller, it.federation()) || ACCESS.mayRead(caller, it.by());
            return new GradeView(
                    it.id(),
                    it.commitment(),
                    it.federation(),
                    it.year(),
                    it.by(),
                    it.grade(),
                    it.byFacts(),
                    it.grounds(),
                    it.events(),
                    it.gradedOn(),
                    it.dialogue(),
                    between
                            ? it.replies().stream()
                                    .map(reply -> new RemarkView(reply.by(), reply.text(), reply.on()))
                                    .toList()
                            : null,
                    agreement == null ? null : new RemarkView(agreement.by(), agreement.text(), agreement.on()));
        }
    }

    @Operation(
            operationId = "listPeerGrades",
            summary = "How far commitments got as other federations see it, beside what the facts say; public",
            description =
                    "Hur långt åtaganden har kommit enligt andra förbund, bredvid vad underlaget säger. Öppet för alla.")
    @GetMapping
    Page<GradeView> list(
            @Parameter(description = "Whose commitments", example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable CommitmentId commitment,
            @Parameter(description = "Who graded", example = "sodertalje") @RequestParam @Nullable FederationId by,
            @Parameter(example = "2026") @RequestParam @Nullable Integer year,
            @RequestParam PeerGrade.@Nullable Dialogue dialogue,
            @Parameter(description = "gradedOn, or -gradedOn for the latest first")
                    @RequestParam(defaultValue = "-gradedOn")
                    String sort,
            PageRequest page,
            Caller caller) {
        var all = new ArrayList<Criteria>();
        equal(all, PeerGrades.FEDERATION, federation == null ? null : federation.value());
        equal(all, PeerGrades.COMMITMENT, commitment == null ? null : commitment.value());
        equal(all, PeerGrades.BY, by == null ? null : by.value());
        equal(all, PeerGrades.YEAR, year);
        equal(all, PeerGrades.DIALOGUE, dialogue == null ? null : dialogue.name());
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        return page.read(query.with(Sorting.by(sort, "gradedOn", PeerGrades.GRADED_ON)), grades::find, grades::count)
                .map(stored -> GradeView.of(stored.state().grade(), caller));
    }

    private static void equal(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }

    @Operation(
            operationId = "getPeerGrade",
            summary = "One grade of another federation's; public",
            description = "En kollegial grad. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @ApiResponse(responseCode = "404", description = "There is none")
    @GetMapping("/{id}")
    ResponseEntity<GradeView> one(@PathVariable String id, Caller caller) {
        return shown(found(id), caller);
    }

    @Operation(
            operationId = "gradePeer",
            summary = "Grade another federation's commitment for a year from its public facts, or grade it anew",
            description =
                    "Sätt en grad på ett annat förbunds åtagande för ett år, utifrån det som alla kan se. Samma förbund kan sätta om sin grad.")
    @ApiResponse(responseCode = "200", description = "Graded; where the two grades differ a dialogue is open")
    @ApiResponse(responseCode = "404", description = "No such commitment in that year, or not of your federation")
    @ApiResponse(responseCode = "409", description = "The commitment is your own")
    @ApiResponse(responseCode = "422", description = "An event is not among the public facts, or one is needed")
    @PostMapping
    ResponseEntity<GradeView> grade(@RequestBody @Valid NewGrade body, Caller caller) {
        ACCESS.requireWrite(caller, body.by());
        if (body.year() > today().getYear()) {
            throw ProblemException.invalid("/year", "range", YEAR);
        }
        var shown = commitments.find(body.commitment(), body.year()).orElseThrow(ProblemException::notFound);
        var graded = changed(PeerGrade.grade(
                body.commitment(),
                shown.federation(),
                body.year(),
                body.by(),
                body.grade(),
                shown.completion(),
                body.grounds().strip(),
                body.events(),
                shown.facts().stream()
                        .map(Evidence.Open::eventId)
                        .filter(Objects::nonNull)
                        .toList(),
                today()));
        try {
            return shown(
                    grades.find(graded.id())
                            .map(before -> grades.replace(
                                    before, before.state().grade().regraded(graded)))
                            .orElseGet(() -> grades.create(graded)),
                    caller);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("peerGrades/" + graded.id() + " was given meanwhile", e);
        }
    }

    @Operation(
            operationId = "replyToPeerGrade",
            summary = "Say something about a difference between the grades, as one of the two federations",
            description = "Svara om en skillnad mellan graderna, som ett av de två förbunden. Bara de två läser det.")
    @ApiResponse(responseCode = "200", description = "Said")
    @ApiResponse(responseCode = "409", description = "The grades agree, or it is settled")
    @PostMapping("/{id}/replies")
    ResponseEntity<GradeView> reply(
            @PathVariable String id, @RequestBody @Valid Words body, IfMatch seen, Caller caller) {
        var stored = between(id, body, seen, caller);
        return kept(
                stored,
                stored.state().grade().reply(body.federation(), body.text().strip(), today()),
                caller);
    }

    @Operation(
            operationId = "settlePeerGrade",
            summary = "Write down what the two came to; everybody reads it beside the grades",
            description = "Skriv vad ni kom fram till. Alla kan läsa det bredvid graderna.")
    @ApiResponse(responseCode = "200", description = "Settled")
    @ApiResponse(responseCode = "409", description = "The grades agree, it is settled, or the other has not replied")
    @PostMapping("/{id}/agreement")
    ResponseEntity<GradeView> settle(
            @PathVariable String id, @RequestBody @Valid Words body, IfMatch seen, Caller caller) {
        var stored = between(id, body, seen, caller);
        return kept(
                stored,
                stored.state().grade().settle(body.federation(), body.text().strip(), today()),
                caller);
    }

    private Stored<PeerGrades.Kept> between(String id, Words body, IfMatch seen, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var stored = found(id);
        var grade = stored.state().grade();
        if (!body.federation().equals(grade.by()) && !body.federation().equals(grade.federation())) {
            throw ProblemException.invalid(
                    "/federation", "NeitherOfTheTwo", "Bara de två förbund som graden gäller svarar här.");
        }
        seen.requires(stored.version());
        return stored;
    }

    private ResponseEntity<GradeView> kept(Stored<PeerGrades.Kept> before, GradeOutcome outcome, Caller caller) {
        return shown(grades.replace(before, changed(outcome)), caller);
    }

    private static PeerGrade changed(GradeOutcome outcome) {
        return switch (outcome) {
            case GradeOutcome.Changed it -> it.grade();
            case GradeOutcome.OwnCommitment ignored ->
                throw ProblemException.conflict(
                        "own-commitment",
                        "Åtagandet är ert eget",
                        "Ett förbund granskar andras åtaganden. Graden för era egna följer av underlaget.");
            case GradeOutcome.NotAmongTheFacts it ->
                throw ProblemException.invalid(
                        "/events",
                        "NotAmongTheFacts",
                        "De här händelserna finns inte i åtagandets öppna underlag: "
                                + String.join(
                                        ", ", it.events().stream().limit(5).toList()) + ".");
            case GradeOutcome.RestsOnNothing ignored ->
                throw ProblemException.invalid(
                        "/events",
                        "RestsOnNothing",
                        "Välj minst en händelse i underlaget som visar det, eller sätt graden Ej påbörjat eller Underlag saknas.");
            case GradeOutcome.NothingToTalkAbout it ->
                throw ProblemException.conflict(
                        "nothing-to-talk-about",
                        "Det finns ingen öppen skillnad",
                        it.dialogue() == PeerGrade.Dialogue.SETTLED
                                ? "Ni har redan kommit överens. Sätt en ny grad om något har ändrats."
                                : "De två graderna är lika.");
            case GradeOutcome.OtherHasNotReplied ignored ->
                throw ProblemException.conflict(
                        "other-has-not-replied",
                        "Det andra förbundet har inte svarat",
                        "Vänta på deras svar. Överenskommelsen skrivs när båda har sagt något.");
        };
    }

    private Stored<PeerGrades.Kept> found(String id) {
        return grades.find(id).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<GradeView> shown(Stored<PeerGrades.Kept> stored, Caller caller) {
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(GradeView.of(stored.state().grade(), caller));
    }

    private LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }
}
