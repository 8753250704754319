package se.atagande.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import se.atagande.notifications.calendar.ICalendar;
import se.atagande.notifications.calendar.Stockholm;

/** What people read. */
class ReminderTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final URI LINK = URI.create("http://localhost:8080/mote/apt-1");

    private static Calendar calendar(Occasion occasion) throws Exception {
        var bytes = ICalendar.mail(
                ICalendar.Purpose.PUBLISH,
                ReminderMail.asEvent(occasion, LINK),
                "paminnelser@atagande.example",
                null,
                Instant.EPOCH);
        return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
    }

    @Test
    void saysWhatWhenWhichStepAndWhy() {
        var apt = SampleOccasions.occasion(
                Occasion.Kind.APT, DAY, List.of("jamstalldhet", "icke-diskriminering", "okand-punkt"), 3);
        assertThat(ReminderText.subject(apt)).isEqualTo("Påminnelse: APT tisdag 14 april 2026 kl. 13.00");
        assertThat(ReminderText.body(apt, 14, LINK.toString(), "http://localhost:8080/andra"))
                .isEqualTo("""
                        Hej!

                        Tisdag 14 april 2026 kl. 13.00–15.00 är det APT (arbetsplatsträff).

                        Det här ska tas upp:
                        – Jämställdhet
                        – Icke-diskriminering
                        – okand-punkt
                        – Respekttrappan, steg 3: Quizza!

                        Vill du ta upp något mer? Anmäl det senast torsdag 2 april 2026, så kommer det med på dagordningen.

                        Läs mer: http://localhost:8080/mote/apt-1

                        Du får det här mejlet eftersom adressen står på samordningsförbundets lista för påminnelser, och för att förbundet påminner 14 dagar före.
                        Ändra vad ni påminns om: http://localhost:8080/andra

                        --
                        In English

                        Workplace meeting (APT): Tuesday 14 April 2026, 13:00–15:00 (Swedish time).

                        On the agenda:
                        – Gender equality
                        – Non-discrimination
                        – okand-punkt
                        – Respekttrappan, step 3: Quiz!

                        To add an item to the agenda, send it in by Thursday 2 April 2026.

                        Read more: http://localhost:8080/mote/apt-1

                        You get this mail because the address is on the federation's list for reminders.
                        Change it: http://localhost:8080/andra
                        """);
        assertThat(ReminderText.body(apt, 7, LINK.toString(), "x")).doesNotContain("Anmäl");
    }

    @Test
    void namesNoAgendaWhereThereIsNone() {
        var day = SampleOccasions.occasion(Occasion.Kind.DEMOCRACY_DAY, DAY, List.of(), null);
        assertThat(ReminderText.body(day, 30, "x", "y"))
                .contains("är det demokratidag för alla medarbetare.")
                .doesNotContain("tas upp", "agenda:");
    }

    @Test
    void givesTheCalendarATimeWithItsZoneAndAUidThatStays() throws Exception {
        var calendar = calendar(SampleOccasions.occasion(Occasion.Kind.APT, DAY, List.of("jamstalldhet"), 3));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        var event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("apt-1@atagande");
        assertThat(event.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(event.getProperty("DTSTART").orElseThrow().toString().strip())
                .isEqualTo("DTSTART;TZID=Europe/Stockholm:20260414T130000");
        assertThat(event.getDescription().getValue()).isEqualTo("Jämställdhet\nRespekttrappan, steg 3: Quizza!");
        assertThat(calendar.getComponent("VTIMEZONE")
                        .orElseThrow()
                        .getProperty("TZID")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("Europe/Stockholm");
    }

    @Test
    void knowsTheHoursOfStockholmAsTheZoneRulesDo() throws Exception {
        var zone = (VTimeZone) calendar(SampleOccasions.occasion(Occasion.Kind.APT, DAY, List.of(), null))
                .getComponent("VTIMEZONE")
                .orElseThrow();
        for (var moment = ZonedDateTime.of(2025, 1, 1, 0, 30, 0, 0, ZoneOffset.UTC);
                moment.getYear() < 2031;
                moment = moment.plusHours(6)) {
            var offset = zone.getApplicableObservance(OffsetDateTime.from(moment))
                    .getTimeZoneOffsetTo()
                    .getOffset();
            assertThat(offset)
                    .as(moment.toString())
                    .isEqualTo(Stockholm.ZONE.getRules().getOffset(moment.toInstant()));
        }
    }
}
