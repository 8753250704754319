package se.atagande.commitments.commitment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.commitment.CommitmentView.FactView;
import se.atagande.commitments.commitment.CommitmentView.OverrideView;
import se.atagande.commitments.fulfilment.Completion;
import se.atagande.commitments.fulfilment.Term;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** What became of a commitment over time, and why: how its state changed, how far each term got, and what was set by hand. */
@RestController
@Tag(name = "commitments")
class CommitmentHistoryApi {

    private final Commitments commitments;
    private final Judging judging;

    CommitmentHistoryApi(Commitments commitments, Judging judging) {
        this.commitments = commitments;
        this.judging = judging;
    }

    /**
     * @param month of the change
     * @param day null where the day could tell the day of a reported deviation
     * @param because what was new; empty where the calendar alone moved it
     */
    @Schema(name = "StateChange")
    record ChangeView(
            @Schema(type = "string", example = "2026-05") YearMonth month,
            @Nullable LocalDate day,
            FulfilmentState before,
            FulfilmentState after,
            List<FactView> because) {

        static ChangeView of(StateChange it, boolean monthsOnly) {
            return new ChangeView(
                    YearMonth.from(it.day()),
                    monthsOnly ? null : it.day(),
                    it.before(),
                    it.after(),
                    FactView.of(it.because()));
        }
    }

    /** A term that is over, judged by what is known of it today. */
    @Schema(name = "CommitmentPeriod")
    record PeriodView(
            LocalDate from,
            LocalDate to,
            FulfilmentState state,
            Completion completion,
            Words reason,
            @Nullable Integer kept,
            @Nullable Integer expected) {}

    @GetMapping("/commitments/v1/commitments/{id}/state-changes")
    @Operation(
            operationId = "listStateChanges",
            summary = "How the state changed, with what was new each time; public",
            description = "Hur läget har ändrats, med det som var nytt varje gång. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "422", description = "It does not sort by that")
    @ApiResponse(responseCode = "404", description = "No such commitment")
    Page<ChangeView> changes(
            @PathVariable String id,
            @Parameter(description = "Only changes to this state") @RequestParam(required = false) @Nullable FulfilmentState after,
            @Parameter(description = "day, or -day for the latest first") @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page,
            Caller caller) {
        var commitment = found(id);
        var monthsOnly =
                commitment.ruleRead().tellsMonthsOnly() && !CommitmentView.seesAll(caller, commitment.federation());
        var changes = commitment.course().changes();
        return Page.cut(
                (byDay(sort) ? changes : changes.reversed())
                        .stream()
                                .filter(it -> after == null || it.after() == after)
                                .map(it -> ChangeView.of(it, monthsOnly))
                                .toList(),
                page);
    }

    @GetMapping("/commitments/v1/commitments/{id}/periods")
    @Operation(
            operationId = "listPeriods",
            summary = "The terms that are over, each with how far it got on OGP's five-point scale; public",
            description =
                    "De tider som är över och hur långt åtagandet kom i var och en, på OGP:s femgradiga skala. Graden följer av underlaget;"
                            + " ingen sätter den. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "422", description = "It does not sort by that")
    @ApiResponse(responseCode = "404", description = "No such commitment")
    Page<PeriodView> periods(
            @PathVariable String id,
            @Parameter(description = "Only periods with this grade") @RequestParam(required = false) @Nullable Completion completion,
            @Parameter(description = "day (its last), or -day for the latest first")
                    @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page) {
        var commitment = found(id);
        var today = judging.today();
        var terms = commitment.termsOverBy(today);
        return Page.cut(
                (byDay(sort) ? terms.reversed() : terms)
                        .stream()
                                .map(term -> period(commitment, term, today))
                                .filter(it -> completion == null || it.completion() == completion)
                                .toList(),
                page);
    }

    /** As everybody may be told it: nobody needs more for a grade. */
    private PeriodView period(Commitment commitment, Term term, LocalDate today) {
        var judged = judging.judge(commitment, term, today);
        var told = commitment.ruleRead().told(judged, term, today);
        var tally = told.tally();
        return new PeriodView(
                term.from(),
                term.to(),
                judged.state(),
                Completion.of(judged.state(), told),
                told.reason(),
                tally == null ? null : tally.kept(),
                tally == null ? null : tally.expected());
    }

    @GetMapping("/commitments/v1/commitments/{id}/overrides")
    @Operation(
            operationId = "listOverrides",
            summary = "The states that were ever set beside what the facts say, with reason and days; public",
            description = "De lägen som angetts för hand genom åren, med skäl och dagar. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "422", description = "It does not sort by that")
    @ApiResponse(responseCode = "404", description = "No such commitment")
    Page<OverrideView> overrides(
            @PathVariable String id,
            @Parameter(description = "Only those of this state") @RequestParam(required = false) @Nullable FulfilmentState state,
            @Parameter(description = "day (its first), or -day for the latest first")
                    @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page) {
        var overrides = found(id).course().overrides();
        return Page.cut(
                (byDay(sort) ? overrides : overrides.reversed())
                        .stream()
                                .filter(it -> state == null || it.state() == state)
                                .map(OverrideView::of)
                                .toList(),
                page);
    }

    private static boolean byDay(String sort) {
        return Sorting.direction(sort, "day") == Sort.Direction.ASC;
    }

    private Commitment found(String id) {
        return commitments.find(id).orElseThrow(ProblemException::notFound).state();
    }
}
