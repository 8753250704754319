package se.atagande.commitments.communication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.atagande.commitments.activity.KnownActivities;
import se.atagande.commitments.activity.KnownActivity;
import se.atagande.commitments.commitment.KnownCommitments;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/** What a federation can tell of. */
@Component
class Subjects {

    private final KnownActivities activities;
    private final MeetingDiary meetings;
    private final KnownCommitments commitments;

    Subjects(KnownActivities activities, MeetingDiary meetings, KnownCommitments commitments) {
        this.activities = activities;
        this.meetings = meetings;
        this.commitments = commitments;
    }

    /** The first that is not the federation's. */
    Optional<Subject> missing(Collection<Subject> about, FederationId federation) {
        return about.stream().filter(subject -> !isOf(federation, subject)).findFirst();
    }

    private boolean isOf(FederationId federation, Subject subject) {
        return switch (subject.kind()) {
            case ACTIVITY -> activity(subject.id(), federation).isPresent();
            case MEETING ->
                meetings.find(subject.id())
                        .filter(meeting -> meeting.federation().equals(federation))
                        .isPresent();
            case COMMITMENT -> commitments.isOf(federation, new CommitmentId(subject.id()));
        };
    }

    Optional<KnownActivity> activity(String id, FederationId federation) {
        return activities.find(new ActivityId(id), federation);
    }

    /** What the federation arranges in a calendar year. */
    List<KnownActivity> activities(FederationId federation, int year) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(Publications.STOCKHOLM);
        return activities.of(federation, from.toInstant(), from.plusYears(1).toInstant());
    }
}
