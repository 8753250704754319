package se.atagande.statistics.monthfile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.initiative.Initiatives;
import se.atagande.statistics.month.Months;
import se.atagande.statistics.month.Rederiving;

/**
 * A file is stored whole or not at all: it is tried first, and only one without a fault is written, and one with unusual values only when somebody has seen
 * them. Should the server die between two months, the same file sent again does what is left.
 */
@Component
class ReadingMonths {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Initiatives initiatives;
    private final Months months;
    private final Rederiving rederiving;
    private final Mappings mappings;
    private final Clock clock;

    ReadingMonths(Initiatives initiatives, Months months, Rederiving rederiving, Mappings mappings, Clock clock) {
        this.initiatives = initiatives;
        this.months = months;
        this.rederiving = rederiving;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** What became of a file. */
    sealed interface Outcome {

        record Done(ReadMonths result) implements Outcome {}

        record Refused(List<RowNote> faults, Set<String> unknownHeadings, Set<String> unknownInitiatives)
                implements Outcome {}

        record Unusual(List<RowNote> unusual) implements Outcome {}

        record Interrupted(int written, int of) implements Outcome {}
    }

    Outcome read(FederationId federation, byte[] file, boolean dryRun, boolean unusualSeen) {
        var own = own(federation);
        var trial = new MonthTrial(
                mappings.of(federation).state(),
                own,
                rederiving.settled(own.values()),
                LocalDate.now(clock.withZone(SWEDEN)));
        trial.read(file);
        if (!trial.faults().isEmpty()) {
            return new Outcome.Refused(trial.faults(), trial.unknownHeadings(), trial.unknownInitiatives());
        }
        if (dryRun) {
            return new Outcome.Done(trial.result(true));
        }
        if (!unusualSeen && !trial.unusual().isEmpty()) {
            return new Outcome.Unusual(trial.unusual());
        }
        var written = 0;
        for (var write : trial.writes()) {
            try {
                months.write(write.before(), write.after());
                written++;
            } catch (OptimisticLockingFailureException e) {
                return new Outcome.Interrupted(written, trial.writes().size());
            }
        }
        return new Outcome.Done(trial.result(false));
    }

    private Map<String, Initiative> own(FederationId federation) {
        return initiatives.all().stream()
                .filter(it -> it.federation().equals(federation))
                .collect(Collectors.toMap(Initiative::id, Function.identity()));
    }
}
