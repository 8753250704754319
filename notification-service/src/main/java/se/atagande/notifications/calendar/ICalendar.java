package se.atagande.notifications.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Occasions as iCalendar (RFC 5545), so that a calendar program can take them in: the UID stays for ever and SEQUENCE rises with each material change, so that
 * the latest word wins, in whatever order mails are read.
 */
public final class ICalendar {

    /** ical4j's own zones call Stockholm by another name ({@code TZID:Europe/Berlin}), which leaves DTSTART without its zone. */
    private static final VTimeZone ZONE = readZone();

    private ICalendar() {}

    /** How a mail is meant (RFC 5546). */
    public enum Purpose {
        /** To take note of; nobody is asked. */
        PUBLISH,
        /** An invitation, and each change of it. */
        REQUEST,
        CANCEL
    }

    /**
     * One occasion.
     *
     * @param id becomes the UID
     * @param sequence rises on material change only: another time, cancelled, on again
     */
    public record Event(
            String id,
            String title,
            String description,
            Instant startsAt,
            Instant endsAt,
            int sequence,
            boolean cancelled,
            URI link) {}

    /** One occasion for a mail; {@code attendee} is null for a mail that asks nobody. */
    public static byte[] mail(Purpose purpose, Event event, String organizer, @Nullable String attendee, Instant now) {
        var calendar = calendar(
                switch (purpose) {
                    case PUBLISH -> ImmutableMethod.PUBLISH;
                    case REQUEST -> ImmutableMethod.REQUEST;
                    case CANCEL -> ImmutableMethod.CANCEL;
                });
        var component = component(event, organizer, now);
        if (attendee != null) {
            var who = new Attendee(URI.create("mailto:" + attendee));
            who.add(Role.REQ_PARTICIPANT);
            who.add(PartStat.NEEDS_ACTION);
            // The sender's mailbox has no reader.
            who.add(Rsvp.FALSE);
            component.add(who);
        }
        calendar.add(component);
        return bytes(calendar);
    }

    /** All occasions for a calendar to subscribe to. */
    public static byte[] subscription(String name, List<Event> events, String organizer, Instant now) {
        var calendar = calendar(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(new RefreshInterval(new net.fortuna.ical4j.model.ParameterList(), Duration.ofHours(1)));
        events.forEach(event -> calendar.add(component(event, organizer, now)));
        return bytes(calendar);
    }

    private static Calendar calendar(Method method) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Atagande//Paminnelser//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(ZONE);
        return calendar;
    }

    private static VEvent component(Event event, String organizer, Instant now) {
        var component = new VEvent(Stockholm.at(event.startsAt()), Stockholm.at(event.endsAt()), event.title());
        component.replace(new DtStamp(now));
        component.add(new Uid(event.id() + "@atagande"));
        component.add(new Sequence(event.sequence()));
        component.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        var sender = new Organizer(URI.create("mailto:" + organizer));
        sender.add(new Cn("Åtagande"));
        component.add(sender);
        component.add(new Url(event.link()));
        if (!event.description().isEmpty()) {
            component.add(new Description(event.description()));
        }
        return component;
    }

    private static byte[] bytes(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }

    private static VTimeZone readZone() {
        try (InputStream file = Objects.requireNonNull(
                ICalendar.class.getResourceAsStream("/europe-stockholm.ics"), "europe-stockholm.ics")) {
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
