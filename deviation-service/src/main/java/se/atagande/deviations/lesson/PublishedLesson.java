package se.atagande.deviations.lesson;

import java.time.LocalDate;
import se.atagande.contracts.FederationId;

/**
 * A lesson as everybody reads it.
 *
 * @param id a fingerprint: without the master key nobody sees of which case
 * @param from the first day of the quarter after the one in which it was decided: by then nobody can tell from its day which case it was
 */
record PublishedLesson(
        String id, FederationId federation, LocalDate from, String theme, String measure, String effect) {

    static LocalDate quarterAfter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                .plusMonths(3);
    }
}
