package se.atagande.notifications.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or activity as the latest events told it.
 *
 * @param id the meeting's or activity's id
 * @param kind of meeting or activity, as its contract calls it
 * @param audiences the federations whose it is
 * @param sequence rises when the time changes or it is cancelled; the calendar's SEQUENCE
 */
record CalendarEvent(
        String id,
        boolean meeting,
        String kind,
        List<String> audiences,
        Instant startsAt,
        Instant endsAt,
        @Nullable List<String> items,
        @Nullable Integer step,
        boolean cancelled,
        int sequence) {

    private static final AgendaNames NAMES = new AgendaNames(Locale.of("sv"));

    String title() {
        return NAMES.kind(kind);
    }

    String path() {
        return meeting ? "/mote/" + id : "/aktivitet/" + id;
    }

    ICalendar.Event asEvent(URI link) {
        return new ICalendar.Event(
                id,
                title(),
                String.join("\n", NAMES.of(items == null ? List.of() : items, step, "steg")),
                startsAt,
                endsAt,
                // A cancellation takes two numbers: its own, and the next for the return.
                cancelled ? sequence - 1 : sequence,
                cancelled,
                link);
    }
}
