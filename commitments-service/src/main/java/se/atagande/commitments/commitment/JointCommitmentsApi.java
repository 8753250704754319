package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import se.atagande.rest.Sorting;

/** What several federations committed to together: each one's own part, and how the whole stands. A part is written where it is: as its federation's commitment. */
@RestController
@Tag(name = "joint-commitments", description = "Gemensamma åtaganden. Commitments shared by several federations.")
class JointCommitmentsApi {

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final Commitments commitments;
    private final Judging judging;

    JointCommitmentsApi(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    /**
     * @param title of the part with the lowest number
     * @param state as the worst of the parts, but partly kept where one is kept and another is not; parts that cannot be judged do not count
     * @param parts by federation
     */
    @Schema(name = "JointCommitment")
    record JointView(String code, Words title, FulfilmentState state, List<CommitmentView> parts) {}

    @GetMapping("/commitments/v1/joint-commitments")
    @Operation(
            operationId = "listJointCommitments",
            summary =
                    "Commitments of several federations, each with the federations' own parts and how the whole stands; public",
            description = "Gemensamma åtaganden med varje förbunds egen del och hur helheten står sig. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "400", description = "A filter or the sort order has no such value")
    Page<JointView> list(
            @Parameter(description = "Those in which this federation has a part")
                    @RequestParam(required = false)
                    @Nullable FederationId federation,
            @RequestParam(required = false) @Nullable FulfilmentState state,
            @Parameter(description = "Words of the title or of a part's sentence")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(description = "title (Swedish order) or code; -title and so on for the reverse")
                    @RequestParam(defaultValue = "title")
                    String sort,
            PageRequest page,
            Caller caller) {
        var today = judging.today();
        var byCode = commitments.joint().stream()
                .map(Stored::state)
                .filter(it -> !it.retired())
                .collect(Collectors.groupingBy(it -> String.valueOf(it.joint())));
        return Page.cut(
                byCode.entrySet().stream()
                        .map(entry -> view(entry.getKey(), entry.getValue(), today, caller))
                        .filter(it -> federation == null
                                || it.parts().stream()
                                        .anyMatch(part -> part.federation().equals(federation.value())))
                        .filter(it -> state == null || it.state() == state)
                        .filter(it -> q == null || contains(it, q.strip().toLowerCase(SWEDISH)))
                        .sorted(order(sort))
                        .toList(),
                page);
    }

    @GetMapping("/commitments/v1/joint-commitments/{code}")
    @Operation(
            operationId = "getJointCommitment",
            summary = "One joint commitment with each federation's own part; public",
            description = "Ett gemensamt åtagande med varje förbunds egen del. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "The joint commitment")
    @ApiResponse(responseCode = "404", description = "No such joint commitment")
    JointView one(@PathVariable String code, Caller caller) {
        var parts = commitments.joint().stream()
                .map(Stored::state)
                .filter(it -> !it.retired() && code.equals(it.joint()))
                .toList();
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

    private static boolean contains(JointView it, String words) {
        return (it.title().sv() + "\n" + it.title().en() + "\n"
                        + it.parts().stream().map(CommitmentView::sentence).collect(Collectors.joining("\n")))
                .toLowerCase(SWEDISH)
                .contains(words);
    }

    private static Comparator<JointView> order(String sort) {
        var byCode = Comparator.comparing(JointView::code);
        var byTitle = Comparator.<JointView, String>comparing(it -> it.title().sv(), Collator.getInstance(SWEDISH))
                .thenComparing(byCode);
        return Sorting.by(sort, Map.of("title", byTitle, "code", byCode));
    }
}
