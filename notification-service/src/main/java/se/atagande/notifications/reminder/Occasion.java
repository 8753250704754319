package se.atagande.notifications.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReminderId;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.calendar.WorkingDays;
import se.atagande.notifications.preference.Rules.Topic;

/**
 * Something with a time that people are reminded of, as the latest events told it.
 *
 * @param id the meeting's or activity's id
 * @param plannedAt since when the time holds; a reminder whose moment had passed by then was never to be sent. Null while cancelled
 * @param revision rises when the time changes or the occasion is cancelled; the calendar's SEQUENCE
 * @param due reminders that have not been made yet, whatever their moment
 * @param called the kind of meeting or activity, as its contract calls it
 * @param series of a meeting: that it belongs to
 * @param audiences the federations that are reminded
 */
record Occasion(
        String id,
        Kind kind,
        FederationId federation,
        Instant startsAt,
        Instant endsAt,
        List<String> items,
        @Nullable Integer step,
        boolean cancelled,
        @Nullable Instant plannedAt,
        int revision,
        List<Due> due,
        @Nullable String called,
        @Nullable String series,
        @Nullable List<String> audiences) {

    /** Domain point 26: APT 14, 7 and 1 days before, the democracy day 30, 14 and 3; each federation may have it otherwise. */
    enum Kind {
        APT,
        /** Every other meeting. */
        MEETING,
        DEMOCRACY_DAY;

        Topic topic() {
            return Topic.valueOf(name());
        }
    }

    /** One reminder to come. */
    record Due(ReminderId reminder, FederationId federation, int daysBefore, Instant at) {}

    /** Why a reminder is not sent any more. */
    enum Over {
        NO_RECIPIENTS,
        CANCELLED,
        MOVED,
        /** A later reminder of the same occasion is due as well and says the same. */
        SUPERSEDED,
        BEGUN;

        /** Had it been tried, nobody got it who should have. */
        boolean failsWhatWasTried() {
            return this == SUPERSEDED || this == BEGUN;
        }
    }

    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);

    /** At 08:00 in Stockholm so many days before, on the working day before where that day is not one. */
    static Instant momentOf(LocalDate day, int daysBefore) {
        return Stockholm.instantOf(WorkingDays.atOrBefore(day.minusDays(daysBefore)), IN_THE_MORNING);
    }

    /** All reminders of an occasion that starts then, one per audience and offset. */
    static List<Due> dues(String id, Kind kind, Instant startsAt, Collection<FederationId> audiences) {
        return audiences.stream()
                .flatMap(audience -> dues(id, startsAt, audience, kind.topic().usual()).stream())
                .toList();
    }

    /** All reminders of one audience, so many days before. */
    static List<Due> dues(String id, Instant startsAt, FederationId audience, List<Integer> offsets) {
        var day = Stockholm.dayOf(startsAt);
        return offsets.stream()
                .map(daysBefore -> new Due(
                        reminderId(id, audience, day, daysBefore), audience, daysBefore, momentOf(day, daysBefore)))
                .toList();
    }

    LocalDate day() {
        return Stockholm.dayOf(startsAt);
    }

    /** Whether the moment had passed already when the occasion got its time. */
    boolean cameTooLateFor(Due one) {
        return plannedAt != null && one.at().isBefore(plannedAt);
    }

    /** Null where the reminder is still worth sending. */
    @Nullable Over over(LocalDate remindedDay, int daysBefore, Instant now) {
        return over(remindedDay, daysBefore, now, kind.topic().usual());
    }

    /** @param offsets the days before on which its audience is reminded */
    @Nullable Over over(LocalDate remindedDay, int daysBefore, Instant now, List<Integer> offsets) {
        if (cancelled) {
            return Over.CANCELLED;
        }
        if (!remindedDay.equals(day())) {
            return Over.MOVED;
        }
        if (!now.isBefore(startsAt)) {
            return Over.BEGUN;
        }
        var followed = offsets.stream()
                .filter(later -> later < daysBefore)
                .anyMatch(later -> !momentOf(remindedDay, later).isAfter(now));
        return followed ? Over.SUPERSEDED : null;
    }

    /** The same for whoever computes it; another day is another reminder. */
    private static ReminderId reminderId(String id, FederationId audience, LocalDate day, int daysBefore) {
        var name = String.join("|", id, audience.value(), day.toString(), Integer.toString(daysBefore));
        return new ReminderId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }
}
