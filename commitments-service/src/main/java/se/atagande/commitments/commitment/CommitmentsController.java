package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.commitment.ListingCommitments.Wanted;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** The commitments with what the facts say of them, and their renewal. */
@RestController
@Tag(name = "commitments", description = "Åtaganden och om de hålls. Commitments and whether they are kept.")
class CommitmentsController {

    private final Commitments commitments;
    private final ListingCommitments listing;
    private final RenewingCommitments renewing;
    private final Judging judging;

    CommitmentsController(
            Commitments commitments, ListingCommitments listing, RenewingCommitments renewing, Judging judging) {
        this.commitments = commitments;
        this.listing = listing;
        this.renewing = renewing;
        this.judging = judging;
    }

    record Renewal(@NotNull Integer year) {}

    @GetMapping("/commitments/v1/commitments")
    @Operation(
            operationId = "listCommitments",
            summary = "All commitments that match, each with its fulfilment, the reason and the facts; public",
            description = "Alla åtaganden och om de hålls, med skälet i ord och det som ligger bakom. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "400", description = "A filter or the sort order has no such value")
    Page<CommitmentView> list(
            @RequestParam(required = false) @Nullable FederationId federation,
            @RequestParam(required = false) @Nullable FulfilmentState state,
            @RequestParam(required = false) @Nullable CommitmentForm form,
            @Parameter(description = "The role that answers for it, or its deputy", example = "kansli")
                    @RequestParam(required = false)
                    @Nullable String owner,
            @Parameter(description = "The code that the parts of a joint commitment share", example = "demokratidag")
                    @RequestParam(required = false)
                    @Nullable String joint,
            @Parameter(
                            description =
                                    "true for those only whose place a later version of their declaration took, false for those that stand")
                    @RequestParam(defaultValue = "false")
                    boolean retired,
            @Parameter(description = "Words of the title, the sentence or the reason, in Swedish or English")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(
                            description =
                                    "number, state (most urgent first), title, owner or federation (Swedish order); -number and so on for the reverse")
                    @RequestParam(defaultValue = "number")
                    String sort,
            PageRequest page,
            Caller caller) {
        var today = judging.today();
        return listing.page(new Wanted(federation, state, form, owner, joint, retired, q), sort, page)
                .map(stored -> CommitmentView.of(stored.state(), today, caller));
    }

    @GetMapping("/commitments/v1/commitments/{id}")
    @Operation(
            operationId = "getCommitment",
            summary = "One commitment with its fulfilment; public",
            description = "Ett åtagande, och om det hålls. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "The commitment; its version is in ETag")
    @ApiResponse(responseCode = "404", description = "No such commitment")
    ResponseEntity<CommitmentView> one(@PathVariable String id, Caller caller) {
        return view(found(id), HttpStatus.OK, caller);
    }

    @PostMapping("/commitments/v1/commitments/{id}/renewals")
    @Operation(
            operationId = "renewCommitment",
            summary = "Take a historical commitment up again for this calendar year or the next",
            description =
                    "Ta upp ett historiskt åtagande på nytt för ett år. Det bedöms då för hela året. För kansliet i förbundet.")
    @ApiResponse(
            responseCode = "201",
            description = "Renewed; the commitment as it now stands",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in")
    @ApiResponse(responseCode = "404", description = "No such commitment, or not of your federation")
    @ApiResponse(responseCode = "409", description = "Renewed already, not historical, or its term is still running")
    @ApiResponse(responseCode = "422", description = "The year is missing or out of reach")
    ResponseEntity<?> renew(@PathVariable String id, @Valid @RequestBody Renewal renewal, Caller caller) {
        caller.requires(found(id).state().federation(), Role.OFFICE);
        return switch (renewing.renew(id, renewal.year()).orElseThrow(ProblemException::notFound)) {
            case RenewalOutcome.Renewed ignored -> view(found(id), HttpStatus.CREATED, caller);
            case RenewalOutcome.RunsOn ignored ->
                refused(
                        HttpStatus.CONFLICT,
                        "commitment-not-historical",
                        "Åtagandet gäller tills vidare",
                        "Det behöver inte förnyas: det bedöms varje kalenderår.");
            case RenewalOutcome.AlreadyRenewed it ->
                refused(
                        HttpStatus.CONFLICT,
                        "commitment-already-renewed",
                        "Åtagandet är redan förnyat",
                        "Det är förnyat för " + it.year() + ". Det kan förnyas igen för ett senare år.");
            case RenewalOutcome.TermStillRunning it ->
                refused(
                        HttpStatus.CONFLICT,
                        "commitment-term-running",
                        "Åtagandets tid är inte slut",
                        "Det gäller till och med " + it.to() + " och kan förnyas därefter.");
            case RenewalOutcome.Retired it ->
                refused(HttpStatus.CONFLICT, "commitment-retired", RETIRED, retired(it.on()));
            case RenewalOutcome.YearOutOfReach it ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "renewal-year-out-of-reach",
                        "Året går inte att förnya för",
                        "Ange " + it.first() + " eller " + it.last() + ".");
        };
    }

    static final String RETIRED = "Åtagandet har ersatts";

    static String retired(LocalDate on) {
        return "En senare version av deklarationen tog dess plats " + on
                + ". Historiken finns kvar; gör ändringen på åtagandet i den nya versionen.";
    }

    private Stored<Commitment> found(String id) {
        return commitments.find(id).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<CommitmentView> view(Stored<Commitment> stored, HttpStatus status, Caller caller) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(stored.version()))
                .body(CommitmentView.of(stored.state(), judging.today(), caller));
    }

    private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String type, String title, String detail) {
        return ResponseEntity.of(Problems.of(status, type, title, detail)).build();
    }
}
