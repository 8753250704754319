package se.atagande.commitments.meeting;

import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.feed.Stored;

/**
 * The ETag of a meeting. A planned meeting shows the step whose turn it is, so its tag changes when another meeting of the workplace does that step: an
 * answer given to an old page is refused, never taken for another step.
 */
final class MeetingTag {

    private static final long HEIGHTS = 1000;

    private MeetingTag() {}

    static long of(Stored<Meeting> stored, Staircase staircase) {
        var shown = stored.state().isPlanned() ? staircase.turn().height() % HEIGHTS : 0;
        return stored.version() * HEIGHTS + shown;
    }
}
