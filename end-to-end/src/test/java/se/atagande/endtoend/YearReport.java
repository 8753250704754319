package se.atagande.endtoend;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The follow-up report of a year, one row for each commitment: how it stood on the last day, what became of the year, why, and on which facts. */
final class YearReport {

    private static final String HEAD = """
            # What an ordinary year comes to

            <!-- Compared by OrdinaryYearTest; -Dapprove=true writes it anew. What happened in the year: AnOrdinaryYear. -->

            The public follow-up report of 2026, read on 31 December and, with reason and facts, on 1 February when the year's last month is closed.

            | # | Commitment | 31 December | 1 February | Grade | Why | Counted | Missed | Beside it |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static final int ALL = Integer.MAX_VALUE;

    private final StringBuilder page = new StringBuilder(HEAD);

    /** @param periods the year of each commitment that was in force, with its grade */
    YearReport(Map<String, JsonNode> lastDay, Map<String, JsonNode> over, Map<String, JsonNode> periods) {
        over.values().stream()
                .sorted(Comparator.comparingInt(it -> it.path("number").asInt()))
                .forEach(it -> {
                    var id = it.path("id").asString();
                    var period = periods.get(id);
                    row(
                            it.path("number").asString(),
                            it.at("/title/sv").asString(),
                            Standing.of(lastDay.get(id)),
                            Standing.of(it),
                            period == null ? "–" : period.path("completion").asString(),
                            it.at("/reason/sv").asString(),
                            Standing.facts(it, "COUNTED", ALL),
                            Standing.facts(it, "MISSED", ALL),
                            Standing.facts(it, "BACKGROUND", ALL));
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
