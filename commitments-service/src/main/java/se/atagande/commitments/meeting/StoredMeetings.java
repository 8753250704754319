package se.atagande.commitments.meeting;

import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;

/** What others refer to is what is stored. */
@Component
class StoredMeetings implements KnownMeetings {

    private final Meetings meetings;

    StoredMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public boolean isOf(FederationId federation, MeetingId id) {
        return meetings.find(id.value())
                .filter(stored -> stored.state().about().federation().equals(federation))
                .isPresent();
    }
}
