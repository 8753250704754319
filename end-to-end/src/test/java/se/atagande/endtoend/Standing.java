package se.atagande.endtoend;

import java.util.Comparator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How a commitment stands, in the system's own words and on one line. */
final class Standing {

    private Standing() {}

    /** {@code PARTLY_KEPT 10/11}, of a fulfilment, a period or a row of the report. */
    static String of(JsonNode fulfilment) {
        var expected = fulfilment.path("expected");
        return fulfilment.path("state").asString()
                + (expected.isNumber() ? " " + fulfilment.path("kept").asInt() + "/" + expected.asInt() : "");
    }

    static String inWords(JsonNode commitment) {
        var fulfilment = commitment.path("fulfilment");
        return of(fulfilment) + ": " + fulfilment.at("/reason/sv").asString();
    }

    /** Those of this role by day; only the first and the last where they are more than {@code most}. */
    static String facts(JsonNode fulfilment, String role, int most) {
        var facts = fulfilment
                .path("facts")
                .valueStream()
                .filter(fact -> fact.path("role").asString().equals(role))
                .sorted(Comparator.comparing((JsonNode fact) -> fact.path("day").asString())
                        .thenComparing(fact -> fact.at("/words/sv").asString()))
                .map(fact -> fact.at("/words/sv").asString())
                .toList();
        if (facts.isEmpty()) {
            return "–";
        }
        return facts.size() > most
                ? facts.size() + " facts, from *" + facts.getFirst() + "* to *" + facts.getLast() + "*"
                : facts.stream().collect(Collectors.joining("*; *", "*", "*"));
    }
}
