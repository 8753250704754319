package se.atagande.commitments.activemeasure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeasureId;
import se.atagande.contracts.measure.MeasureTaken;
import se.atagande.contracts.measure.MeasureWithdrawn;

/** One entry of the board: it can be corrected or withdrawn, with a reason, and what it said before is kept. */
record Measure(
        String id,
        FederationId federation,
        Entry entry,
        LocalDate enteredOn,
        List<Correction> corrections,
        @Nullable Withdrawal withdrawal) {

    record Correction(LocalDate on, String reason, Entry before) {}

    record Withdrawal(LocalDate on, String reason) {}

    static MeasureOutcome take(String id, FederationId federation, Entry entry, LocalDate today) {
        if (entry.day().isAfter(today)) {
            return new MeasureOutcome.DayToCome();
        }
        var measure = new Measure(id, federation, entry, today, List.of(), null);
        return new MeasureOutcome.Changed(measure, measure.taken());
    }

    MeasureOutcome correct(Entry corrected, String reason, LocalDate today) {
        if (withdrawal != null) {
            return new MeasureOutcome.AlreadyWithdrawn();
        }
        if (corrected.day().isAfter(today)) {
            return new MeasureOutcome.DayToCome();
        }
        var kept = Stream.concat(corrections.stream(), Stream.of(new Correction(today, reason, entry)))
                .toList();
        var measure = new Measure(id, federation, corrected, enteredOn, kept, null);
        return new MeasureOutcome.Changed(measure, measure.taken());
    }

    MeasureOutcome withdraw(String reason, LocalDate today) {
        return withdrawal != null
                ? new MeasureOutcome.AlreadyWithdrawn()
                : new MeasureOutcome.Changed(
                        new Measure(id, federation, entry, enteredOn, corrections, new Withdrawal(today, reason)),
                        new MeasureWithdrawn(new MeasureId(id), federation, today));
    }

    private MeasureTaken taken() {
        return new MeasureTaken(
                new MeasureId(id),
                federation,
                entry.initiative(),
                entry.grounds(),
                entry.step(),
                entry.day(),
                entry.activity());
    }
}
