package se.atagande.commitments.meeting;

import java.time.LocalDate;
import se.atagande.feed.Stored;

/** What follows from beginning or changing a series. A refusal changes nothing. */
sealed interface SeriesOutcome {

    record Planned(Stored<MeetingSeries> series) implements SeriesOutcome {}

    record RuleUnreadable() implements SeriesOutcome {}

    /** The rule is correct, but gives no day within the horizon or before. */
    record NoMeetings() implements SeriesOutcome {}

    /** The first day of a changed plan is before tomorrow, or later than meetings are planned. */
    record FromOutOfReach(LocalDate earliest, LocalDate latest) implements SeriesOutcome {}

    record TooManyMeetings(int most) implements SeriesOutcome {}
}
