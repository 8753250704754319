package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.fulfilment.RollsUp;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.FulfilmentState;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;

/** What several federations committed to together: each one's own part, and how the whole stands. A part is written where it is: as its federation's commitment. */
@RestController
@Tag(name = "joint-commitments", description = "Gemensamma åtaganden. Commitments shared by several federations.")
class JointCommitmentsApi {

    private final Commitments commitments;
    private final JointCommitments joint;
    private final Judging judging;

    JointCommitmentsApi(Commitments commitments, JointCommitments joint, Judging judging) {
        this.commitments = commitments;
        this.joint = joint;
        this.judging = judging;
    }

    /**
     * @param title of the part with the lowest number
     * @param state as the worst of the parts, but partly kept where one is kept and another is not; parts that cannot be judged do not count
     * @param parts by federation
     */
    @Schema(name = "JointCommitment")
    record JointView(String code, Words title, FulfilmentState state, List<CommitmentView> parts) {}

    /** As {@link JointView}; of each part what a list shows. */
    @Schema(name = "JointCommitmentRow")
    record RowView(String code, Words title, FulfilmentState state, List<PartView> parts) {}

    /**
     * A federation's part; the commitment itself has the facts.
     *
     * @param part what the federation itself does, if it said so
     */
    @Schema(name = "JointCommitmentPart")
    record PartView(
            String id,
            int number,
            String federation,
            Words title,
            String sentence,
            String owner,
            @Nullable String part,
            FulfilmentState state,
            Words reason) {

        static PartView of(JointPart it) {
            return new PartView(
                    it.id(),
                    it.number(),
                    it.federation().value(),
                    it.title(),
                    it.sentence(),
                    it.answering(),
                    it.does(),
                    it.judged().state(),
                    it.judged().reason());
        }
    }

    @GetMapping("/commitments/v1/joint-commitments")
    @Operation(
            operationId = "listJointCommitments",
            summary =
                    "Commitments of several federations, each with the federations' own parts and how the whole stands; public",
            description = "Gemensamma åtaganden med varje förbunds egen del och hur helheten står sig. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "400", description = "A filter or the sort order has no such value")
    Page<RowView> list(
            @Parameter(description = "Those in which this federation has a part")
                    @RequestParam(required = false)
                    @Nullable FederationId federation,
            @RequestParam(required = false) @Nullable FulfilmentState state,
            @Parameter(description = "Words of a part's title, sentence or reason, in Swedish or English")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "title (Swedish order) or code; -title and so on for the reverse")
                    @RequestParam(defaultValue = "title")
                    String sort,
            PageRequest page) {
        return joint.page(federation, state, q, sort, page);
    }

    @GetMapping("/commitments/v1/joint-commitments/{code}")
    @Operation(
            operationId = "getJointCommitment",
            summary = "One joint commitment with each federation's own part; public",
            description = "Ett gemensamt åtagande med varje förbunds egen del. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "The joint commitment")
    @ApiResponse(responseCode = "404", description = "No such joint commitment")
    JointView one(@PathVariable String code, Caller caller) {
        var parts = commitments.joint(code).stream().map(Stored::state).toList();
        if (parts.isEmpty()) {
            throw ProblemException.notFound();
        }
        return view(code, parts, judging.today(), caller);
    }

    private static JointView view(String code, List<Commitment> parts, LocalDate today, Caller caller) {
        var first = parts.stream()
                .min(Comparator.comparingInt(Commitment::number).thenComparing(it -> it.id()))
                .orElseThrow();
        return new JointView(
                code,
                first.title(),
                RollsUp.whole(parts.stream().map(it -> it.judged().state()).toList()),
                parts.stream()
                        .sorted(Comparator.comparing(
                                        (Commitment it) -> it.federation().value())
                                .thenComparingInt(Commitment::number))
                        .map(it -> CommitmentView.of(it, today, caller))
                        .toList());
    }
}
