package se.atagande.notifications.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
 * @param planned of {@link Topic#VISIT}: the days of the visits that are planned, by their ids; null while none ever was
 * @param plannedAt when each of them was told
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
        @Nullable Instant mailed,
        @Nullable Map<String, LocalDate> planned,
        @Nullable Map<String, Instant> plannedAt) {

    /** Periods of {@link Topic#DEVIATION}: which of a case's two clocks it is. */
    static final String RECEIVED = "RECEIVED";

    static final String ANSWERED = "ANSWERED";

    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 0);

    /** What a mail about it says. */
    public enum Says {
        /** Its last day is near, and of a visit: none is planned. */
        DUE,
        LATE,
        /** A visit that is planned is near. */
        VISIT,
        /** The day of a planned visit is over, and nobody has told of it. */
        VISIT_UNTOLD
    }

    /** One mail about it. */
    public record Mail(Instant at, Says says) {}

    /** A visit that is planned, and since when that is known. */
    record Visit(LocalDate day, Instant since) {}

    public boolean isDone() {
        return Boolean.TRUE.equals(done);
    }

    /** Of a duty to visit the visit that is planned first. */
    Optional<Visit> visit() {
        if (planned == null) {
            return Optional.empty();
        }
        var since = plannedAt == null ? Map.<String, Instant>of() : plannedAt;
        return planned.entrySet().stream()
                .map(it -> new Visit(it.getValue(), since.getOrDefault(it.getKey(), Instant.EPOCH)))
                .min(Comparator.comparing(Visit::day));
    }

    /**
     * All mails about it, the earliest first: before its day, as the federation wants it, and once when it is late. Nobody is told before it can be done. Of a
     * visit that is planned in time: before the visit, and once when nobody has told of it.
     */
    public List<Mail> mails(Rules rules) {
        var days = rules.daysBefore(topic, null);
        if (days.isEmpty()) {
            return List.of();
        }
        var visit = visit();
        var byVisit = visit.stream().flatMap(Duty::mails);
        var byDay = visit.filter(it -> !it.day().isAfter(dueOn)).isPresent() ? Stream.<Mail>of() : mails(days);
        return Stream.concat(byVisit, byDay)
                .distinct()
                .sorted(Comparator.comparing(Mail::at))
                .toList();
    }

    private Stream<Mail> mails(List<Integer> days) {
        var counted = remindOn == null ? Stream.<LocalDate>of() : remindOn.stream();
        var before = Stream.concat(counted, days.stream().map(this::dayBefore)).map(day -> mail(day, Says.DUE));
        return Stream.concat(before, Stream.of(mail(WorkingDays.atOrAfter(dueOn.plusDays(1)), Says.LATE)));
    }

    private LocalDate dayBefore(int daysBefore) {
        var day = WorkingDays.atOrBefore(dueOn.minusDays(daysBefore));
        return day.isBefore(opensOn) ? WorkingDays.atOrAfter(opensOn) : day;
    }

    /** What had passed when the visit was planned is not told. */
    private static Stream<Mail> mails(Visit visit) {
        return Stream.of(
                        mail(WorkingDays.atOrBefore(visit.day().minusDays(1)), Says.VISIT),
                        mail(WorkingDays.atOrAfter(visit.day().plusDays(1)), Says.VISIT_UNTOLD))
                .filter(mail -> mail.at().isAfter(visit.since()));
    }

    private static Mail mail(LocalDate day, Says says) {
        return new Mail(Stockholm.instantOf(day, IN_THE_MORNING), says);
    }

    /** The latest mail that is due and not dealt with. What has been passed over by a later one says nothing new. */
    Optional<Mail> due(Rules rules, Instant now) {
        return mails(rules).stream()
                .filter(mail ->
                        !mail.at().isAfter(now) && (mailed == null || mail.at().isAfter(mailed)))
                .reduce((earlier, later) -> later);
    }
}
