package se.atagande.commitments.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/** Where other features look meetings up. */
public interface MeetingDiary {

    Optional<MeetingBrief> find(String meeting);

    /** Refuses with 404 where there is none, and with 401 or 404 those who may not know of it. */
    default MeetingBrief visible(String meeting, Caller caller) {
        var found = find(meeting).orElseThrow(ProblemException::notFound);
        found.requireRead(caller);
        return found;
    }

    /** Those of these meetings that exist, in no order. */
    List<MeetingBrief> all(Collection<String> meetings);

    /** The first planned meeting of the series that starts after this moment. */
    Optional<MeetingBrief> nextOf(MeetingSeriesId series, Instant after);

    /** The first planned meeting of this kind that the federation itself owns and that starts after this moment. */
    Optional<MeetingBrief> nextOf(FederationId federation, MeetingKind kind, Instant after);

    /** Held meetings that started at this moment or later, by id: as many as {@code limit}, with ids greater than {@code afterId}. */
    List<MeetingBrief> held(Instant since, String afterId, int limit);
}
