package se.atagande.notifications.summary;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.calendar.WorkingDays;
import se.atagande.notifications.duty.Duties;
import se.atagande.notifications.mail.Letter;
import se.atagande.notifications.mail.Letters;
import se.atagande.notifications.mail.Mailboxes;
import se.atagande.notifications.mail.NotificationSettings;
import se.atagande.notifications.preference.Preferences;
import se.atagande.notifications.preference.Rules.Topic;
import se.atagande.notifications.recall.Recalls;
import se.atagande.notifications.reminder.Reminders;

/** Each federation gets its summary once a week: the letters are posted first and the week noted then; posted again they are the same. */
@Component
class Summaries {

    static final String KIND = "SUMMARY";
    private static final String COLLECTION = "summaries";
    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration WEEK = Duration.ofDays(7);
    /** Then it is so late that the next one says it better. */
    private static final Duration STALE = Duration.ofDays(5);

    private static final int LATE_SHOWN = 180;

    private final MongoOperations mongo;
    private final Mailboxes mailboxes;
    private final Preferences preferences;
    private final Reminders reminders;
    private final Duties duties;
    private final Recalls recalls;
    private final Letters letters;
    private final NotificationSettings settings;
    private final Clock clock;

    Summaries(
            MongoOperations mongo,
            Mailboxes mailboxes,
            Preferences preferences,
            Reminders reminders,
            Duties duties,
            Recalls recalls,
            Letters letters,
            NotificationSettings settings,
            Clock clock) {
        this.mongo = mongo;
        this.mailboxes = mailboxes;
        this.preferences = preferences;
        this.reminders = reminders;
        this.duties = duties;
        this.recalls = recalls;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** 08:00 in Stockholm on the day of that week, on the next working day where that one is not. */
    static Instant momentOf(LocalDate inWeek, DayOfWeek day) {
        var wanted =
                inWeek.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        return Stockholm.instantOf(WorkingDays.atOrAfter(wanted), IN_THE_MORNING);
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.duties.look-every}")
    void look() {
        mailboxes.federations().forEach(this::look);
    }

    private void look(String federation) {
        var now = clock.instant();
        var rules = preferences.of(federation);
        if (rules.summaryOn() == null || rules.isQuiet(now)) {
            return;
        }
        var today = Stockholm.dayOf(now);
        // The day may have moved into the next week.
        for (var inWeek : new LocalDate[] {today.minusDays(7), today}) {
            var moment = momentOf(inWeek, rules.summaryOn());
            if (!now.isBefore(moment) && now.isBefore(moment.plus(STALE)) && !had(federation, week(inWeek))) {
                post(federation, inWeek, moment);
                mongo.save(new Document("_id", federation + "_" + week(inWeek)), COLLECTION);
            }
        }
    }

    private boolean had(String federation, String week) {
        return mongo.findById(federation + "_" + week, Document.class, COLLECTION) != null;
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private void post(String federation, LocalDate inWeek, Instant moment) {
        var text = textOf(federation);
        if (text.isEmpty()) {
            return;
        }
        for (var mailbox : mailboxes.of(federation)) {
            letters.post(Letter.of(
                    KIND + "|" + federation + "|" + week(inWeek),
                    new FederationId(federation),
                    KIND,
                    federation,
                    mailbox,
                    SummaryText.subject(inWeek.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                    text.body(
                            settings.link(""),
                            settings.link("/partner/aterkallelser?forbund=" + federation),
                            settings.link("/paminnelser/regler?forbund=" + federation)),
                    moment,
                    moment.plus(STALE)));
        }
    }

    private SummaryText textOf(String federation) {
        var now = clock.instant();
        var today = Stockholm.dayOf(now);
        var soon = today.plusDays(AHEAD.toDays());
        var open = duties.open(federation, today.plusDays(Duties.EARLIEST), today.minusDays(LATE_SHOWN)).stream()
                .filter(it -> !it.opensOn().isAfter(today))
                .toList();
        return new SummaryText(
                today,
                reminders.coming(federation, now, now.plus(AHEAD)),
                open.stream().filter(it -> !it.dueOn().isAfter(soon)).toList(),
                open.stream()
                        // A case that has come in is nobody's news but the case handler's.
                        .filter(it -> it.topic() != Topic.DEVIATION
                                && it.dueOn().isAfter(soon)
                                && it.opensOn().isAfter(today.minusDays(WEEK.toDays())))
                        .toList(),
                recalls.overdue(federation, today),
                reminders.missed(federation, now.minus(WEEK)),
                letters.lost(federation, now.minus(WEEK)));
    }
}
