package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.fulfilment.Evidence;
import se.atagande.commitments.fulfilment.Words;
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

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final Commitments commitments;
    private final RenewingCommitments renewing;
    private final Judging judging;

    CommitmentsController(Commitments commitments, RenewingCommitments renewing, Judging judging) {
        this.commitments = commitments;
        this.renewing = renewing;
        this.judging = judging;
    }

    /** A commitment as everybody may read it. Days are in Europe/Stockholm. */
    record CommitmentView(
            String id,
            int number,
            String federation,
            String declaration,
            String key,
            Words title,
            String sentence,
            Anchor anchor,
            CommitmentForm form,
            @Nullable String initiative,
            Words cadence,
            @Nullable Words interpretation,
            String owner,
            List<String> partners,
            TermView term,
            FulfilmentView fulfilment) {

        static CommitmentView of(Commitment it, LocalDate today) {
            var judged = it.judged();
            var initiative = it.initiative();
            return new CommitmentView(
                    it.id(),
                    it.number(),
                    it.federation().value(),
                    it.declaration().value(),
                    it.key(),
                    it.title(),
                    it.sentence(),
                    it.anchor(),
                    it.form(),
                    initiative == null ? null : initiative.value(),
                    it.cadence(),
                    it.interpretation(),
                    it.owner(),
                    it.partners(),
                    new TermView(judged.from(), judged.to(), it.historicalOn(today), it.renewedFor()),
                    new FulfilmentView(
                            judged.state(),
                            judged.reason(),
                            judged.kept(),
                            judged.expected(),
                            judged.turnsOn(),
                            judged.facts()));
        }
    }

    /** The days that are judged, both included; {@code historical} when they are over and the commitment can be renewed. */
    record TermView(
            LocalDate from,
            LocalDate to,
            boolean historical,
            @Nullable Integer renewedFor) {}

    record FulfilmentView(
            FulfilmentState state,
            Words reason,
            @Nullable Integer kept,
            @Nullable Integer expected,
            @Nullable LocalDate turnsOn,
            List<Evidence> facts) {}

    record Renewal(@NotNull Integer year) {}

    /** The field whose values a list is sorted by, before the number. */
    private static @Nullable String sortedBy(String sort, @Nullable FulfilmentState only) {
        return switch (sort.startsWith("-") ? sort.substring(1) : sort) {
            case "number" -> null;
            case "state" -> only == null ? Commitments.STATE : null;
            case "title" -> Commitments.TITLE;
            default ->
                throw new IllegalArgumentException(
                        "sort: " + sort + " (expected: number, state, title, or one of them after a hyphen)");
        };
    }

    /** The order of a field's values: states by urgency, titles as a Swedish reader looks for them. */
    private static Comparator<Commitments.Share> order(String field) {
        return field.equals(Commitments.STATE)
                ? Comparator.comparingInt(it -> urgency(FulfilmentState.valueOf(it.value())))
                : Comparator.comparing(Commitments.Share::value, Collator.getInstance(SWEDISH));
    }

    private static int urgency(FulfilmentState state) {
        return switch (state) {
            case LATE -> 1;
            case DUE_SOON -> 2;
            case NOT_KEPT -> 3;
            case PARTLY_KEPT -> 4;
            case ON_TRACK -> 5;
            case NOT_YET_DUE -> 6;
            case KEPT -> 7;
            case CANNOT_BE_JUDGED -> 8;
            case UNKNOWN -> 9;
        };
    }

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
            @Parameter(description = "Words of the title, the sentence or the reason, in Swedish or English")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(
                            description =
                                    "number, state (most urgent first) or title (Swedish order); -number and so on for the reverse")
                    @RequestParam(defaultValue = "number")
                    String sort,
            PageRequest page) {
        var query = new Query();
        if (federation != null) {
            query.addCriteria(Criteria.where("federation").is(federation.value()));
        }
        if (state != null) {
            query.addCriteria(Criteria.where("judged.state").is(state.name()));
        }
        if (form != null) {
            query.addCriteria(Criteria.where("form").is(form.name()));
        }
        var field = sortedBy(sort, state);
        if (q != null) {
            query.addCriteria(Criteria.where("_id").in(saying(q.strip().toLowerCase(SWEDISH), query)));
        }
        var backwards = sort.startsWith("-");
        var byNumber = Sort.by(backwards ? Sort.Direction.DESC : Sort.Direction.ASC, "number", "declaration");
        var shown = field == null
                ? commitments.find(
                        Query.of(query).with(byNumber).skip(page.skip()).limit(page.limit()))
                : inOrder(query, field, backwards ? order(field).reversed() : order(field), byNumber, page);
        var today = judging.today();
        return Page.of(
                shown.stream().map(it -> CommitmentView.of(it.state(), today)).toList(),
                page,
                commitments.count(query));
    }

    /** Value by value, until the page is full. */
    private List<Stored<Commitment>> inOrder(
            Query query, String field, Comparator<Commitments.Share> order, Sort byNumber, PageRequest page) {
        var shown = new ArrayList<Stored<Commitment>>();
        var skip = page.skip();
        for (var share : commitments.shares(query, field).stream().sorted(order).toList()) {
            if (skip < share.count() && shown.size() < page.limit()) {
                shown.addAll(commitments.find(Query.of(query)
                        .addCriteria(Criteria.where(field).is(share.value()))
                        .with(byNumber)
                        .skip(skip)
                        .limit(page.limit() - shown.size())));
            }
            skip = Math.max(0, skip - share.count());
        }
        return shown;
    }

    /** The words may stand anywhere, so each is read: few within a federation. */
    private List<String> saying(String words, Query query) {
        var today = judging.today();
        return commitments.find(Query.of(query)).stream()
                .map(it -> CommitmentView.of(it.state(), today))
                .filter(it -> contains(it, words))
                .map(CommitmentView::id)
                .toList();
    }

    private static boolean contains(CommitmentView it, String words) {
        return String.join(
                        "\n",
                        it.title().sv(),
                        it.title().en(),
                        it.sentence(),
                        it.fulfilment().reason().sv(),
                        it.fulfilment().reason().en())
                .toLowerCase(SWEDISH)
                .contains(words);
    }

    @GetMapping("/commitments/v1/commitments/{id}")
    @Operation(
            operationId = "getCommitment",
            summary = "One commitment with its fulfilment; public",
            description = "Ett åtagande, och om det hålls. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "The commitment; its version is in ETag")
    @ApiResponse(responseCode = "404", description = "No such commitment")
    ResponseEntity<CommitmentView> one(@PathVariable String id) {
        return view(found(id), HttpStatus.OK);
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
        return switch (renewing.renew(id, renewal.year())
                .orElseThrow(() -> new ProblemException(Problems.notFound()))) {
            case RenewalOutcome.Renewed ignored -> view(found(id), HttpStatus.CREATED);
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
            case RenewalOutcome.YearOutOfReach it ->
                refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "renewal-year-out-of-reach",
                        "Året går inte att förnya för",
                        "Ange " + it.first() + " eller " + it.last() + ".");
        };
    }

    private Stored<Commitment> found(String id) {
        return commitments.find(id).orElseThrow(() -> new ProblemException(Problems.notFound()));
    }

    private ResponseEntity<CommitmentView> view(Stored<Commitment> stored, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(stored.version()))
                .body(CommitmentView.of(stored.state(), judging.today()));
    }

    private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String type, String title, String detail) {
        return ResponseEntity.of(Problems.of(status, type, title, detail)).build();
    }
}
