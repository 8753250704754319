package se.atagande.statistics.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.contracts.statistics.MonthCommented;
import se.atagande.contracts.statistics.MonthReopened;

/**
 * The participant counts of one initiative and month. Opens on the 1st of the next month and is due on the 28th of it, as the Social Fund's own monthly
 * reporting to Statistics Sweden does (opens the 1st, due within four weeks); a closed month changes only by being reopened with a reason.
 *
 * @param counts null until somebody has entered them
 * @param comment in the federation's own words, where the split by gender is uneven; null or text
 * @param closedOn null while it is not closed
 * @param corrections oldest first
 * @param rederivations what earlier months' corrections changed here, oldest first
 * @param carry what the next month does not know yet; null where it knows all
 */
public record Month(
        String id,
        FederationId federation,
        InitiativeId initiative,
        YearMonth month,
        MonthState state,
        @Nullable Counts counts,
        @Nullable String comment,
        @Nullable LocalDate closedOn,
        List<Correction> corrections,
        List<Rederivation> rederivations,
        @Nullable Carry carry) {

    private static final int DUE_DAY = 28;

    public Month {
        corrections = List.copyOf(corrections);
        rederivations = List.copyOf(Objects.requireNonNullElse(rederivations, List.of())); // months of before had none
    }

    /** Nothing entered yet. */
    static Month blank(FederationId federation, MonthKey key) {
        return new Month(
                key.toString(),
                federation,
                key.initiative(),
                key.month(),
                MonthState.OPEN,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    /** Every day on which it was closed, the first first. */
    public List<LocalDate> closings() {
        return Stream.concat(corrections.stream().map(Correction::closedOn), Stream.ofNullable(closedOn))
                .toList();
    }

    /** Every day on which it was opened again, the first first. */
    public List<LocalDate> reopenings() {
        return corrections.stream().map(Correction::reopenedOn).toList();
    }

    static LocalDate opensOn(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }

    public LocalDate opensOn() {
        return opensOn(month);
    }

    /** The last day on which closing it is in time. */
    LocalDate dueOn() {
        return month.plusMonths(1).atDay(DUE_DAY);
    }

    /** Past its due day and not closed. */
    boolean late(LocalDate today) {
        return state != MonthState.CLOSED && today.isAfter(dueOn());
    }

    public EntryOutcome enter(Counts entered, @Nullable String remark, LocalDate today) {
        if (today.isBefore(opensOn())) {
            return new EntryOutcome.NotYetOpen(opensOn());
        }
        if (closedOn != null) {
            return new EntryOutcome.AlreadyClosed(closedOn);
        }
        var impossible = entered.impossible();
        return impossible.isEmpty()
                ? new EntryOutcome.Entered(with(
                        state, entered, remark == null || remark.isBlank() ? null : remark.strip(), null, corrections))
                : new EntryOutcome.ImpossibleCounts(impossible);
    }

    ClosingOutcome close(LocalDate today) {
        if (today.isBefore(opensOn())) {
            return new ClosingOutcome.NotYetOpen(opensOn());
        }
        if (closedOn != null) {
            return new ClosingOutcome.AlreadyClosed(closedOn);
        }
        if (counts == null) {
            return new ClosingOutcome.NoCountsEntered();
        }
        if (counts.uneven() && comment == null) {
            return new ClosingOutcome.CommentNeeded();
        }
        var closed =
                with(MonthState.CLOSED, counts, comment, today, corrections).owing(counts);
        return new ClosingOutcome.Closed(
                closed,
                comment == null
                        ? List.of(new MonthClosed(federation, initiative, month, today))
                        : List.of(
                                new MonthClosed(federation, initiative, month, today),
                                new MonthCommented(federation, initiative, month)));
    }

    /** What the last correction changed for the months after. */
    private Month owing(Counts now) {
        if (corrections.isEmpty()) {
            return this;
        }
        var difference = now.ongoing().minus(corrections.getLast().before().ongoing());
        return difference.isNothing()
                ? this
                : traced(counts, rederivations, new Carry(month + "#" + corrections.size(), month, difference));
    }

    /** An earlier month was corrected, and the one before this had {@code before} until then. */
    FollowOutcome follow(Carry owed, Counts.Split before, LocalDate today) {
        if (counts == null) {
            return new FollowOutcome.DoesNotFollow();
        }
        if (rederivations.stream().anyMatch(it -> it.because().equals(owed.origin()))) {
            return new FollowOutcome.FollowedBefore();
        }
        var shifted = counts.shifted(owed.difference());
        if (shifted == null || !counts.expectedAfter(before).equals(counts.ongoing())) {
            return new FollowOutcome.DoesNotFollow();
        }
        var trace = Stream.concat(
                        rederivations.stream(), Stream.of(new Rederivation(owed.origin(), owed.month(), today, counts)))
                .toList();
        return new FollowOutcome.Rederived(traced(shifted, trace, owed));
    }

    /** The next month knows all. */
    Month carried() {
        return traced(counts, rederivations, null);
    }

    ReopeningOutcome reopen(String reason, LocalDate today) {
        if (closedOn == null || counts == null) {
            return new ReopeningOutcome.NotClosed();
        }
        if (reason.isBlank()) {
            return new ReopeningOutcome.NoReason();
        }
        var correction = new Correction(today, reason.strip(), counts, closedOn);
        var trace = Stream.concat(corrections.stream(), Stream.of(correction)).toList();
        return new ReopeningOutcome.Reopened(
                with(MonthState.REOPENED, counts, comment, null, trace),
                new MonthReopened(federation, initiative, month));
    }

    private Month with(
            MonthState newState,
            @Nullable Counts newCounts,
            @Nullable String newComment,
            @Nullable LocalDate newClosedOn,
            List<Correction> newCorrections) {
        return new Month(
                id,
                federation,
                initiative,
                month,
                newState,
                newCounts,
                newComment,
                newClosedOn,
                newCorrections,
                rederivations,
                carry);
    }

    private Month traced(@Nullable Counts newCounts, List<Rederivation> newRederivations, @Nullable Carry newCarry) {
        return new Month(
                id,
                federation,
                initiative,
                month,
                state,
                newCounts,
                comment,
                closedOn,
                corrections,
                newRederivations,
                newCarry);
    }
}
