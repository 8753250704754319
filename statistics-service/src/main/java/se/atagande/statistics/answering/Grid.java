package se.atagande.statistics.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.bank.Question;

/**
 * The cells that answers are counted in: for each question about treatment and each question about oneself one table of their answers, and nothing that joins
 * two grounds or two questions. Where several answers may be chosen, each of them is a table of its own (chosen or not), so that an answer counts for what was
 * chosen and never for the combination.
 *
 * @param items what is asked about treatment, each a partition of all who answered
 * @param facets what is asked of oneself, likewise
 */
record Grid(List<Side> items, List<Side> facets) {

    static final String SKIPPED = "skipped";
    static final String CHOSEN = "chosen";
    static final String NOT_CHOSEN = "not-chosen";

    /**
     * Answers of which each person gave exactly one.
     *
     * @param option of a question with several answers the one that it is about; null otherwise
     * @param categories in a fixed order
     */
    public record Side(String question, @Nullable String option, List<String> categories) {

        public Side {
            categories = List.copyOf(categories);
        }

        int categoryOf(Set<String> answer) {
            if (answer.isEmpty()) {
                return categories.indexOf(SKIPPED);
            }
            if (answer.contains(Question.WILL_NOT_SAY)) {
                return categories.indexOf(Question.WILL_NOT_SAY);
            }
            return option == null
                    ? categories.indexOf(answer.iterator().next())
                    : categories.indexOf(answer.contains(option) ? CHOSEN : NOT_CHOSEN);
        }

        private static Stream<Side> of(Question question) {
            if (!question.several()) {
                var categories = new ArrayList<>(question.options());
                categories.add(Question.WILL_NOT_SAY);
                categories.add(SKIPPED);
                return Stream.of(new Side(question.id(), null, categories));
            }
            return question.options().stream()
                    .map(option -> new Side(
                            question.id(), option, List.of(CHOSEN, NOT_CHOSEN, Question.WILL_NOT_SAY, SKIPPED)));
        }
    }

    public Grid {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
    }

    /** Of the questions of a survey. */
    static Grid of(List<Question> questions) {
        return new Grid(
                questions.stream()
                        .filter(it -> it.ground() == null)
                        .flatMap(Side::of)
                        .toList(),
                questions.stream()
                        .filter(it -> it.ground() != null)
                        .flatMap(Side::of)
                        .toList());
    }

    public int size() {
        var across = facets.stream().mapToInt(it -> it.categories().size()).sum();
        return items.stream().mapToInt(it -> it.categories().size()).sum() * across;
    }

    /** Where the table of an item and a facet begins; it has a row per answer and a column per category. */
    public int start(int item, int facet) {
        var across = facets.stream().mapToInt(it -> it.categories().size()).sum();
        var above = items.stream()
                        .limit(item)
                        .mapToInt(it -> it.categories().size())
                        .sum()
                * across;
        var left = facets.stream()
                .limit(facet)
                .mapToInt(it -> it.categories().size())
                .sum();
        return above + left * items.get(item).categories().size();
    }

    /** The cells that go up by one, one in each table. */
    int[] cells(Map<String, Set<String>> answers) {
        var cells = new int[items.size() * facets.size()];
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var row = item.categoryOf(answers.getOrDefault(item.question(), Set.of()));
            for (int f = 0; f < facets.size(); f++) {
                var facet = facets.get(f);
                var column = facet.categoryOf(answers.getOrDefault(facet.question(), Set.of()));
                cells[i * facets.size() + f] =
                        start(i, f) + row * facet.categories().size() + column;
            }
        }
        return cells;
    }
}
