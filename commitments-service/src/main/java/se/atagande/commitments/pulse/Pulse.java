package se.atagande.commitments.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.atagande.contracts.FederationId;

/**
 * How the meetings of a series felt to those who were there, as a row of points. A point is closed when it holds {@link #ENOUGH} answers and the
 * next meeting, or the last day to answer, has come, and never changes after that: a team of few is pooled over as many meetings, and quarters, as it takes. What is not yet
 * closed is shown to nobody.
 *
 * @param id the series'
 * @param arrangers who may read it
 */
record Pulse(String id, Set<FederationId> arrangers, String kind, String title, List<Point> points, Point open) {

    /** As few as let nobody be pointed out, and a team of eight with one silent voice still sees itself. */
    static final int ENOUGH = 7;

    /** Days after a meeting on which one can answer. */
    static final int DAYS_TO_ANSWER = 7;

    /** Statements that one agrees with or not; together they are "ett öppet och respektfullt samtalsklimat". */
    enum Question {
        /** Jag kunde säga det jag ville säga. */
        OPEN,
        /** Vi lyssnade på varandra med respekt. */
        RESPECTFUL,
        /** Det fanns plats för olika åsikter. */
        DIFFERENT_VIEWS
    }

    /** How far one agrees. Whoever does not want to say it says so: a question left out would make small numbers. */
    enum Grade {
        FULLY,
        LARGELY,
        PARTLY,
        NOT_AT_ALL,
        NO_ANSWER
    }

    /**
     * Answers added up over meetings.
     *
     * @param meetings the days on which they were
     */
    record Point(Set<LocalDate> meetings, int answers, Map<Question, Map<Grade, Integer>> grades) {

        static final Point NONE = new Point(Set.of(), 0, Map.of());

        Point {
            meetings = Set.copyOf(meetings);
        }

        Point plus(LocalDate meeting, Map<Question, Grade> answer) {
            var days = new TreeSet<>(meetings);
            days.add(meeting);
            var sum = new EnumMap<Question, Map<Grade, Integer>>(Question.class);
            for (var question : Question.values()) {
                var own = new EnumMap<Grade, Integer>(Grade.class);
                own.putAll(grades.getOrDefault(question, Map.of()));
                own.merge(answer.getOrDefault(question, Grade.NO_ANSWER), 1, Integer::sum);
                sum.put(question, own);
            }
            return new Point(days, answers + 1, sum);
        }

        LocalDate first() {
            return meetings.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        }

        LocalDate last() {
            return meetings.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        }

        /** Enough have answered, and the last day to answer is over. */
        boolean isClosedOn(LocalDate today) {
            return answers >= ENOUGH && today.isAfter(last().plusDays(DAYS_TO_ANSWER));
        }
    }

    Pulse {
        arrangers = Set.copyOf(arrangers);
        points = List.copyOf(points);
    }

    static Pulse empty(String series) {
        return new Pulse(series, Set.of(), "", "", List.of(), Point.NONE);
    }

    Pulse about(Set<FederationId> who, String whatKind, String called) {
        return new Pulse(id, who, whatKind, called, points, open);
    }

    /** A later meeting begins a new point where enough had answered before it; who answers late for an earlier one is counted there too. */
    Pulse with(LocalDate meeting, Map<Question, Grade> answer, LocalDate today) {
        var isLater = open.answers() >= ENOUGH && meeting.isAfter(open.last());
        var before = isLater ? closed() : closedBy(today);
        return new Pulse(id, arrangers, kind, title, before.points, before.open.plus(meeting, answer));
    }

    /** What may be read on this day, in the order of time. */
    List<Point> shownOn(LocalDate today) {
        return closedBy(today).points;
    }

    private Pulse closedBy(LocalDate today) {
        return open.isClosedOn(today) ? closed() : this;
    }

    private Pulse closed() {
        var all = new ArrayList<>(points);
        all.add(open);
        return new Pulse(id, arrangers, kind, title, all, Point.NONE);
    }
}
