package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.commitments.fulfilment.SampleFacts.day;
import static se.atagande.commitments.fulfilment.SampleFacts.deviation;
import static se.atagande.commitments.fulfilment.SampleFacts.held;
import static se.atagande.commitments.fulfilment.SampleFacts.in2026;
import static se.atagande.commitments.fulfilment.SampleFacts.judged;
import static se.atagande.commitments.fulfilment.SampleFacts.measure;
import static se.atagande.commitments.fulfilment.SampleFacts.part;
import static se.atagande.commitments.fulfilment.SampleFacts.sevenGrounds;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.Ground;
import se.atagande.contracts.MeasureStep;

class OccasionsAndReviewsTest {

    private static final EveryOccasion DEVIATIONS =
            new EveryOccasion(new Words("rapporterade avvikelser", "reported deviations"), "deviation", null, 7);
    private static final StandingReview ROUTINE = new StandingReview(
            new Words("rutinen följdes upp", "the routine was reviewed"),
            6,
            List.of(new Sought.Activities(Set.of(ActivityKind.DIALOGUE), Set.of(), Set.of(), null)),
            "deviation");
    private static final EveryGround GROUNDS = new EveryGround(null);
    private static final RollsUp PARTS = new RollsUp(List.of(4, 5, 6));

    @ParameterizedTest
    @CsvSource({
        "2026-05-03, ON_TRACK, 2026-05-08",
        "2026-05-08, DUE_SOON, 2026-05-11",
        "2026-05-10, DUE_SOON, 2026-05-11", // the seventh day is in time
        "2026-05-11, LATE, 2027-01-01"
    })
    void anOpenDeviationBreaksNothingBeforeItsResponseIsDue(String today, FulfilmentState state, String turnsOn) {
        var judged = in2026(DEVIATIONS, today, deviation("2026-05-03", null));
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.turnsOn()).isEqualTo(day(turnsOn));
    }

    @Test
    void answeredDeviationsKeepItAndALateAnswerSaysSo() {
        var judged = in2026(
                DEVIATIONS, "2026-06-01", deviation("2026-05-03", "2026-05-10"), deviation("2026-05-04", "2026-05-14"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.reason().sv()).startsWith("2 av 2 har fått svar, 1 för sent: ");
        assertThat(judged.evidence())
                .extracting(it -> it.words().sv())
                .containsExactly(
                        "Avvikelse 3 maj 2026 – besvarad 10 maj 2026",
                        "Avvikelse 4 maj 2026 – besvarad 14 maj 2026 (3 dagar för sent)");
        assertThat(in2026(DEVIATIONS, "2027-01-01", deviation("2026-05-03", "2026-05-04"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }

    @Test
    void withoutOccasionsNothingIsDueAndAfterwardsNothingCanBeSaid() {
        assertThat(in2026(DEVIATIONS, "2026-05-01").state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(in2026(DEVIATIONS, "2027-01-01").state()).isEqualTo(FulfilmentState.CANNOT_BE_JUDGED);
    }

    @Test
    void aDeviationOfDecemberStaysInViewInJanuary() {
        var term = new Validity.Continuous(day("2021-01-01")).termOn(day("2027-01-10"), day("2026-01-01"));
        assertThat(judged(DEVIATIONS, term, "2027-01-10", deviation("2026-12-30", null))
                        .state())
                .isEqualTo(FulfilmentState.LATE);
        assertThat(judged(DEVIATIONS, term, "2027-01-10", deviation("2026-11-30", "2026-12-01"))
                        .tally())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31, NOT_YET_DUE, 2026-06-01",
        "2026-06-01, DUE_SOON, 2026-07-02",
        "2026-07-01, DUE_SOON, 2026-07-02",
        "2026-07-02, LATE, 2027-01-01",
        "2027-01-01, NOT_KEPT,"
    })
    void theRoutineIsReviewedEverySixMonths(String today, FulfilmentState state, String turnsOn) {
        var judged = in2026(ROUTINE, today);
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.turnsOn()).isEqualTo(turnsOn == null ? null : day(turnsOn));
    }

    @Test
    void deviationsAreShownBesideTheReviewButDoNotCount() {
        var judged = in2026(
                ROUTINE,
                "2026-03-01",
                held(ActivityKind.DIALOGUE, "2026-02-01"),
                deviation("2026-01-10", "2026-01-11"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.evidence()).extracting(Evidence::role).containsExactly(Role.BACKGROUND, Role.COUNTED);
        assertThat(in2026(ROUTINE, "2026-08-01", deviation("2026-01-10", "2026-01-11"))
                        .state())
                .isEqualTo(FulfilmentState.LATE);
    }

    @Test
    void aReviewOnTheLastOfAugustIsDueAgainOnTheLastOfFebruary() {
        var leap = new Validity.Continuous(day("2021-01-01")).termOn(day("2028-02-29"), day("2027-01-01"));
        var review = held(ActivityKind.DIALOGUE, "2027-08-31");
        assertThat(judged(ROUTINE, leap, "2028-02-29", review).state()).isEqualTo(FulfilmentState.DUE_SOON);
        assertThat(judged(ROUTINE, leap, "2028-03-01", review).state()).isEqualTo(FulfilmentState.LATE);
    }

    @Test
    void afterTheTermTheReviewsAreCounted() {
        var one = held(ActivityKind.DIALOGUE, "2026-02-01");
        assertThat(in2026(ROUTINE, "2027-01-01", one).state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(in2026(ROUTINE, "2027-01-01", one, held(ActivityKind.DIALOGUE, "2026-12-31"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }

    private static Fact[] everyStepFor(Stream<Ground> grounds) {
        return grounds.flatMap(ground -> Arrays.stream(MeasureStep.values())
                        .filter(step -> step != MeasureStep.UNKNOWN)
                        .map(step -> measure(step, "2026-03-01", ground)))
                .toArray(Fact[]::new);
    }

    @Test
    void anEntryForAllGroundsFillsNone() {
        var judged = in2026(
                GROUNDS,
                "2026-03-02",
                measure(MeasureStep.ACT, "2026-03-01", sevenGrounds().toArray(Ground[]::new)));
        assertThat(judged.state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(judged.tally()).isEqualTo(new Fulfilment.Tally(0, 28));
        assertThat(judged.evidence()).extracting(Evidence::role).containsExactly(Role.BACKGROUND);
    }

    @Test
    void anEntryThatTwoGroundsShareIsAMeasureOfNeitherOnItsOwnTerms() {
        var judged = in2026(
                GROUNDS,
                "2026-03-02",
                measure(MeasureStep.ACT, "2026-03-01", Ground.SEX, Ground.AGE),
                measure(MeasureStep.ACT, "2026-03-01", Ground.AGE));
        assertThat(judged.tally()).isEqualTo(new Fulfilment.Tally(1, 28));
        assertThat(judged.evidence())
                .extracting(it -> it.words().sv())
                .containsExactlyInAnyOrder("åtgärda för kön och ålder samtidigt fyller ingen plats", "åtgärda: ålder");
    }

    @Test
    void sevenGroundsInFourStepsAreKeptAndAnEmptyGroundIsNamed() {
        assertThat(in2026(GROUNDS, "2026-03-02", everyStepFor(sevenGrounds())).state())
                .isEqualTo(FulfilmentState.KEPT);
        var six = everyStepFor(sevenGrounds().filter(it -> it != Ground.AGE));
        var judged = in2026(GROUNDS, "2026-03-02", six);
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.reason().sv())
                .isEqualTo("24 av 28 platser är fyllda (sju grunder i fyra steg). Inget gjort för: ålder.");
        assertThat(in2026(GROUNDS, "2026-11-02", six).state()).isEqualTo(FulfilmentState.DUE_SOON);
        assertThat(in2026(GROUNDS, "2027-01-01", six).state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(in2026(GROUNDS, "2027-01-01").state()).isEqualTo(FulfilmentState.NOT_KEPT);
    }

    @ParameterizedTest
    @CsvSource({
        "KEPT, KEPT, KEPT, KEPT",
        "KEPT, ON_TRACK, NOT_YET_DUE, ON_TRACK",
        "NOT_YET_DUE, NOT_YET_DUE, NOT_YET_DUE, NOT_YET_DUE",
        "KEPT, DUE_SOON, ON_TRACK, DUE_SOON",
        "KEPT, LATE, DUE_SOON, LATE",
        "KEPT, PARTLY_KEPT, LATE, PARTLY_KEPT",
        "KEPT, NOT_KEPT, ON_TRACK, PARTLY_KEPT",
        "NOT_KEPT, NOT_KEPT, NOT_KEPT, NOT_KEPT",
        "CANNOT_BE_JUDGED, CANNOT_BE_JUDGED, KEPT, KEPT",
        "CANNOT_BE_JUDGED, CANNOT_BE_JUDGED, CANNOT_BE_JUDGED, CANNOT_BE_JUDGED"
    })
    void theWholeStandsAsItsParts(
            FulfilmentState one, FulfilmentState two, FulfilmentState three, FulfilmentState whole) {
        assertThat(in2026(PARTS, "2026-06-01", part(4, one), part(5, two), part(6, three))
                        .state())
                .isEqualTo(whole);
    }

    @Test
    void aPartWhoseTermIsLongOverIsShownButDoesNotCount() {
        var judged = in2026(
                PARTS,
                "2026-06-01",
                part(4, FulfilmentState.NOT_KEPT, "2022-08-31"),
                part(6, FulfilmentState.ON_TRACK));
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.evidence()).extracting(Evidence::role).containsExactly(Role.BACKGROUND, Role.COUNTED);
    }
}
