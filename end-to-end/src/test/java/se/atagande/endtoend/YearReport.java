package se.atagande.endtoend;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One row for each commitment: how it stands at the end of the year, why, on which facts, and what became of the year. */
final class YearReport {

    private static final String HEAD = """
            # What an ordinary year comes to

            <!-- Compared by OrdinaryYearTest; -Dapprove=true writes it anew. What happened in the year: AnOrdinaryYear. -->

            | # | Commitment | 31 December | Why | Counted | Missed | Beside it | The year, read on 1 February |
            |---|---|---|---|---|---|---|---|
            """;

    private static final int ALL = Integer.MAX_VALUE;

    private final StringBuilder page = new StringBuilder(HEAD);

    /** @param periods the year of each commitment that was in force */
    YearReport(Map<String, JsonNode> lastDay, Map<String, JsonNode> periods) {
        lastDay.values().stream()
                .sorted(Comparator.comparingInt(it -> it.path("number").asInt()))
                .forEach(it -> {
                    var period = periods.get(it.path("id").asString());
                    row(
                            it.path("number").asString(),
                            it.at("/title/sv").asString(),
                            Standing.of(it.path("fulfilment")),
                            it.at("/fulfilment/reason/sv").asString(),
                            Standing.facts(it, "COUNTED", ALL),
                            Standing.facts(it, "MISSED", ALL),
                            Standing.facts(it, "BACKGROUND", ALL),
                            period == null
                                    ? "–"
                                    : Standing.of(period) + ", "
                                            + period.path("completion").asString() + ": "
                                            + period.at("/reason/sv").asString());
                });
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
