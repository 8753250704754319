package se.atagande.commitments.registration;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.ActivityNotice;
import se.atagande.commitments.activity.ActivityNotices;
import se.atagande.commitments.activity.ProgrammePoint;
import se.atagande.commitments.registration.Evaluation.Grade;
import se.atagande.commitments.registration.Evaluation.Question;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/** {@code /commitments/v1/registrations/{code}}: whoever has the link registers, withdraws and evaluates, without an account and without a name. */
@Tag(name = "registration")
@RestController
@RequestMapping("/commitments/v1/registrations/{code}")
class VisitorApi {

    private final SignUps signUps;
    private final Registrations registrations;
    private final ActivityNotices activities;

    VisitorApi(SignUps signUps, Registrations registrations, ActivityNotices activities) {
        this.signUps = signUps;
        this.registrations = registrations;
        this.activities = activities;
    }

    @Schema(name = "Invitation")
    record Invitation(
            String title,
            ActivityKind kind,
            List<FederationId> arrangers,
            @Schema(description = "UTC") Instant startsAt,
            @Schema(description = "UTC") Instant endsAt,
            @Nullable String place,
            @Nullable String description,

            @Schema(description = "In the order of the clock")
            List<PointView> programme,

            @Schema(description = "Initiatives that are invited by name, to choose from")
            List<InitiativeId> initiatives,

            @Schema(description = "Whether one can register now")
            SignUp.Door door,

            @Schema(description = "UTC; null until it begins") @Nullable Instant closesAt,

            @Nullable String contact,

            @Schema(description = "Whether answers to the evaluation are taken now")
            boolean takesEvaluations,

            @Schema(description = "It has taken place: a certificate can be written, on the reader's own device")
            boolean ended) {}

    @Schema(name = "InvitationPoint")
    record PointView(
            @Schema(example = "09:00") String startTime,
            @Nullable String endTime,
            String title,
            @Nullable String heldBy) {

        static PointView of(ProgrammePoint point) {
            return new PointView(point.startTime(), point.endTime(), point.title(), point.heldBy());
        }
    }

    @Schema(name = "NewRegistration")
    record NewRegistration(
            @Schema(description = "Where one works, if one likes to say: one of those that are invited") @Nullable InitiativeId initiative,

            @Schema(description = "What one needs to take part; kept apart and erased after the day")
            @Size(max = 20, message = "Välj ur listan.") @Nullable Set<@NotNull(message = "Välj ur listan.") Need> needs) {}

    @Schema(name = "RegistrationReceipt")
    record Receipt(
            @Schema(
                    description = "The only way to withdraw; shown once and stored nowhere",
                    example = "7K3M-9QXR-2FTH-D8WN")
            String ticket) {}

    @Schema(name = "RegistrationWithdrawal")
    record Withdrawal(
            @Schema(example = "7K3M-9QXR-2FTH-D8WN")
            @NotBlank(message = "Ange koden du fick när du anmälde dig.") @Size(max = 100, message = "Ange koden du fick när du anmälde dig.") String ticket) {}

    @Schema(name = "EvaluationAnswer")
    record Answer(
            @NotNull(message = "Ange fråga.") Question question,
            @NotNull(message = "Välj ett av alternativen.") Grade grade) {}

    @Schema(name = "EvaluationAnswers")
    record Answers(
            @Schema(description = "One for each question; NO_ANSWER for what one does not want to say")
            @NotNull(message = "Svara på frågorna.") @Size(max = 20, message = "Svara en gång på varje fråga.") List<@NotNull(message = "Svara på frågorna.") @Valid Answer> answers) {}

    @Operation(
            operationId = "getInvitation",
            summary = "What one is invited to, for whoever has the link",
            description = "Vad inbjudan gäller, för den som har länken.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @GetMapping
    Invitation invitation(@PathVariable String code) {
        var signUp = signUp(code);
        var activity = activity(signUp);
        return new Invitation(
                activity.title(),
                activity.kind(),
                activity.arrangers(),
                activity.startsAt(),
                activity.endsAt(),
                activity.place(),
                activity.description(),
                activity.programme().stream().map(PointView::of).toList(),
                activity.initiatives().stream()
                        .sorted(Comparator.comparing(InitiativeId::value))
                        .toList(),
                registrations.doorOf(signUp, activity),
                signUp.closesAt(),
                signUp.contact(),
                registrations.takesEvaluations(activity),
                registrations.hasEnded(activity));
    }

    @Operation(
            operationId = "register",
            summary = "Register, without a name; the ticket is the only way to withdraw",
            description = "Anmäl dig, utan namn. Koden du får är enda sättet att ta tillbaka anmälan.")
    @ApiResponse(responseCode = "201", description = "Registered")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @ApiResponse(responseCode = "409", description = "Not open, full, closed or cancelled")
    @ApiResponse(responseCode = "422", description = "The initiative is not one of those that are invited")
    @PostMapping("/entries")
    ResponseEntity<Receipt> register(@PathVariable String code, @RequestBody @Valid NewRegistration body) {
        var signUp = signUp(code);
        var activity = activity(signUp);
        if (body.initiative() != null && !activity.initiatives().contains(body.initiative())) {
            throw ProblemException.invalid(
                    "/initiative", "NotInvited", "Välj en av de insatser som är inbjudna, eller ingen.");
        }
        var needs = body.needs() == null || body.needs().isEmpty() ? Set.<Need>of() : EnumSet.copyOf(body.needs());
        return switch (registrations.register(signUp, activity, body.initiative(), needs)) {
            case SignUpOutcome.Registered registered ->
                ResponseEntity.status(CREATED)
                        .body(new Receipt(registered.ticket().shown()));
            case SignUpOutcome.Shut shut -> throw new ProblemException(why(shut.door()));
        };
    }

    @Operation(
            operationId = "withdraw",
            summary = "Withdraw a registration, and what was said to be needed with it",
            description = "Ta tillbaka en anmälan. Behoven som lämnades med den tas också bort.")
    @ApiResponse(responseCode = "204", description = "Withdrawn")
    @ApiResponse(responseCode = "404", description = "There is no such link, or no registration with this ticket")
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @RequestBody @Valid Withdrawal body) {
        if (!registrations.withdraw(signUp(code).id(), Ticket.typed(body.ticket()))) {
            throw new ProblemException(Problems.of(
                    NOT_FOUND,
                    "no-such-ticket",
                    "Koden stämmer inte med någon anmälan",
                    "Kontrollera koden tecken för tecken. Anmälan kan också redan vara borttagen."));
        }
    }

    @Operation(
            operationId = "evaluate",
            summary = "Answer the evaluation; answers are added up, none is kept",
            description = "Svara på utvärderingen. Svaren läggs ihop med andras, inget svar sparas för sig.")
    @ApiResponse(responseCode = "204", description = "Counted, together with four others'")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @ApiResponse(responseCode = "409", description = "Not yet, or not any more")
    @ApiResponse(responseCode = "422", description = "A question is left out or stands twice")
    @PostMapping("/evaluations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evaluate(@PathVariable String code, @RequestBody @Valid Answers body) {
        var signUp = signUp(code);
        if (!registrations.takesEvaluations(activity(signUp))) {
            throw ProblemException.conflict(
                    "evaluation-not-open",
                    "Utvärderingen är inte öppen",
                    "Den öppnar när aktiviteten börjar och stänger fjorton dagar efter att den slutat.");
        }
        var answers = new EnumMap<Question, Grade>(Question.class);
        var wrong = IntStream.range(0, body.answers().size())
                .filter(i -> answers.put(
                                body.answers().get(i).question(),
                                body.answers().get(i).grade())
                        != null)
                .mapToObj(
                        i -> new FieldProblem("/answers/" + i + "/question", "Twice", "Svara en gång på varje fråga."))
                .toList();
        if (!wrong.isEmpty() || answers.size() < Question.values().length) {
            throw new ProblemException(Problems.invalid(
                    wrong.isEmpty()
                            ? List.of(new FieldProblem(
                                    "/answers", "Unanswered", "Svara på varje fråga, eller välj Vill inte svara."))
                            : wrong));
        }
        registrations.evaluate(signUp.id(), answers);
    }

    private SignUp signUp(String code) {
        return signUps.by(code).orElseThrow(ProblemException::notFound);
    }

    private ActivityNotice activity(SignUp signUp) {
        return activities.find(signUp.id()).orElseThrow(ProblemException::notFound);
    }

    private static ProblemDetail why(SignUp.Door door) {
        return switch (door) {
            case OPEN -> throw new IllegalStateException("open");
            case NOT_OPEN ->
                Problems.of(
                        CONFLICT,
                        "registration-not-open",
                        "Anmälan är inte öppen",
                        "Arrangören har inte öppnat anmälan, eller har stängt den.");
            case FULL ->
                Problems.of(
                        CONFLICT,
                        "registration-full",
                        "Alla platser är tagna",
                        "Hör av dig till arrangören, eller försök igen senare: platser kan bli lediga.");
            case CLOSED ->
                Problems.of(CONFLICT, "registration-closed", "Anmälan har stängt", "Hör av dig till arrangören.");
            case CANCELLED ->
                Problems.of(CONFLICT, "activity-cancelled", "Aktiviteten är inställd", "Det går inte att anmäla sig.");
        };
    }
}
