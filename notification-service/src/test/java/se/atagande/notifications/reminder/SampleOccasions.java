package se.atagande.notifications.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.activity.ActivityRescheduled;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.notifications.calendar.Stockholm;

/** Meetings and democracy days, two hours from 13:00 in Stockholm. */
final class SampleOccasions {

    private static final MeetingSeriesId SERIES = new MeetingSeriesId("apt");
    private static final LocalTime ONE = LocalTime.of(13, 0);

    private SampleOccasions() {}

    static Instant start(LocalDate day) {
        return Stockholm.instantOf(day, ONE);
    }

    static Instant end(LocalDate day) {
        return Stockholm.instantOf(day, ONE.plusHours(2));
    }

    static MeetingScheduled apt(String id, String federation, LocalDate day) {
        return apt(id, federation, day, List.of("jamstalldhet"), 3);
    }

    static MeetingScheduled apt(
            String id, String federation, LocalDate day, List<String> items, @Nullable Integer step) {
        return new MeetingScheduled(
                new MeetingId(id),
                new FederationId(federation),
                SERIES,
                MeetingKind.APT,
                null,
                start(day),
                end(day),
                items,
                step,
                null);
    }

    static MeetingRescheduled moved(String id, String federation, LocalDate day) {
        return new MeetingRescheduled(
                new MeetingId(id),
                new FederationId(federation),
                SERIES,
                MeetingKind.APT,
                null,
                start(day),
                end(day),
                null);
    }

    static MeetingCancelled cancelled(String id, String federation, LocalDate day) {
        return new MeetingCancelled(
                new MeetingId(id), new FederationId(federation), SERIES, MeetingKind.APT, null, day, null);
    }

    static ActivityPlanned democracyDay(String id, String federation, Set<String> arrangers, LocalDate day) {
        return new ActivityPlanned(
                new ActivityId(id),
                new FederationId(federation),
                arrangers.stream().map(FederationId::new).collect(java.util.stream.Collectors.toUnmodifiableSet()),
                ActivityKind.DEMOCRACY_DAY,
                Set.of(Audience.STAFF),
                null,
                start(day),
                end(day));
    }

    static ActivityRescheduled democracyDayMoved(String id, String federation, Set<String> arrangers, LocalDate day) {
        var planned = democracyDay(id, federation, arrangers, day);
        return new ActivityRescheduled(
                planned.activity(),
                planned.federation(),
                planned.arrangers(),
                planned.kind(),
                planned.audiences(),
                planned.initiative(),
                planned.startsAt(),
                planned.endsAt());
    }

    /** As the projection would hold it. */
    static Occasion occasion(Occasion.Kind kind, LocalDate day, List<String> items, @Nullable Integer step) {
        return new Occasion(
                "apt-1",
                kind,
                new FederationId("sodertalje"),
                start(day),
                end(day),
                items,
                step,
                false,
                Instant.EPOCH,
                2,
                List.of(),
                kind.name(),
                null,
                List.of("sodertalje"));
    }
}
