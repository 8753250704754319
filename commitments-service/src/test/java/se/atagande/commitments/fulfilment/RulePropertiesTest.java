package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.commitments.fulfilment.SampleFacts.ALL_TOLD;
import static se.atagande.commitments.fulfilment.SampleFacts.RSFM;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.atagande.commitments.fulfilment.AtLeastInEachPeriod.Period;
import se.atagande.commitments.fulfilment.EachMember.Members;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.MeasureStep;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;
import se.atagande.contracts.meeting.MeetingHeld.StepOutcome;

/** What holds for every rule, tried on many facts drawn with a fixed seed. */
class RulePropertiesTest {

    private static final int ROUNDS = 400;
    private static final Sought DIALOGUE =
            new Sought.Activities(Set.of(ActivityKind.DIALOGUE), Set.of(), Set.of(), null);
    private static final Words WHAT = SampleFacts.WHAT;

    static Stream<CommitmentRule> rules() {
        return Stream.of(
                new EveryMeeting(WHAT, Set.of(MeetingKind.APT), null, List.of("jamstalldhet")),
                new NextStepAtEveryMeeting(Set.of(MeetingKind.APT), null),
                new EveryMonth(WHAT, RSFM, 28),
                new AtLeastInEachPeriod(WHAT, 2, Period.QUARTER, List.of(DIALOGUE)),
                new AtLeastInEachPeriod(WHAT, 1, Period.TERM, List.of(DIALOGUE)),
                new ByDate(WHAT, List.of(DIALOGUE), new Season(MonthDay.of(9, 1), MonthDay.of(11, 30))),
                new EachMember(WHAT, new Members.Registered("work-training"), null),
                new EveryGround(null),
                new EveryOccasion(WHAT, "deviation", null, 7),
                new RollsUp(List.of(1, 2, 3)),
                new StandingReview(WHAT, 4, List.of(DIALOGUE), "deviation"));
    }

    private static int rank(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.CannotBeJudged ignored -> -1;
            case Fulfilment.NotKept ignored -> 0;
            case Fulfilment.PartlyKept ignored -> 1;
            case Fulfilment.Late ignored -> 2;
            case Fulfilment.DueSoon ignored -> 3;
            case Fulfilment.NotYetDue ignored -> 4;
            case Fulfilment.OnTrack ignored -> 4;
            case Fulfilment.Kept ignored -> 5;
        };
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(2025, 6, 1).plusDays(random.nextInt(760));
    }

    /** A fact of this rule's kind: one that keeps it, or any. */
    private static Fact fact(CommitmentRule rule, Random random, boolean keeps, int n) {
        var day = anyDay(random);
        var source = SampleFacts.source("s" + n);
        var done = keeps || random.nextBoolean();
        return switch (rule) {
            case EveryMeeting ignored -> meeting(random, source, day, keeps, done);
            case NextStepAtEveryMeeting ignored -> meeting(random, source, day, keeps, done);
            case EveryMonth ignored -> {
                var month = YearMonth.from(day);
                yield new Fact.MonthFact(
                        SampleFacts.source(month.toString()),
                        RSFM,
                        month,
                        done ? month.plusMonths(1).atDay(1 + random.nextInt(28)) : null);
            }
            case AtLeastInEachPeriod ignored -> dialogue(random, source, day, keeps);
            case ByDate ignored -> dialogue(random, source, day, keeps);
            case StandingReview ignored -> dialogue(random, source, day, keeps);
            case EachMember ignored ->
                keeps || random.nextBoolean()
                        ? new Fact.VisitFact(source, day, "m" + random.nextInt(4))
                        : new Fact.MembershipFact(source, day, "work-training", "m" + random.nextInt(4), null);
            case EveryGround ignored ->
                new Fact.MeasureFact(
                        source,
                        day,
                        Set.of(Ground.values()[1 + random.nextInt(7)]),
                        MeasureStep.values()[1 + random.nextInt(4)],
                        null);
            case EveryOccasion ignored ->
                new Fact.OccasionFact(
                        source, day, "deviation", null, null, done ? day.plusDays(random.nextInt(20)) : null, null);
            case RollsUp ignored -> {
                var judged = FulfilmentState.values()[1 + random.nextInt(8)];
                yield SampleFacts.part(1 + n % 3, keeps ? FulfilmentState.KEPT : judged);
            }
        };
    }

    private static Fact meeting(Random random, Fact.Source source, LocalDate day, boolean keeps, boolean done) {
        return new Fact.MeetingFact(
                source,
                day,
                MeetingKind.APT,
                null,
                keeps ? Stage.HELD : Stage.values()[random.nextInt(3)],
                List.of(new ItemOutcome("jamstalldhet", done, done ? null : MissedReason.OTHER)),
                new StepOutcome(1, 1 + random.nextInt(7), done, null));
    }

    private static Fact dialogue(Random random, Fact.Source source, LocalDate day, boolean keeps) {
        return new Fact.ActivityFact(
                source,
                day,
                ActivityKind.DIALOGUE,
                Set.of(),
                null,
                Set.of(),
                keeps ? Stage.HELD : Stage.values()[random.nextInt(3)]);
    }

    private static List<Fact> facts(CommitmentRule rule, Random random) {
        // One fact per subject: the latest that is known of it.
        var bySubject = new LinkedHashMap<String, Fact>();
        IntStream.range(0, random.nextInt(12))
                .mapToObj(n -> fact(rule, random, false, n))
                .forEach(fact -> bySubject.put(fact.source().subject(), fact));
        return new ArrayList<>(bySubject.values());
    }

    private static Fulfilment judge(CommitmentRule rule, List<Fact> facts, LocalDate today) {
        return rule.judge(facts, SampleFacts.YEAR_2026, today, ALL_TOLD);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOrderOfTheFactsNeverMattersAndTheSameFactsGiveTheSameOutcome(CommitmentRule rule) {
        var random = new Random(20261121);
        for (int round = 0; round < ROUNDS; round++) {
            var facts = facts(rule, random);
            var today = anyDay(random);
            var judged = judge(rule, facts, today);
            var shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            assertThat(judge(rule, shuffled, today)).isEqualTo(judged);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneMoreFactThatKeepsItNeverMakesItWorse(CommitmentRule rule) {
        var random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            var facts = facts(rule, random);
            var today = anyDay(random);
            var before = judge(rule, facts, today);
            var more = new ArrayList<>(facts);
            var extra = fact(rule, random, true, 100 + round);
            // A month has one fact: closing it again replaces what was known. So has a part.
            if (extra instanceof Fact.MonthFact || extra instanceof Fact.PartFact) {
                more.removeIf(it -> it.source().subject().equals(extra.source().subject()));
            }
            more.add(extra);
            var after = judge(rule, more, today);
            assertThat(rank(after))
                    .as("%s on %s: %s + %s", rule, today, facts, extra)
                    .isGreaterThanOrEqualTo(rank(before));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void betweenTodayAndTurnsOnTheCalendarChangesNothing(CommitmentRule rule) {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var facts = facts(rule, random);
            var today = anyDay(random);
            var judged = judge(rule, facts, today);
            var turnsOn = judged.turnsOn();
            var last = turnsOn == null ? today.plusYears(3) : turnsOn.minusDays(1);
            assertThat(last).isAfterOrEqualTo(today);
            var later = today.plusDays(random.nextInt((int) (last.toEpochDay() - today.toEpochDay()) + 1));
            for (var day : List.of(later, last)) {
                var then = judge(rule, facts, day);
                assertThat(then.state())
                        .as("%s, %s to %s: %s", rule, today, day, facts)
                        .isEqualTo(judged.state());
                assertThat(then.reason())
                        .as("%s, %s to %s: %s", rule, today, day, facts)
                        .isEqualTo(judged.reason());
                assertThat(then.evidence()).isEqualTo(judged.evidence());
            }
        }
    }

    @Test
    void everyRuleIsTried() {
        assertThat(rules().map(CommitmentRule::getClass).distinct())
                .hasSize(CommitmentRule.class.getPermittedSubclasses().length);
    }
}
