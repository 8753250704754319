package se.atagande.commitments.registration;

import java.util.EnumMap;
import java.util.Map;

/**
 * What those who took part thought, as tallies. Answers wait until there are five, and are then counted together: each reading differs from the one before
 * by at least five answers.
 *
 * @param id also the activity's id
 */
record Evaluation(String id, Tally counted, Tally waiting) {

    static final int TOGETHER = 5;

    /** Statements that one agrees with or not; each belongs to a purpose of the democracy day. */
    enum Question {
        /** Dagen fördjupade min kunskap om demokrati och mänskliga rättigheter. */
        KNOWLEDGE,
        /** Vi kom närmare en gemensam syn på hur och varför vi arbetar inkluderande. */
        COMMON_VIEW,
        /** Samtalsklimatet var öppet och respektfullt. */
        RESPECTFUL_CLIMATE,
        /** Medborgarnas erfarenheter, kunskaper och synpunkter togs till vara. */
        CITIZENS_VIEWS,
        /** Jag har nytta av dagen i mitt arbete. */
        USEFUL_AT_WORK
    }

    /** How far one agrees. Whoever does not want to say it says so: a question left out would make small numbers. */
    enum Grade {
        FULLY,
        LARGELY,
        PARTLY,
        NOT_AT_ALL,
        NO_ANSWER
    }

    /** So many answers, by question and grade. */
    record Tally(int answers, Map<Question, Map<Grade, Integer>> grades) {

        static final Tally NONE = new Tally(0, Map.of());

        Tally plus(Map<Question, Grade> answer) {
            var sum = copy();
            answer.forEach((question, grade) -> sum.computeIfAbsent(question, q -> new EnumMap<>(Grade.class))
                    .merge(grade, 1, Integer::sum));
            return new Tally(answers + 1, sum);
        }

        Tally plus(Tally other) {
            var sum = copy();
            other.grades.forEach((question, byGrade) ->
                    byGrade.forEach((grade, number) -> sum.computeIfAbsent(question, q -> new EnumMap<>(Grade.class))
                            .merge(grade, number, Integer::sum)));
            return new Tally(answers + other.answers, sum);
        }

        int of(Question question, Grade grade) {
            return grades.getOrDefault(question, Map.of()).getOrDefault(grade, 0);
        }

        private Map<Question, Map<Grade, Integer>> copy() {
            var copy = new EnumMap<Question, Map<Grade, Integer>>(Question.class);
            grades.forEach((question, byGrade) -> {
                var own = new EnumMap<Grade, Integer>(Grade.class);
                own.putAll(byGrade);
                copy.put(question, own);
            });
            return copy;
        }
    }

    static Evaluation empty(String activity) {
        return new Evaluation(activity, Tally.NONE, Tally.NONE);
    }

    Evaluation with(Map<Question, Grade> answer) {
        var next = waiting.plus(answer);
        return next.answers() < TOGETHER
                ? new Evaluation(id, counted, next)
                : new Evaluation(id, counted.plus(next), Tally.NONE);
    }
}
