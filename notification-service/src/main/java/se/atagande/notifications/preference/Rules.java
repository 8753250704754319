package se.atagande.notifications.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.notifications.calendar.Stockholm;

/**
 * A federation's own rules for its mail. Where it has said nothing, those of {@link #usual} hold.
 *
 * @param offsets days before, by {@link Topic} of what has a time; an empty list: only in the weekly summary
 * @param series days before, by id of a series of meetings; goes before the topic's
 * @param off what no single mail is sent about
 * @param summaryOn the day of the weekly summary; null for none
 * @param quietFrom nothing is sent from here until {@code quietUntil}, Europe/Stockholm
 */
public record Rules(
        String id,
        Map<Topic, List<Integer>> offsets,
        Map<String, List<Integer>> series,
        Set<Topic> off,
        @Nullable DayOfWeek summaryOn,
        LocalTime quietFrom,
        LocalTime quietUntil) {

    /** What people are reminded of. */
    public enum Topic {
        APT(14, 7, 1),
        MEETING(7, 1),
        DEMOCRACY_DAY(30, 14, 3),
        MONTH(1),
        VISIT(30, 1),
        DEVIATION(1),
        ROUTINE_REVIEW(30, 1),
        MINUTES(1);

        private final String usual;

        Topic(Integer... daysBefore) {
            usual = List.of(daysBefore).stream()
                    .map(String::valueOf)
                    .reduce((a, b) -> a + "," + b)
                    .orElse("");
        }

        /** Days before, where a federation has said nothing. */
        public List<Integer> usual() {
            return List.of(usual.split(",")).stream().map(Integer::valueOf).toList();
        }

        /** Whether it is an occasion that people go to, as against something that is to be done by a day. */
        public boolean isOccasion() {
            return this == APT || this == MEETING || this == DEMOCRACY_DAY;
        }
    }

    public static Rules usual(String federation) {
        return new Rules(
                federation, Map.of(), Map.of(), Set.of(), DayOfWeek.MONDAY, LocalTime.of(20, 0), LocalTime.of(7, 0));
    }

    public Rules {
        offsets = Map.copyOf(offsets);
        series = Map.copyOf(series);
        off = Set.copyOf(off);
    }

    /** Days before, the most first; empty where no single mail is sent. */
    public List<Integer> daysBefore(Topic topic, @Nullable String ofSeries) {
        if (off.contains(topic)) {
            return List.of();
        }
        var own = ofSeries == null ? null : series.get(ofSeries);
        var days = own != null ? own : offsets.getOrDefault(topic, topic.usual());
        return days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Whether nothing is sent now. */
    public boolean isQuiet(Instant now) {
        var time = Stockholm.at(now).toLocalTime();
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !quietFrom.equals(quietUntil) && (!time.isBefore(quietFrom) || time.isBefore(quietUntil));
    }
}
