package se.atagande.commitments.activity;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One point of a programme.
 *
 * @param startTime wall clock in Europe/Stockholm, {@code HH:mm}; text, since a store has no type that keeps it apart from time zones
 * @param heldBy an organisation or a role, never a person
 */
public record ProgrammePoint(
        String startTime,
        @Nullable String endTime,
        String title,
        @Nullable String heldBy) {

    boolean endsBeforeItStarts() {
        return endTime != null && !LocalTime.parse(endTime).isAfter(LocalTime.parse(startTime));
    }
}
