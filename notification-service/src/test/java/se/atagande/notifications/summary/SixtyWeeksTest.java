package se.atagande.notifications.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import se.atagande.contracts.Event;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.contracts.statistics.MonthClosed;
import se.atagande.notifications.Http;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SampleEvents;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.calendar.CalendarsForTests;
import se.atagande.notifications.duty.DutiesForTests;
import se.atagande.notifications.mail.MailboxesForTests;
import se.atagande.notifications.reminder.RemindersForTests;

/**
 * Sixty weeks with both changes of the clock, Swedish holidays, an APT that is moved, one that is cancelled, one that is cancelled and comes back, and a
 * month that is forgotten: exactly the mails that a calendar on the wall would give, at their minute. The expectation knows nothing of the service's rules: its
 * red days are written down here.
 */
@Tag("store")
class SixtyWeeksTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final Set<LocalDate> RED = Set.of(
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 1, 6),
            LocalDate.of(2025, 4, 18),
            LocalDate.of(2025, 4, 21),
            LocalDate.of(2025, 5, 1),
            LocalDate.of(2025, 5, 29),
            LocalDate.of(2025, 6, 6),
            LocalDate.of(2025, 6, 20),
            LocalDate.of(2025, 12, 24),
            LocalDate.of(2025, 12, 25),
            LocalDate.of(2025, 12, 26),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 6));

    private final String federation = SampleService.freshName();
    private final String mailbox = "kansli@" + federation + ".example";
    private final String calendar = "kalender@" + federation + ".example";
    private final String initiative = SampleService.freshName();

    /** What happens on a day, at noon. */
    private final TreeMap<LocalDate, List<Runnable>> happens = new TreeMap<>();

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(STOCKHOLM).toInstant();
    }

    private static String morningBefore(LocalDate day, int daysBefore) {
        var wanted = day.minusDays(daysBefore);
        while (RED.contains(wanted)
                || wanted.getDayOfWeek() == DayOfWeek.SATURDAY
                || wanted.getDayOfWeek() == DayOfWeek.SUNDAY) {
            wanted = wanted.minusDays(1);
        }
        return at(wanted, 8).toString();
    }

    @Test
    void exactlyTheExpectedMailsNoneTwiceNoneMissing() {
        SampleService.clock().set(at(FIRST.minusDays(4), 9));
        var office = new Http("office:" + federation);
        office.put(
                        "/notifications/v1/recipients/" + federation,
                        "{\"mailboxes\":[\"" + mailbox + "\"],\"calendars\":[\"" + calendar + "\"]}",
                        "\"0\"")
                .is(200);
        var address = office.post(
                        "/notifications/v1/calendar-subscriptions",
                        "{\"federation\":\"" + federation + "\",\"joint\":false,\"name\":\"Skärmen\"}")
                .is(201)
                .json()
                .get("address")
                .asString()
                .replaceFirst("^https?://[^/]+", "");
        var expected = new ArrayList<String>();
        var days = IntStream.range(0, 13)
                .mapToObj(i -> YearMonth.of(2025, 2)
                        .plusMonths(i)
                        .atDay(1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY)))
                .toList();
        for (int i = 0; i < days.size(); i++) {
            var id = federation + "-" + i;
            var day = days.get(i);
            tell(scheduled(id, day), "occasions", id);
            for (var before : List.of(14, 7, 1)) {
                expected.add(morningBefore(day, before));
            }
        }
        var moved = LocalDate.of(2025, 5, 13);
        on(
                LocalDate.of(2025, 5, 2),
                () -> tell(moved(federation + "-3", moved.plusDays(7)), "occasions", federation + "-3"));
        List.of(7, 1).forEach(before -> expected.remove(morningBefore(moved, before)));
        List.of(14, 7, 1).forEach(before -> expected.add(morningBefore(moved.plusDays(7), before)));
        var off = LocalDate.of(2025, 8, 12);
        on(LocalDate.of(2025, 7, 31), () -> tell(cancelled(federation + "-6", off), "occasions", federation + "-6"));
        List.of(7, 1).forEach(before -> expected.remove(morningBefore(off, before)));
        var back = LocalDate.of(2025, 10, 14);
        on(LocalDate.of(2025, 10, 1), () -> tell(cancelled(federation + "-8", back), "occasions", federation + "-8"));
        on(LocalDate.of(2025, 10, 3), () -> tell(scheduled(federation + "-8", back), "occasions", federation + "-8"));
        // Each month is closed on the 20th of the next; March's after Easter, April's on the 2nd of June.
        for (var month = YearMonth.of(2024, 12); month.isBefore(YearMonth.of(2026, 2)); month = month.plusMonths(1)) {
            var closed = month;
            on(
                    closingOf(month),
                    () -> tell(
                            new MonthClosed(
                                    new FederationId(federation),
                                    new InitiativeId(initiative),
                                    closed,
                                    closed.plusMonths(1).atDay(20)),
                            "duties",
                            "month_" + initiative + "_" + closed));
        }

        for (var day = FIRST; day.isBefore(FIRST.plusWeeks(60)); day = day.plusDays(1)) {
            lookAt(at(day, 8));
            var changed = happens.getOrDefault(day, List.of());
            changed.forEach(Runnable::run);
            lookAt(at(day, 12).plus(Duration.ofMinutes(1)));
            if (!changed.isEmpty() || day.getDayOfWeek() == DayOfWeek.MONDAY) {
                calendarsAgree(address, day, days);
            }
        }

        var mails = SampleService.post().mailsTo(mailbox);
        assertThat(mails).extracting(Mailroom.Mail::id).doesNotHaveDuplicates();
        assertThat(sentAt(mails, "Påminnelse: APT"))
                .containsExactlyElementsOf(expected.stream().sorted().toList());
        assertThat(sentAt(mails, "Påminnelse: stäng")).containsExactly("2025-05-27T06:00:00Z");
        assertThat(sentAt(mails, "Försenat: stäng")).containsExactly("2025-05-30T06:00:00Z");
        var summaries = sentAt(mails, "Veckans sammanfattning");
        assertThat(summaries).doesNotHaveDuplicates().hasSizeBetween(20, 60);
        assertThat(summaries).allSatisfy(moment -> assertThat(
                        Instant.parse(moment).atZone(STOCKHOLM).toLocalTime())
                .isEqualTo(LocalTime.of(8, 0)));
        // Easter Monday is red: the summary comes on the Tuesday.
        assertThat(summaries).contains("2025-04-22T06:00:00Z").doesNotContain("2025-04-21T06:00:00Z");
        assertThat(mails.size()).isEqualTo(expected.size() + 2 + summaries.size());
        assertThat(SampleService.post().mailsTo(calendar))
                .extracting(Mailroom.Mail::calendarSequence)
                .hasSize(17);
        assertThat(SampleService.post().mailsTo(calendar).stream()
                        .filter(mail -> mail.calendarUid().startsWith(federation + "-8@"))
                        .map(Mailroom.Mail::calendarSequence))
                .containsExactly(0, 1, 2);
    }

    /**
     * A series with one that is moved, one that is cancelled and one that comes back. What a program has that subscribes, and what one has that was sent every
     * mail, is the same, whichever of two parsers it uses; and it is what a calendar on the wall has.
     */
    private void calendarsAgree(String address, LocalDate today, List<LocalDate> days) {
        var wall = new TreeMap<String, String>();
        for (int i = 0; i < days.size(); i++) {
            wall.put(federation + "-" + i + "@atagande", onTheWall(i, days.get(i), today));
        }
        var subscribed = new Http().get(address).is(200).text();
        assertThat(ReadCalendars.byIcal4j(List.of(subscribed)))
                .as("ical4j, %s", today)
                .isEqualTo(wall);
        assertThat(ReadCalendars.byBiweekly(List.of(subscribed)))
                .as("biweekly, %s", today)
                .isEqualTo(wall);
        var mailed = SampleService.post().mailsTo(calendar).stream()
                .map(mail -> mail.calendar().toString())
                .toList();
        assertThat(ReadCalendars.byIcal4j(mailed))
                .as("mails by ical4j, %s", today)
                .isEqualTo(wall);
        assertThat(ReadCalendars.byBiweekly(mailed))
                .as("mails by biweekly, %s", today)
                .isEqualTo(wall);
    }

    private static String onTheWall(int meeting, LocalDate planned, LocalDate today) {
        var day = meeting == 3 && !today.isBefore(LocalDate.of(2025, 5, 2)) ? planned.plusDays(7) : planned;
        var off = (meeting == 6 && !today.isBefore(LocalDate.of(2025, 7, 31)))
                || (meeting == 8
                        && !today.isBefore(LocalDate.of(2025, 10, 1))
                        && today.isBefore(LocalDate.of(2025, 10, 3)));
        return at(day, 13) + "–" + at(day, 15) + (off ? " CANCELLED" : " CONFIRMED");
    }

    private static LocalDate closingOf(YearMonth month) {
        return switch (month.toString()) {
            case "2025-03" -> LocalDate.of(2025, 4, 24);
            case "2025-04" -> LocalDate.of(2025, 6, 2);
            default -> month.plusMonths(1).atDay(20);
        };
    }

    private static List<String> sentAt(List<Mailroom.Mail> mails, String subject) {
        return mails.stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .map(mail -> mail.sentAt().toString())
                .sorted()
                .toList();
    }

    private void on(LocalDate day, Runnable what) {
        happens.computeIfAbsent(day, d -> new ArrayList<>()).add(what);
    }

    private static void lookAt(Instant moment) {
        SampleService.clock().set(moment);
        var service = SampleService.shared();
        // What other tests left behind becomes due as well, and a look takes only so many: until nothing is left, as a
        // look every second would.
        do {
            RemindersForTests.look(service);
        } while (service.getBean(MongoOperations.class)
                        .count(Query.query(Criteria.where("due.at").lte(Date.from(moment))), "occasions")
                > 0);
        RemindersForTests.look(service);
        CalendarsForTests.look(service);
        DutiesForTests.look(service);
        service.getBean(Summaries.class).look();
        MailboxesForTests.sendWhatWaits(service);
    }

    private static void tell(Event event, String collection, String document) {
        SampleEvents.publish(event, SampleService.clock().instant());
        var heard = Criteria.where("_id")
                .is(document)
                .and("applied." + event.subject())
                .is(SampleEvents.sequence(event.subject()));
        await().until(() ->
                SampleService.shared().getBean(MongoOperations.class).count(Query.query(heard), collection) > 0);
        if (collection.equals("occasions")) {
            await().until(() ->
                    SampleService.shared().getBean(MongoOperations.class).count(Query.query(heard), "calendarEvents")
                            > 0);
        }
    }

    private MeetingScheduled scheduled(String id, LocalDate day) {
        return new MeetingScheduled(
                new MeetingId(id),
                new FederationId(federation),
                new MeetingSeriesId("apt"),
                MeetingKind.APT,
                null,
                at(day, 13),
                at(day, 15),
                List.of("jamstalldhet"),
                2,
                null);
    }

    private MeetingRescheduled moved(String id, LocalDate day) {
        return new MeetingRescheduled(
                new MeetingId(id),
                new FederationId(federation),
                new MeetingSeriesId("apt"),
                MeetingKind.APT,
                null,
                at(day, 13),
                at(day, 15),
                null);
    }

    private MeetingCancelled cancelled(String id, LocalDate day) {
        return new MeetingCancelled(
                new MeetingId(id),
                new FederationId(federation),
                new MeetingSeriesId("apt"),
                MeetingKind.APT,
                null,
                day,
                null);
    }
}
