package se.atagande.commitments.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.meeting.MeetingBrief;

/**
 * Those who said themselves that they are at a meeting: a number that stays, and names of those who gave one, until they are erased.
 *
 * @param id the meeting's
 * @param code of the link, and of the square that is shown at the meeting
 * @param day of the meeting, in Europe/Stockholm
 * @param entries in the order of their hashes, which tells nothing of who came when
 * @param erasedOn the day the names were erased; null while they are kept
 */
record CheckIns(
        String id,
        String code,
        LocalDate day,
        List<Entry> entries,
        @Nullable LocalDate erasedOn) {

    /** More than any meeting has; whoever holds the link could fill the list. */
    static final int MOST = 500;

    static final Duration OPENS_BEFORE = Duration.ofHours(1);
    static final Duration OPEN_FOR = Duration.ofHours(12);

    /** One who came; the token is the hash of a ticket that only they have. */
    record Entry(String token, @Nullable String name) {

        @Override
        public String toString() {
            return "Entry";
        }
    }

    /** Whether one can check in now. */
    enum Door {
        NOT_YET,
        OPEN,
        CLOSED,
        FULL,
        CANCELLED
    }

    CheckIns {
        entries = List.copyOf(entries);
    }

    static CheckIns opened(MeetingBrief meeting, String code) {
        return new CheckIns(meeting.id(), code, meeting.day(), List.of(), null);
    }

    Door door(MeetingBrief meeting, Instant now) {
        if (meeting.isCancelled()) {
            return Door.CANCELLED;
        }
        if (now.isBefore(meeting.startsAt().minus(OPENS_BEFORE))) {
            return Door.NOT_YET;
        }
        if (!now.isBefore(meeting.startsAt().plus(OPEN_FOR))) {
            return Door.CLOSED;
        }
        return entries.size() < MOST ? Door.OPEN : Door.FULL;
    }

    CheckIns with(Entry one) {
        return new CheckIns(
                id,
                code,
                day,
                Stream.concat(entries.stream(), Stream.of(one))
                        .sorted(Comparator.comparing(Entry::token))
                        .toList(),
                erasedOn);
    }

    boolean holds(String token) {
        return entries.stream().anyMatch(one -> one.token().equals(token));
    }

    CheckIns without(String token) {
        return new CheckIns(
                id,
                code,
                day,
                entries.stream().filter(one -> !one.token().equals(token)).toList(),
                erasedOn);
    }

    List<String> names() {
        return entries.stream()
                .map(Entry::name)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** How many there were stays. */
    CheckIns erased(LocalDate today) {
        return new CheckIns(
                id,
                code,
                day,
                entries.stream().map(one -> new Entry(one.token(), null)).toList(),
                today);
    }
}
