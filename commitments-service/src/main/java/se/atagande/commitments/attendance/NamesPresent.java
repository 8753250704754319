package se.atagande.commitments.attendance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was at a meeting, for as long as that may be known.
 *
 * @param id the meeting's
 * @param day of the meeting, in Europe/Stockholm
 * @param erasedOn when the names were erased; null while they are kept
 */
record NamesPresent(
        String id,
        LocalDate day,
        List<String> names,
        @Nullable LocalDate erasedOn) {

    NamesPresent {
        names = List.copyOf(names);
    }

    NamesPresent erased(LocalDate today) {
        return new NamesPresent(id, day, List.of(), today);
    }
}
