package se.atagande.commitments.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.commitments.respekttrappan.Staircases;

/** Meetings move and are cancelled, unless they changed since the caller saw them. */
@Component
class ChangingMeetings {

    private final Meetings meetings;
    private final Staircases staircases;

    ChangingMeetings(Meetings meetings, Staircases staircases) {
        this.meetings = meetings;
        this.staircases = staircases;
    }

    /** Empty where there is no such meeting; throws {@link OptimisticLockingFailureException} where it changed since {@code seen}. */
    Optional<ChangeOutcome> change(String id, long seen, Function<Meeting, ChangeOutcome> change) {
        return meetings.find(id).map(stored -> {
            var meeting = stored.state();
            var about = meeting.about();
            if (meeting.isPlanned()
                    && seen != MeetingTag.of(stored, staircases.of(about.federation(), about.workplace()))) {
                throw new OptimisticLockingFailureException("meetings/" + id + " has changed");
            }
            var outcome = change.apply(meeting);
            if (outcome instanceof ChangeOutcome.Changed changed) {
                meetings.replace(
                        stored, changed.meeting(), changed.event() == null ? List.of() : List.of(changed.event()));
            }
            return outcome;
        });
    }
}
