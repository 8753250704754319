package se.atagande.commitments.exchange;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;

/**
 * A file is stored whole or not at all: it is tried first, and only a file without a fault is written. Should somebody change a row between the two, or
 * the server die, the same file sent again does what is left: a row that is as it is stored is left alone.
 */
@Component
class Importing {

    /** What became of a file. */
    sealed interface Outcome {

        record Done(ImportResult result) implements Outcome {}

        record Refused(List<RowFault> faults) implements Outcome {}

        record Interrupted(int written, int of) implements Outcome {}
    }

    <T> Outcome read(Register<T> register, FederationId federation, byte[] file, boolean dryRun) {
        var trial = new Trial<>(register, federation);
        trial.read(file);
        if (!trial.faults().isEmpty()) {
            return new Outcome.Refused(trial.faults());
        }
        var written = 0;
        if (!dryRun) {
            for (var write : trial.writes()) {
                try {
                    write.run();
                    written++;
                } catch (DuplicateKeyException e) {
                    written++; // another copy of the same request wrote the same row
                } catch (OptimisticLockingFailureException e) {
                    return new Outcome.Interrupted(written, trial.writes().size());
                }
            }
        }
        return new Outcome.Done(trial.result(dryRun));
    }
}
