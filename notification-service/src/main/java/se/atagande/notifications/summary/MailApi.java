package se.atagande.notifications.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.duty.Duties;
import se.atagande.notifications.duty.DutyText;
import se.atagande.notifications.mail.Letters;
import se.atagande.notifications.preference.Preferences;
import se.atagande.notifications.reminder.Reminders;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.Role;

/** {@code /notifications/v1/coming-mail} and {@code /notifications/v1/sent-mail}: what will be mailed, and what was and whether it arrived; what was sent is not read again. */
@Tag(name = "mail")
@RestController
class MailApi {

    private static final Duration AHEAD = Duration.ofDays(30);
    private static final int MANY = 1000;

    private final Reminders reminders;
    private final Duties duties;
    private final Letters letters;
    private final Preferences preferences;
    private final Clock clock;

    MailApi(Reminders reminders, Duties duties, Letters letters, Preferences preferences, Clock clock) {
        this.reminders = reminders;
        this.duties = duties;
        this.letters = letters;
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * A mail to come, as things stand now.
     *
     * @param kind what it reminds of, or {@code SUMMARY}
     * @param text what it would say; null of a summary, which is written when it is sent, and of a mail about a case
     */
    @Schema(name = "ComingMail")
    record Coming(
            Instant at,
            String kind,
            String about,
            String subject,
            @Nullable String text) {}

    /**
     * A mail that was sent, waits, or did not arrive.
     *
     * @param to the function mailbox
     * @param subject null of a reminder, whose subject follows from its occasion
     */
    @Schema(name = "SentMail")
    record Sent(
            Instant at,
            String kind,
            String about,
            String to,
            @Nullable String subject,
            Reminders.State state) {}

    @GetMapping("/notifications/v1/coming-mail")
    @Operation(
            operationId = "listComingMail",
            summary = "The mails of the next thirty days, as things stand now",
            description = "De mejl som skickas de närmaste trettio dagarna, som det ser ut nu.")
    Page<Coming> coming(@RequestParam FederationId federation, PageRequest page, Caller caller) {
        caller.requires(federation, Role.OFFICE, Role.PROJECT_LEADER);
        var now = clock.instant();
        var until = now.plus(AHEAD);
        var rules = preferences.of(federation.value());
        var all = new ArrayList<Coming>();
        reminders
                .planned(federation.value(), now, until)
                .forEach(it -> all.add(new Coming(it.at(), it.kind(), it.about(), it.subject(), it.text())));
        var today = Stockholm.dayOf(now);
        duties.open(federation.value(), today.plusDays(160), today.minusDays(14))
                .forEach(duty -> duty.mails(rules).stream()
                        .filter(mail -> mail.at().isAfter(now) && mail.at().isBefore(until))
                        .forEach(mail -> all.add(new Coming(
                                mail.at(),
                                duty.topic().name(),
                                duty.about(),
                                DutyText.subject(duty, mail.says()),
                                duties.text(duty, mail.says()).orElse(null)))));
        if (rules.summaryOn() != null) {
            for (var week = today; week.isBefore(today.plusDays(35)); week = week.plusDays(7)) {
                var at = Summaries.momentOf(week, rules.summaryOn());
                if (at.isAfter(now) && at.isBefore(until)) {
                    all.add(new Coming(
                            at,
                            Summaries.KIND,
                            federation.value(),
                            SummaryText.subject(week.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                            null));
                }
            }
        }
        all.sort(Comparator.comparing(Coming::at).thenComparing(Coming::kind).thenComparing(Coming::about));
        return Page.cut(all, page);
    }

    @GetMapping("/notifications/v1/sent-mail")
    @Operation(
            operationId = "listSentMail",
            summary = "What was mailed to whom and whether it arrived, the latest first; never what it said",
            description =
                    "Vad som skickats till vem och om det kom fram, det senaste först. Aldrig innehållet. För kansliet.")
    Page<Sent> sent(
            @RequestParam FederationId federation,
            @RequestParam(required = false) Reminders.@Nullable State state,
            PageRequest page,
            Caller caller) {
        caller.requires(federation, Role.OFFICE);
        var ofReminders = reminders.mailed(federation.value()).stream()
                .map(it -> new Sent(it.at(), it.kind(), it.about(), it.to(), null, it.state()));
        var others = letters.of(federation.value(), MANY).stream()
                .map(it -> new Sent(
                        it.dueAt(),
                        it.kind(),
                        it.about(),
                        it.to(),
                        it.subject(),
                        Reminders.State.valueOf(it.state().name())));
        var all = Stream.concat(ofReminders, others)
                .filter(it -> state == null || it.state() == state)
                .sorted(Comparator.comparing(Sent::at)
                        .reversed()
                        .thenComparing(Sent::about)
                        .thenComparing(Sent::to))
                .toList();
        return Page.cut(all, page);
    }
}
