package se.atagande.commitments.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.feed.Stored;

/** Names are gone when their time is over, ninety days after the meeting unless the setting says otherwise. Done twice, it is done once. */
@Component
class ErasingNames {

    private final Attendance attendance;
    private final CheckInDoors doors;
    private final Duration kept;
    private final Clock clock;

    ErasingNames(
            Attendance attendance,
            CheckInDoors doors,
            @Value("${atagande.attendance.names-kept:P90D}") Duration kept,
            Clock clock) {
        this.attendance = attendance;
        this.doors = doors;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${atagande.attendance.first-erasure:PT1M}",
            fixedDelayString = "${atagande.attendance.erase-every:PT1H}")
    void erase() {
        var before = today().minusDays(kept.toDays());
        attendance.keptFromBefore(before).forEach(this::erase);
        doors.keptFromBefore(before).forEach(door -> doors.change(door.id(), it -> Optional.of(it.erased(today()))));
    }

    /** The last day on which names of a meeting on this day are kept. */
    LocalDate lastDay(LocalDate meeting) {
        return meeting.plusDays(kept.toDays());
    }

    boolean isOver(LocalDate meeting) {
        return today().isAfter(lastDay(meeting));
    }

    private void erase(Stored<NamesPresent> stored) {
        try {
            attendance.replace(stored, stored.state().erased(today()));
        } catch (OptimisticLockingFailureException e) {
            // Another instance was first, or somebody writes just now: the next pass erases what is left.
        }
    }

    private LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }
}
