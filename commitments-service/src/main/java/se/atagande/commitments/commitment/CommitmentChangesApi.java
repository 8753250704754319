package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** What the office of a federation decides about its own commitments: who answers for them, and where it sees it otherwise than the facts. */
@RestController
@Tag(name = "commitments")
class CommitmentChangesApi {

    private static final String CODE = "[a-z0-9][a-z0-9_-]{0,99}";
    private static final String CODE_WANTED = "Ange en roll eller ett förbund som en kod: a–z, 0–9 och bindestreck.";

    private final Commitments commitments;
    private final ChangingCommitments changing;
    private final Judging judging;

    CommitmentChangesApi(Commitments commitments, ChangingCommitments changing, Judging judging) {
        this.commitments = commitments;
        this.changing = changing;
        this.judging = judging;
    }

    /** Roles, never names. */
    @Schema(name = "Responsibility")
    record NewResponsibility(
            @Schema(description = "The role that answers for it", example = "kansli")
            @NotBlank(message = "Ange vem som svarar för åtagandet.") @Pattern(regexp = CODE, message = CODE_WANTED) String owner,

            @Schema(description = "The role that answers when the owner cannot", example = "forbundschef")
            @Pattern(regexp = CODE, message = CODE_WANTED) @Nullable String deputy,

            @Schema(description = "Federations and others with whom it is done", example = "[\"sodertalje\"]")
            @Size(max = 50, message = "Ange högst 50 parter.") @Nullable List<@Pattern(regexp = CODE, message = CODE_WANTED) @NotNull(message = CODE_WANTED) String> partners,

            @Schema(
                    description =
                            "What this federation itself does in what it does with others; public, no personal data")
            @Size(max = 1_000, message = "Skriv högst 1 000 tecken.") @Nullable String part) {

        Responsibility responsibility() {
            return new Responsibility(
                    owner,
                    deputy,
                    partners == null
                            ? List.of()
                            : partners.stream().distinct().sorted().toList(),
                    part == null || part.isBlank() ? null : part.strip());
        }
    }

    @Schema(name = "NewOverride")
    record NewOverride(
            @Schema(example = "KEPT") @NotNull(message = "Ange det läge som ni anser gäller.") FulfilmentState state,

            @Schema(description = "Why; public, no personal data", example = "Träffen hölls men registrerades inte.")
            @NotBlank(message = "Skriv varför. Skälet visas för alla: skriv inga personuppgifter.") @Size(max = 1_000, message = "Skriv högst 1 000 tecken.") String reason,

            @Schema(description = "The last day it holds, at most a year from today", example = "2026-12-31")
            @NotNull(message = "Ange till och med vilken dag det gäller.") LocalDate until) {}

    @PutMapping("/commitments/v1/commitments/{id}/responsibility")
    @Operation(
            operationId = "assignCommitment",
            summary =
                    "Say who answers for a commitment, who deputises, with whom, and what the federation's own part is",
            description =
                    "Ange vem som svarar för åtagandet, ersättare, parter och förbundets egen del. För kansliet i förbundet.")
    @ApiResponse(
            responseCode = "200",
            description = "As it now stands",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in")
    @ApiResponse(responseCode = "404", description = "No such commitment, or not of your federation")
    @ApiResponse(responseCode = "409", description = "A later version of its declaration took its place")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    ResponseEntity<?> assign(
            @PathVariable String id, @Valid @RequestBody NewResponsibility body, IfMatch seen, Caller caller) {
        var stored = own(id, seen, caller);
        var retired = stored.state().course().retired();
        if (retired != null) {
            return retired(retired.on());
        }
        if (body.owner().equals(body.deputy())) {
            throw ProblemException.invalid(
                    "/deputy", "SameAsOwner", "Ange en annan roll än den som svarar för åtagandet, eller ingen.");
        }
        changing.assign(stored, body.responsibility());
        return view(id, caller);
    }

    @PutMapping("/commitments/v1/commitments/{id}/override")
    @Operation(
            operationId = "overrideCommitment",
            summary =
                    "Set another state beside what the facts say, with a reason and until when; it never replaces what they say",
            description =
                    "Ange ett annat läge än det som underlaget ger, med skäl och till och med vilken dag. Det visas bredvid det som"
                            + " underlaget säger, aldrig i stället för det, och upphör av sig självt. För kansliet i förbundet.")
    @ApiResponse(
            responseCode = "200",
            description = "The commitment with the override beside its fulfilment",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in")
    @ApiResponse(responseCode = "404", description = "No such commitment, or not of your federation")
    @ApiResponse(
            responseCode = "409",
            description = "The facts say the same, or a later version of its declaration took its place")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    ResponseEntity<?> override(
            @PathVariable String id, @Valid @RequestBody NewOverride body, IfMatch seen, Caller caller) {
        var stored = own(id, seen, caller);
        if (body.state() == FulfilmentState.UNKNOWN) {
            throw ProblemException.invalid("/state", "Unknown", "Välj ett av de namngivna lägena.");
        }
        return answer(changing.override(stored, body.state(), body.reason().strip(), body.until()), id, caller);
    }

    @PostMapping("/commitments/v1/commitments/{id}/override/withdrawal")
    @Operation(
            operationId = "withdrawOverride",
            summary = "Take back a state that was set beside what the facts say",
            description = "Ta tillbaka ett läge som angetts för hand. För kansliet i förbundet.")
    @ApiResponse(
            responseCode = "200",
            description = "The commitment without it",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in")
    @ApiResponse(responseCode = "404", description = "No such commitment, or not of your federation")
    @ApiResponse(responseCode = "409", description = "There is none to take back")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    ResponseEntity<?> withdraw(@PathVariable String id, IfMatch seen, Caller caller) {
        return answer(changing.withdrawOverride(own(id, seen, caller)), id, caller);
    }

    private ResponseEntity<?> answer(OverrideOutcome outcome, String id, Caller caller) {
        return switch (outcome) {
            case OverrideOutcome.Changed ignored -> view(id, caller);
            case OverrideOutcome.SameAsTheFacts ignored ->
                refused(
                        "override-same-as-facts",
                        "Underlaget säger redan det",
                        "Åtagandet har redan det läget. Inget behöver anges för hand.");
            case OverrideOutcome.UntilOutOfReach it ->
                throw ProblemException.invalid(
                        "/until", "OutOfReach", "Ange en dag från " + it.first() + " till " + it.last() + ".");
            case OverrideOutcome.NothingToWithdraw ignored ->
                refused(
                        "no-override",
                        "Det finns inget att ta tillbaka",
                        "Inget läge är angett för hand, eller så har det redan upphört.");
            case OverrideOutcome.Retired it -> retired(it.on());
        };
    }

    /** Found, of the caller's own federation, and as the caller saw it. */
    private Stored<Commitment> own(String id, IfMatch seen, Caller caller) {
        var stored = commitments.find(id).orElseThrow(ProblemException::notFound);
        caller.requires(stored.state().federation(), Role.OFFICE);
        seen.requires(stored.version());
        return stored;
    }

    private ResponseEntity<CommitmentView> view(String id, Caller caller) {
        var stored = commitments.find(id).orElseThrow();
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(CommitmentView.of(stored.state(), judging.today(), caller));
    }

    private static ResponseEntity<ProblemDetail> retired(LocalDate on) {
        return refused("commitment-retired", CommitmentsController.RETIRED, CommitmentsController.retired(on));
    }

    private static ResponseEntity<ProblemDetail> refused(String type, String title, String detail) {
        return ResponseEntity.of(Problems.of(HttpStatus.CONFLICT, type, title, detail))
                .build();
    }
}
