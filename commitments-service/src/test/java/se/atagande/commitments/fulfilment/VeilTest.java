package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.commitments.fulfilment.SampleFacts.ALL_TOLD;
import static se.atagande.commitments.fulfilment.SampleFacts.RSFM;
import static se.atagande.commitments.fulfilment.SampleFacts.YEAR_2026;
import static se.atagande.commitments.fulfilment.SampleFacts.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.commitments.fulfilment.Fact.OccasionFact;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.InitiativeId;

/** What everybody is told of reported deviations: never one of them, and never fewer than five. */
class VeilTest {

    private static final Words WHAT = new Words("rapporterade avvikelser", "reported deviations");
    private static final EveryOccasion ALL = new EveryOccasion(WHAT, "deviation", null, 7);
    private static final StandingReview REVIEW = new StandingReview(
            WHAT,
            6,
            List.of(new Sought.Activities(Set.of(ActivityKind.DIALOGUE), Set.of(), Set.of(), null)),
            "deviation");

    private static OccasionFact deviation(int n, LocalDate day, @Nullable LocalDate answered) {
        return new OccasionFact(SampleFacts.source("d" + n), day, "deviation", RSFM, null, answered, null);
    }

    private static List<Fact> inMonth(String month, int many) {
        var first = YearMonth.parse(month).atDay(3);
        return IntStream.range(0, many)
                .<Fact>mapToObj(n -> deviation(n, first.plusDays(n), first.plusDays(n + 2)))
                .toList();
    }

    private static Told told(CommitmentRule rule, List<Fact> facts, String today) {
        return rule.told(rule.judge(facts, YEAR_2026, day(today), ALL_TOLD), YEAR_2026, day(today));
    }

    @Test
    void aMonthThatIsOverIsCountedFromFiveOn() {
        var five = told(ALL, inMonth("2026-03", 5), "2026-04-01");
        assertThat(five.evidence()).extracting(it -> it.words().sv()).containsExactly("5 avvikelser i mars 2026");
        assertThat(five.tally()).isEqualTo(new Fulfilment.Tally(5, 5));
        assertThat(five.turnsOn()).isEqualTo(day("2027-01-01"));

        for (var hidden : List.of(
                told(ALL, inMonth("2026-03", 4), "2026-04-01"), told(ALL, inMonth("2026-03", 5), "2026-03-31"))) {
            assertThat(hidden.tally()).isNull();
            assertThat(hidden.evidence()).singleElement().satisfies(it -> {
                assertThat(it.words().sv()).startsWith("Avvikelse: antalet visas inte");
                assertThat(it.subject()).isEqualTo("deviation");
            });
        }
    }

    @Test
    void anUnansweredOneInACountedMonthTakesTheTallyAwayButNotTheMonth() {
        var facts = new ArrayList<>(inMonth("2026-03", 9));
        facts.add(deviation(20, day("2026-03-20"), null));
        var told = told(ALL, facts, "2026-04-02");
        assertThat(told.tally()).isNull();
        assertThat(told.reason().sv()).isEqualTo("Något svar har dröjt längre än 7 dagar: rapporterade avvikelser.");
        assertThat(told.evidence()).extracting(it -> it.words().sv()).containsExactly("10 avvikelser i mars 2026");
    }

    @Test
    void ofOneInitiativeAloneNothingIsCountedSinceItCouldBeSubtractedFromTheWhole() {
        var ofOne = new EveryOccasion(WHAT, "deviation", new InitiativeId("ratt-stod-for-mig"), 7);
        assertThat(told(ofOne, inMonth("2026-03", 9), "2026-04-01").evidence())
                .extracting(Evidence.Open::subject)
                .containsExactly("deviation");
    }

    @Test
    void whatIsOpenStaysAsItIsAndTheWholeIsForThoseWhoMaySeeIt() {
        var procurement = new EveryOccasion(WHAT, "procurement", null, 7);
        var fact = new OccasionFact(
                SampleFacts.source("p1"), day("2026-03-01"), "procurement", null, null, day("2026-03-02"), null);
        var judged = procurement.judge(List.of(fact), YEAR_2026, day("2026-04-01"), ALL_TOLD);
        assertThat(procurement.told(judged, YEAR_2026, day("2026-04-01"))).isEqualTo(Told.whole(judged));

        var secret = ALL.judge(inMonth("2026-03", 1), YEAR_2026, day("2026-04-01"), ALL_TOLD);
        assertThat(Told.whole(secret).evidence())
                .extracting(Evidence.Open::eventId)
                .containsExactly("event-d0");
    }

    /**
     * Histories that differ only in what is secret are told alike, to the letter: the days of the reports and of the answers, and how many there
     * were where there were fewer than five, or where the month is not over.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingThatIsToldDiffersByFewerThanFive(boolean counted) {
        var rule = counted ? ALL : REVIEW;
        var random = new Random(20261122);
        var seen = new HashMap<List<Object>, Told>();
        var met = 0;
        for (int round = 0; round < 20_000; round++) {
            var today = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(35));
            var facts = history(random);
            var judged = rule.judge(facts, YEAR_2026, today, ALL_TOLD);
            var told = rule.told(judged, YEAR_2026, today);
            assertThat(told.evidence()).allSatisfy(it -> {
                assertThat(it.eventId()).isNull();
                assertThat(it.day()).isIn(day("2026-01-01"), day("2026-01-31"), day("2026-02-28"), day("2026-03-31"));
            });
            var months = months(facts, today);
            // What may be known: the state, the counted months, whether all in them were answered, and whether there
            // are others.
            var known = List.<Object>of(
                    judged.state(),
                    months.keySet(),
                    months.values().stream().map(List::size).toList(),
                    months.values().stream().flatMap(List::stream).allMatch(VeilTest::answered),
                    facts.size() > months.values().stream().mapToInt(List::size).sum());
            var same = seen.putIfAbsent(known, told);
            if (same != null) {
                met++;
                assertThat(told).as("%s on %s", facts, today).isEqualTo(same);
            }
        }
        assertThat(met).isGreaterThan(1_000);
    }

    private static List<Fact> history(Random random) {
        var facts = new ArrayList<Fact>();
        for (int month = 1; month <= 3; month++) {
            var many = random.nextInt(3) == 0 ? 5 + random.nextInt(2) : random.nextInt(5);
            for (int i = 0; i < many; i++) {
                var reported = LocalDate.of(2026, month, 1 + random.nextInt(28));
                var answered = random.nextInt(12) == 0 ? null : reported.plusDays(random.nextInt(9));
                facts.add(deviation(facts.size(), reported, answered));
            }
        }
        return facts;
    }

    private static Map<YearMonth, List<Fact>> months(List<Fact> facts, LocalDate today) {
        var months = new TreeMap<>(facts.stream().collect(Collectors.groupingBy(it -> YearMonth.from(it.day()))));
        months.values().removeIf(it -> it.size() < 5);
        months.keySet().removeIf(month -> !month.isBefore(YearMonth.from(today)));
        return months;
    }

    private static boolean answered(Fact fact) {
        return fact instanceof OccasionFact it && it.answeredOn() != null;
    }
}
