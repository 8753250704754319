package se.atagande.statistics.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.SurveyId;
import se.atagande.contracts.survey.SurveyClosed;
import se.atagande.contracts.survey.SurveyEvent;
import se.atagande.contracts.survey.SurveySubmitted;
import se.atagande.statistics.bank.Question;

/** What was answered becomes sums of at least five, and nothing is lost on the way. */
class BallotBoxTest {

    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final List<Question> QUESTIONS = List.of(
            new Question("respect", null, false, List.of("yes", "no")),
            new Question("sex", Ground.SEX, false, List.of("woman", "man")),
            new Question("religion", Ground.RELIGION_OR_OTHER_BELIEF, true, List.of("none", "christian", "muslim")));

    /** Seals nothing: what is tested is what is counted. */
    private static final BallotBox.Seal OPEN = new BallotBox.Seal() {
        @Override
        public byte[] seal(byte[] content) {
            return content;
        }

        @Override
        public byte[] open(byte[] sealed) {
            return sealed;
        }
    };

    private final List<SurveyEvent> events = new ArrayList<>();

    private static BallotBox empty() {
        return BallotBox.empty("k7q2m9xa", SODERTALJE, QUESTIONS, OPEN);
    }

    private BallotBox answered(BallotBox box, String who, Map<String, Set<String>> answers) {
        var taken = (BallotBox.Outcome.Taken) box.take(box.grid().cells(answers), Ticket.of(who), OPEN);
        events.addAll(taken.events());
        return taken.box();
    }

    private BallotBox closed(BallotBox box) {
        var taken = (BallotBox.Outcome.Taken) box.close(OPEN);
        events.addAll(taken.events());
        return taken.box();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 6, 9, 10, 14, 15, 44, 203})
    void everyBatchHoldsAtLeastFiveAndTogetherTheyHoldAll(int people) {
        var random = new Random(people);
        var box = empty();
        var expected = new int[box.grid().size()];
        var before = 0;
        for (int i = 0; i < people; i++) {
            var answers = Map.of(
                    "respect", Set.of(random.nextBoolean() ? "yes" : "no"),
                    "sex", random.nextInt(5) == 0 ? Set.<String>of() : Set.of(random.nextBoolean() ? "woman" : "man"),
                    "religion", random.nextBoolean() ? Set.of("christian", "muslim") : Set.of("will-not-say"));
            for (var cell : box.grid().cells(answers)) {
                expected[cell]++;
            }
            box = answered(box, "person " + i, answers);
            assertThat(box.counted() - before).isIn(0, 5);
            assertThat(box.spent()).hasSize(box.counted());
            before = box.counted();
        }
        assertThat(people - box.counted()).isLessThan(10);
        box = closed(box);

        assertThat(box.counted() - before)
                .satisfiesAnyOf(last -> assertThat(last).isZero(), last -> assertThat(last)
                        .isBetween(5, 9));
        assertThat(box.counted()).isEqualTo(people < 5 ? 0 : people);
        if (people >= 5) {
            assertThat(box.tally())
                    .containsExactly(java.util.Arrays.stream(expected).boxed().toArray(Integer[]::new));
        } else {
            assertThat(box.tally()).containsOnly(0);
        }
        assertThat(box.spent()).isEmpty();
        assertThat(events.getLast()).isEqualTo(new SurveyClosed(new SurveyId("k7q2m9xa"), SODERTALJE));
        assertThat(events.subList(0, events.size() - 1))
                .extracting(it -> ((SurveySubmitted) it).batch())
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, people < 5 ? 0 : people / 5)
                        .boxed()
                        .toList());
    }

    @Test
    void nobodyAnswersTwiceWhetherTheFirstAnswerIsCountedOrStillWaits() {
        var box = empty();
        for (int i = 0; i < 12; i++) {
            box = answered(box, "person " + i, Map.of());
        }
        for (int i = 0; i < 12; i++) {
            assertThat(box.take(box.grid().cells(Map.of()), Ticket.of("person " + i), OPEN))
                    .isEqualTo(new BallotBox.Outcome.AlreadyAnswered());
        }
        var shut = closed(box);
        assertThat(shut.take(box.grid().cells(Map.of()), Ticket.of("late"), OPEN))
                .isEqualTo(new BallotBox.Outcome.Closed());
    }

    @Test
    void whatWaitsIsAsLongEmptyAsFull() {
        var box = empty();
        var lengths = new HashSet<Integer>();
        for (int i = 0; i < 11; i++) {
            lengths.add(box.younger().length);
            box = answered(box, "person " + i, Map.of("respect", Set.of("yes")));
        }
        assertThat(lengths).hasSize(1);
    }

    @Test
    void whoChoosesSeveralCountsOnceForEachAndNeverForTheCombination() {
        var grid = Grid.of(QUESTIONS);
        assertThat(grid.facets()).extracting(Grid.Side::option).containsExactly(null, "none", "christian", "muslim");
        var box = empty();
        for (int i = 0; i < 5; i++) {
            box = answered(box, "p" + i, Map.of("respect", Set.of("no"), "religion", Set.of("christian", "muslim")));
        }
        box = closed(box);
        var no = grid.items().getFirst().categories().indexOf("no");
        for (int facet = 2; facet < 4; facet++) {
            var chosen = grid.facets().get(facet).categories().indexOf(Grid.CHOSEN);
            assertThat(box.tally().get(grid.start(0, facet) + no * 4 + chosen)).isEqualTo(5);
        }
        var notNone = grid.facets().get(1).categories().indexOf(Grid.NOT_CHOSEN);
        assertThat(box.tally().get(grid.start(0, 1) + no * 4 + notNone)).isEqualTo(5);
        assertThat(box.tally().stream().mapToInt(it -> it).sum()).isEqualTo(5 * 4);
    }
}
