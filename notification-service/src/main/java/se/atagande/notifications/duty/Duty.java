package se.atagande.notifications.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.notifications.calendar.Stockholm;
import se.atagande.notifications.calendar.WorkingDays;
import se.atagande.notifications.preference.Rules;
import se.atagande.notifications.preference.Rules.Topic;

/**
 * Something that is to be done by a day, as the latest events told it.
 *
 * @param period what of it, such as {@code 2025-04} or {@code 2025-H1}
 * @param about the id of what it concerns: an initiative, a supplier, a meeting; empty where the mail may not name it
 * @param opensOn from when on it can be done, Europe/Stockholm
 * @param dueOn its last day
 * @param remindOn more days on which people are told of it, as the service that knows its clock counts them; null where it does not say
 * @param mailed moments up to here have been dealt with; null while none
 */
public record Duty(
        String id,
        Topic topic,
        String federation,
        String period,
        String about,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable List<LocalDate> remindOn,
        @Nullable Boolean done,
        @Nullable Instant mailed) {

    /** Periods of {@link Topic#DEVIATION}: which of a case's two clocks it is. */
    static final String RECEIVED = "RECEIVED";

    static final String ANSWERED = "ANSWERED";

    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);

    /** One mail about it. */
    public record Mail(Instant at, boolean late) {}

    public boolean isDone() {
        return Boolean.TRUE.equals(done);
    }

    /** All mails about it, the earliest first: before its day, as the federation wants it, and once when it is late. */
    public List<Mail> mails(Rules rules) {
        var days = rules.daysBefore(topic, null);
        if (days.isEmpty()) {
            return List.of();
        }
        var counted = remindOn == null ? Stream.<LocalDate>of() : remindOn.stream();
        var before = Stream.concat(
                        counted, days.stream().map(daysBefore -> WorkingDays.atOrBefore(dueOn.minusDays(daysBefore))))
                .sorted()
                .map(day -> new Mail(Stockholm.instantOf(day, IN_THE_MORNING), false));
        var late = new Mail(Stockholm.instantOf(WorkingDays.atOrAfter(dueOn.plusDays(1)), IN_THE_MORNING), true);
        return Stream.concat(before, Stream.of(late)).distinct().toList();
    }

    /** The latest mail that is due and not dealt with. What has been passed over by a later one says nothing new. */
    Optional<Mail> due(Rules rules, Instant now) {
        return mails(rules).stream()
                .filter(mail ->
                        !mail.at().isAfter(now) && (mailed == null || mail.at().isAfter(mailed)))
                .reduce((earlier, later) -> later);
    }
}
