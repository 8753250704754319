package se.atagande.commitments.responsible;

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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.commitment.KnownCommitments;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.commitments.responsible.OutsideQuestion.Standing;
import se.atagande.commitments.responsible.OutsideQuestion.State;
import se.atagande.commitments.ticket.Ticket;
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

/** {@code /commitments/v1/outside-questions}: the office asks; {@code /outside-answers/{code}}: the body that has the link answers, once. */
@Tag(name = "responsible", description = "Ansvariga utanför systemet, och roller som ingen har. Who answers.")
@RestController
@RequestMapping("/commitments/v1")
class OutsideQuestionsApi {

    static final Access ACCESS = new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet att göra ändringen.");

    private static final String DAYS = "Ange 1 till " + OutsideQuestion.MOST_DAYS + " dagar.";
    private static final String TEXT = "Skriv högst 2000 tecken.";

    private final OutsideQuestions questions;
    private final KnownCommitments commitments;
    private final Clock clock;

    OutsideQuestionsApi(OutsideQuestions questions, KnownCommitments commitments, Clock clock) {
        this.questions = questions;
        this.commitments = commitments;
        this.clock = clock;
    }

    @Schema(name = "NewOutsideQuestion")
    record NewQuestion(
            @Schema(example = "stockholms-stad-2021_1") @NotNull(message = "Ange åtagandet.") CommitmentId commitment,

            @Schema(
                    description = "The organisation that answers; no names of persons",
                    example = "Arbetsförmedlingen Södertälje")
            @NotBlank(message = "Ange vilken organisation som ska svara. Skriv inga personnamn.") @Size(max = 200, message = "Skriv högst 200 tecken.") String body,

            @Schema(example = "Hur långt har ni kommit med er del av demokratidagen?")
            @NotBlank(message = "Skriv frågan.") @Size(max = 2000, message = TEXT) String question,

            @Schema(description = "For how many days the link works; 30 when not said", example = "30")
            @Min(value = 1, message = DAYS) @Max(value = OutsideQuestion.MOST_DAYS, message = DAYS) @Nullable Integer days) {}

    @Schema(name = "OutsideLink")
    record LinkView(
            String id,

            @Schema(
                    description = "Of the link /svar/{code}; shown once and stored nowhere",
                    example = "7k3m-9qxr-2fth-d8wn")
            String code,

            LocalDate answerBy) {}

    @Schema(name = "OutsideQuestion")
    record QuestionView(
            String id,
            FederationId federation,
            CommitmentId commitment,
            String body,
            String question,
            LocalDate askedOn,
            LocalDate answerBy,
            State state,
            @Nullable Standing standing,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {

        static QuestionView of(OutsideQuestion it, LocalDate today) {
            var answer = it.answer();
            return new QuestionView(
                    it.id(),
                    it.federation(),
                    it.commitment(),
                    it.body(),
                    it.question(),
                    it.askedOn(),
                    it.answerBy(),
                    it.stateOn(today),
                    answer == null ? null : answer.standing(),
                    answer == null ? null : answer.text(),
                    answer == null ? null : answer.on());
        }
    }

    @Schema(name = "OutsideInvitation")
    record Invitation(
            FederationId federation,
            String body,
            String question,

            @Schema(description = "The commitment's title") Words title,

            @Schema(description = "The declaration's own words, in Swedish")
            String sentence,

            LocalDate answerBy,
            State state) {}

    @Schema(name = "OutsideAnswer")
    record NewAnswer(
            @NotNull(message = "Välj hur långt ni har kommit.") Standing standing,

            @Schema(description = "No personal data", example = "Vi har bokat lokal och talare.")
            @NotBlank(message = "Skriv ett svar.") @Size(max = 2000, message = TEXT) String answer) {}

    @Operation(
            operationId = "listOutsideQuestions",
            summary = "What bodies outside the system were asked, and what they answered",
            description = "Frågor till organisationer utanför systemet, och deras svar.")
    @GetMapping("/outside-questions")
    Page<QuestionView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable CommitmentId commitment,
            @RequestParam @Nullable State state,
            @Parameter(description = "askedOn, or -askedOn for the latest first")
                    @RequestParam(defaultValue = "-askedOn")
                    String sort,
            PageRequest page,
            Caller caller) {
        var today = today();
        var all = new ArrayList<Criteria>();
        all.add(where(OutsideQuestions.FEDERATION)
                .in(ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList()));
        if (commitment != null) {
            all.add(where(OutsideQuestions.COMMITMENT).is(commitment.value()));
        }
        if (state != null) {
            all.add(in(state, today.toString()));
        }
        return page.read(
                        Query.query(new Criteria().andOperator(all))
                                .with(Sorting.by(sort, "askedOn", OutsideQuestions.ASKED_ON)),
                        questions::find,
                        questions::count)
                .map(stored -> QuestionView.of(stored.state(), today));
    }

    private static Criteria in(State state, String today) {
        var unanswered = where(OutsideQuestions.ANSWER).exists(false);
        return switch (state) {
            case ANSWERED -> where(OutsideQuestions.ANSWER).exists(true);
            case WITHDRAWN -> unanswered.and(OutsideQuestions.WITHDRAWN_ON).exists(true);
            case WAITING ->
                unanswered
                        .and(OutsideQuestions.WITHDRAWN_ON)
                        .exists(false)
                        .and(OutsideQuestions.ANSWER_BY)
                        .gte(today);
            case EXPIRED ->
                unanswered
                        .and(OutsideQuestions.WITHDRAWN_ON)
                        .exists(false)
                        .and(OutsideQuestions.ANSWER_BY)
                        .lt(today);
        };
    }

    @Operation(
            operationId = "getOutsideQuestion",
            summary = "One question to a body outside the system",
            description = "En fråga till en organisation utanför systemet.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @GetMapping("/outside-questions/{id}")
    ResponseEntity<QuestionView> one(@PathVariable String id, Caller caller) {
        var stored = questions.find(id).orElseThrow(ProblemException::notFound);
        ACCESS.requireRead(caller, stored.state().federation());
        return shown(stored);
    }

    @Operation(
            operationId = "askOutside",
            summary = "Ask a body outside the system how its part stands; the link is shown once",
            description =
                    "Fråga en organisation utanför systemet hur dess del går. Länken visas en gång; skicka den till organisationens funktionsbrevlåda.")
    @ApiResponse(responseCode = "201", description = "Asked; the code of the link")
    @ApiResponse(responseCode = "404", description = "No such commitment of your federation")
    @PostMapping("/outside-questions")
    ResponseEntity<LinkView> ask(@RequestBody @Valid NewQuestion body, Caller caller) {
        var commitment = commitments.find(body.commitment()).orElseThrow(ProblemException::notFound);
        ACCESS.requireWrite(caller, commitment.federation());
        var ticket = Ticket.random();
        var today = today();
        var asked = new OutsideQuestion(
                UUID.randomUUID().toString(),
                commitment.federation(),
                commitment.id(),
                body.body().strip(),
                body.question().strip(),
                OutsideQuestions.linked(ticket),
                today,
                today.plusDays(body.days() == null ? 30 : body.days()),
                null,
                null);
        questions.create(asked);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new LinkView(asked.id(), ticket.shown().toLowerCase(Locale.ROOT), asked.answerBy()));
    }

    @Operation(
            operationId = "withdrawOutsideQuestion",
            summary = "Withdraw a question; its link stops working",
            description = "Ta tillbaka en fråga. Länken slutar fungera.")
    @ApiResponse(responseCode = "200", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "Answered or withdrawn before")
    @PostMapping("/outside-questions/{id}/withdrawal")
    ResponseEntity<QuestionView> withdraw(@PathVariable String id, IfMatch seen, Caller caller) {
        var stored = questions.find(id).orElseThrow(ProblemException::notFound);
        ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        return shown(questions.replace(stored, changed(stored.state().withdraw(today()))));
    }

    @Operation(
            operationId = "getOutsideInvitation",
            summary = "What is asked, for whoever has the link",
            description = "Vad frågan gäller, för den som har länken.")
    @ApiResponse(responseCode = "200", description = "The question, and whether it can be answered")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @GetMapping("/outside-answers/{code}")
    Invitation invitation(@PathVariable String code) {
        var question = behind(code).state();
        var commitment = commitments.find(question.commitment()).orElseThrow(ProblemException::notFound);
        return new Invitation(
                question.federation(),
                question.body(),
                question.question(),
                commitment.title(),
                commitment.sentence(),
                question.answerBy(),
                question.stateOn(today()));
    }

    @Operation(
            operationId = "answerOutside",
            summary = "Answer by the link, once and without an account",
            description = "Svara med länken, en gång och utan konto.")
    @ApiResponse(responseCode = "204", description = "Answered; the link has done its work")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @ApiResponse(responseCode = "409", description = "Answered before, too late, or withdrawn")
    @PostMapping("/outside-answers/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String code, @RequestBody @Valid NewAnswer body) {
        var stored = behind(code);
        questions.replace(
                stored,
                changed(stored.state().answer(body.standing(), body.answer().strip(), today())));
    }

    private static OutsideQuestion changed(QuestionOutcome outcome) {
        return switch (outcome) {
            case QuestionOutcome.Changed it -> it.question();
            case QuestionOutcome.AlreadyAnswered ignored ->
                throw ProblemException.conflict(
                        "already-answered",
                        "Frågan är redan besvarad",
                        "Länken fungerar en gång. Be förbundet om en ny fråga om något har ändrats.");
            case QuestionOutcome.TooLate it ->
                throw ProblemException.conflict(
                        "link-expired",
                        "Länken har slutat gälla",
                        "Sista dagen att svara var den " + it.answerBy() + ". Be förbundet om en ny länk.");
            case QuestionOutcome.Withdrawn ignored ->
                throw ProblemException.conflict(
                        "question-withdrawn", "Frågan är tillbakadragen", "Förbundet behöver inte längre ett svar.");
        };
    }

    private Stored<OutsideQuestion> behind(String code) {
        return questions.behind(code).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<QuestionView> shown(Stored<OutsideQuestion> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(QuestionView.of(stored.state(), today()));
    }

    private LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }
}
