package se.atagande.notifications.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An occasion as iCalendar (RFC 5545), so that a calendar program can take it in: the UID stays for ever and SEQUENCE rises with each new time, so that the
 * latest mail wins.
 *
 * <p>METHOD is PUBLISH (RFC 5546, 3.2.1): nobody is asked to answer, since the sender's mailbox has no reader.
 */
final class CalendarPart {

    /** ical4j's own zones call Stockholm by another name ({@code TZID:Europe/Berlin}), which leaves DTSTART without its zone. */
    private static final VTimeZone ZONE = readZone();

    private CalendarPart() {}

    static byte[] of(Occasion occasion, String organizer, URI link, Instant now) {
        var event = new VEvent(
                Stockholm.at(occasion.startsAt()), Stockholm.at(occasion.endsAt()), ReminderText.title(occasion));
        event.replace(new DtStamp(now));
        event.add(new Uid(occasion.id() + "@atagande"));
        event.add(new Sequence(occasion.revision()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        var sender = new Organizer(URI.create("mailto:" + organizer));
        sender.add(new Cn("Åtagande"));
        event.add(sender);
        event.add(new Url(link));
        var agenda = ReminderText.agenda(occasion);
        if (!agenda.isEmpty()) {
            event.add(new Description(agenda));
        }
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Atagande//Paminnelser//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(ZONE);
        calendar.add(event);
        var text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static VTimeZone readZone() {
        try (InputStream file = Objects.requireNonNull(
                CalendarPart.class.getResourceAsStream("/europe-stockholm.ics"), "europe-stockholm.ics")) {
            // Read by lines: iCalendar wants CRLF, whatever the checkout made of it.
            var text = new String(file.readAllBytes(), UTF_8).lines().reduce("", (all, line) -> all + line + "\r\n");
            return (VTimeZone) new CalendarBuilder()
                    .build(new ByteArrayInputStream(text.getBytes(UTF_8)))
                    .getComponents()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalStateException("europe-stockholm.ics", e);
        }
    }
}
