package se.atagande.statistics.survey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import se.atagande.statistics.bank.Question;

/**
 * What a survey can ever show, before anybody is asked. Computed from the threshold alone, so "never" holds however people answer: a cell is shown only where it
 * and all that it could be worked out from hold at least the threshold.
 */
@Schema(name = "SurveyForecast")
record Forecast(
        @Schema(description = "Fewer than this are never shown", example = "10")
        int threshold,

        List<Scenario> scenarios) {

    /** Whose answers are counted together. */
    enum Together {
        ALONE,
        WITH_OTHERS,
        OVER_YEARS,
        WITH_OTHERS_OVER_YEARS
    }

    /** What can be shown of one table. */
    enum Sight {
        /** However people answer, no cell of it. */
        NEVER,
        /** At best some of its cells. */
        PARTLY,
        /** All of it, if answers are spread evenly. */
        WHOLLY
    }

    /** The tables, when so many answer. */
    @Schema(name = "ForecastScenario")
    record Scenario(
            Together together, @Schema(example = "44") int answers, List<Table> tables) {}

    /** The answers to one question, by what people say of themselves in another; null for all together. */
    @Schema(name = "ForecastTable")
    record Table(
            @Schema(example = "treated-with-respect") String question,

            @Schema(example = "religion") @org.jspecify.annotations.Nullable String by,

            Sight sight,

            @Schema(description = "At least so many must answer before any cell can be shown")
            int neededForAny,

            @Schema(description = "At least so many before all can")
            int neededForAll) {}

    /**
     * @param others how many other federations invite, each
     * @param years over how many years the same is asked
     */
    static Forecast of(List<Question> questions, int invited, List<Integer> others, int years, int threshold) {
        var pooled = invited + others.stream().mapToInt(it -> it).sum();
        return new Forecast(
                threshold,
                Stream.of(
                                scenario(Together.ALONE, questions, invited, threshold),
                                scenario(Together.WITH_OTHERS, questions, pooled, threshold),
                                scenario(Together.OVER_YEARS, questions, invited * years, threshold),
                                scenario(Together.WITH_OTHERS_OVER_YEARS, questions, pooled * years, threshold))
                        .filter(it -> it.together() == Together.ALONE || it.answers() > invited)
                        .filter(it -> it.together() != Together.WITH_OTHERS_OVER_YEARS
                                || (it.answers() > pooled && it.answers() > invited * years))
                        .toList());
    }

    private static Scenario scenario(Together together, List<Question> questions, int answers, int threshold) {
        return new Scenario(
                together,
                answers,
                questions.stream()
                        .filter(it -> it.ground() == null)
                        .flatMap(item -> Stream.concat(
                                Stream.of(table(item, null, answers, threshold)),
                                questions.stream()
                                        .filter(it -> it.ground() != null)
                                        .map(facet -> table(item, facet, answers, threshold))))
                        .toList());
    }

    /**
     * One cell of a table with one side is shown only beside its complement: two groups. With two sides, what is in the cell's row and column and in neither can be
     * worked out from it and the margins: four groups. All of it: every cell.
     */
    private static Table table(
            Question item, @org.jspecify.annotations.Nullable Question facet, int answers, int threshold) {
        var any = threshold * (facet == null ? 2 : 4);
        var all = Math.max(any, threshold * groups(item) * (facet == null ? 1 : groups(facet)));
        var sight = answers < any ? Sight.NEVER : answers < all ? Sight.PARTLY : Sight.WHOLLY;
        return new Table(item.id(), facet == null ? null : facet.id(), sight, any, all);
    }

    /** Of a question with several answers each option is a table of its own: chosen or not. */
    private static int groups(Question question) {
        return question.several() ? 2 : question.options().size();
    }
}
