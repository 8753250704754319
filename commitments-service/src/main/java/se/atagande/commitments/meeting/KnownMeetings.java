package se.atagande.commitments.meeting;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;

/** The meetings that other features may refer to. */
public interface KnownMeetings {

    boolean isOf(FederationId federation, MeetingId id);
}
