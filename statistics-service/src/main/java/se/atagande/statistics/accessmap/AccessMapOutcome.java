package se.atagande.statistics.accessmap;

import java.time.LocalDate;
import java.util.List;

/** What became of a step of an access map. A refusal changes nothing. */
sealed interface AccessMapOutcome {

    record Changed(AccessMap map) implements AccessMapOutcome {}

    record AlreadyCompleted(LocalDate on) implements AccessMapOutcome {}

    record NotYetOver(LocalDate lastDay) implements AccessMapOutcome {}

    record Wrong(List<Fault> faults) implements AccessMapOutcome {}

    /** @param whatToDo in Swedish */
    record Fault(String pointer, String whatToDo) {}
}
