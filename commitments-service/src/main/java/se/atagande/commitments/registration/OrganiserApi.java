package se.atagande.commitments.registration;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.ActivityNotice;
import se.atagande.commitments.activity.ActivityNotices;
import se.atagande.commitments.registration.Evaluation.Grade;
import se.atagande.commitments.registration.Evaluation.Question;
import se.atagande.commitments.registration.Evaluation.Tally;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.InitiativeId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/**
 * {@code /commitments/v1/activities/{id}/registration}: kansli and project leaders of all arrangers see how many have registered, what is needed and what the
 * evaluation says; those of the federation that entered the activity open and close it.
 */
@Tag(name = "registration")
@RestController
@RequestMapping("/commitments/v1/activities/{id}/registration")
class OrganiserApi {

    private static final Role[] ORGANISERS = {Role.OFFICE, Role.PROJECT_LEADER};

    private final SignUps signUps;
    private final Registrations registrations;
    private final ActivityNotices activities;

    OrganiserApi(SignUps signUps, Registrations registrations, ActivityNotices activities) {
        this.signUps = signUps;
        this.registrations = registrations;
        this.activities = activities;
    }

    @Schema(name = "RegistrationSettings")
    record Settings(
            @Schema(description = "Whether registrations are taken") @NotNull(message = "Ange om anmälan är öppen.") Boolean open,

            @Schema(description = "Until then; null until it begins") @Nullable OffsetDateTime closesAt,

            @Schema(description = "How many places there are; null for as many as come", example = "180")
            @Min(value = 1, message = OrganiserApi.PLACES) @Max(value = 5000, message = OrganiserApi.PLACES) @Nullable Integer places,

            @Schema(
                    description = "A function's address, for what the form cannot hold; never a person's",
                    example = "kansliet@forbundet.example")
            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String contact) {}

    static final String PLACES = "Ange antal platser, från 1 till 5000.";

    @Schema(name = "NeedCount")
    record NeedCount(Need need, int count) {}

    @Schema(name = "GradeCount")
    record GradeCount(Grade grade, int count) {}

    @Schema(name = "QuestionResult")
    record QuestionResult(Question question, List<GradeCount> grades) {}

    @Schema(name = "EvaluationResult")
    record EvaluationResult(
            @Schema(description = "A multiple of five: answers are counted five at a time", example = "25")
            int answers,

            List<QuestionResult> questions) {

        static @Nullable EvaluationResult of(Tally tally) {
            return tally.answers() < Evaluation.TOGETHER
                    ? null
                    : new EvaluationResult(
                            tally.answers(),
                            Arrays.stream(Question.values())
                                    .map(question -> new QuestionResult(
                                            question,
                                            Arrays.stream(Grade.values())
                                                    .map(grade -> new GradeCount(grade, tally.of(question, grade)))
                                                    .toList()))
                                    .toList());
        }
    }

    @Schema(name = "Registration")
    record RegistrationView(
            @Schema(
                    description =
                            "The end of the link to hand out: /anmalan/{code}. Null until registration has been opened once")
            @Nullable String code,

            boolean open,
            SignUp.@Nullable Door door,
            @Schema(description = "UTC") @Nullable Instant closesAt,
            @Nullable Integer places,
            @Nullable String contact,

            @Schema(description = "How many have registered; who, nobody knows")
            int registered,

            @Schema(description = "Initiatives that are invited by name and from which nobody has registered yet")
            List<InitiativeId> nobodyFrom,

            @Schema(description = "How many need each thing; empty once the day is over")
            List<NeedCount> needs,

            @Schema(description = "The day on which the needs were erased") @Nullable LocalDate needsErasedOn,

            boolean takesEvaluations,

            @Schema(description = "Null until five have answered") @Nullable EvaluationResult evaluation) {}

    @Operation(
            operationId = "getRegistration",
            summary = "How many have registered for an activity, what is needed, and what the evaluation says",
            description = "Antal anmälda, vilka behov som finns och vad utvärderingen visar.")
    @ApiResponse(responseCode = "200", description = "As it is now; ETag \"0\" before it was opened for the first time")
    @ApiResponse(responseCode = "404", description = "There is no such activity, or other federations arrange it")
    @GetMapping
    ResponseEntity<RegistrationView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller), signUps.of(id).orElse(null));
    }

    @Operation(
            operationId = "setRegistration",
            summary = "Open or close the registration for an activity; the link stays the same",
            description = "Öppna eller stäng anmälan till en aktivitet. Länken förblir densamma.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PutMapping
    ResponseEntity<RegistrationView> set(
            @PathVariable String id, @RequestBody @Valid Settings body, IfMatch seen, Caller caller) {
        var activity = visible(id, caller);
        if (!caller.may(activity.federation(), ORGANISERS)) {
            throw ProblemException.mayOnlyRead("Be det förbund som lade in aktiviteten att ändra anmälan.");
        }
        var closesAt = body.closesAt() == null ? null : body.closesAt().toInstant();
        if (closesAt != null && (closesAt.isBefore(Instant.EPOCH) || closesAt.isAfter(activity.startsAt()))) {
            throw new ProblemException(Problems.of(
                    UNPROCESSABLE_CONTENT,
                    "closes-after-the-start",
                    "Anmälan stänger efter att aktiviteten har börjat",
                    "Ange en tid före starttiden. Inget har sparats.",
                    List.of(new FieldProblem("/closesAt", "BeforeStart", "Ange en tid före starttiden."))));
        }
        var before = signUps.of(id).orElse(null);
        if ((before == null ? 0 : before.version()) != seen.version()) {
            throw new OptimisticLockingFailureException("signUps/" + id);
        }
        var code = before == null ? Ticket.code() : before.state().code();
        return shown(
                activity,
                signUps.write(before, new SignUp(id, code, body.open(), closesAt, body.places(), body.contact())));
    }

    private ResponseEntity<RegistrationView> shown(ActivityNotice activity, @Nullable Stored<SignUp> stored) {
        var signUp = stored == null ? null : stored.state();
        var guests = registrations.guestsOf(activity.id());
        var needs = registrations.needsOf(activity);
        return ResponseEntity.ok()
                .eTag(Long.toString(stored == null ? 0 : stored.version()))
                .body(new RegistrationView(
                        signUp == null ? null : signUp.code(),
                        signUp != null && signUp.open(),
                        signUp == null ? null : registrations.doorOf(signUp, activity),
                        signUp == null ? null : signUp.closesAt(),
                        signUp == null ? null : signUp.places(),
                        signUp == null ? null : signUp.contact(),
                        guests.number(),
                        guests.nobodyFrom(activity.initiatives()).stream()
                                .sorted(Comparator.comparing(InitiativeId::value))
                                .toList(),
                        needs.counts().entrySet().stream()
                                .map(one -> new NeedCount(one.getKey(), one.getValue()))
                                .toList(),
                        needs.erasedOn(),
                        registrations.takesEvaluations(activity),
                        EvaluationResult.of(
                                registrations.evaluationOf(activity.id()).counted())));
    }

    private ActivityNotice visible(String id, Caller caller) {
        return activities
                .find(id)
                .filter(activity -> Stream.concat(Stream.of(activity.federation()), activity.arrangers().stream())
                        .anyMatch(arranger -> caller.may(arranger, ORGANISERS)))
                .orElseThrow(ProblemException::notFound);
    }
}
