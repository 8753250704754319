package se.atagande.commitments.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.atagande.contracts.MeetingSeriesId;

/** Where other features look meetings up. */
public interface MeetingDiary {

    Optional<MeetingBrief> find(String meeting);

    /** Those of these meetings that exist, in no order. */
    List<MeetingBrief> all(Collection<String> meetings);

    /** The first planned meeting of the series that starts after this moment. */
    Optional<MeetingBrief> nextOf(MeetingSeriesId series, Instant after);

    /** Held meetings that started at this moment or later, by id: as many as {@code limit}, with ids greater than {@code afterId}. */
    List<MeetingBrief> held(Instant since, String afterId, int limit);
}
