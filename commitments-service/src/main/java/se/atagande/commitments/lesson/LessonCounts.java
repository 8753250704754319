package se.atagande.commitments.lesson;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many took each lesson in a federation in a year.
 *
 * @param id federation and year
 */
record LessonCounts(String id, String federation, int year, Map<String, Integer> taken) {

    /** Fewer are not told apart from none: what somebody reads about could say something of them. */
    static final int SHOWN_FROM = 5;

    LessonCounts {
        taken = Map.copyOf(taken);
    }

    static String id(String federation, int year) {
        return federation + "_" + year;
    }

    static LessonCounts none(String id) {
        var at = id.lastIndexOf('_');
        return new LessonCounts(id, id.substring(0, at), Integer.parseInt(id.substring(at + 1)), Map.of());
    }

    LessonCounts with(String lesson, int people) {
        var more = new TreeMap<>(taken);
        more.merge(lesson, people, Integer::sum);
        return new LessonCounts(id, federation, year, more);
    }

    /** Null where there were fewer than {@link #SHOWN_FROM}, or nobody. */
    @Nullable Integer shown(String lesson) {
        var people = taken.getOrDefault(lesson, 0);
        return people < SHOWN_FROM ? null : people;
    }
}
