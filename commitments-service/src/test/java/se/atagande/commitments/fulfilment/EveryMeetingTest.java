package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.commitments.fulfilment.SampleFacts.apt;
import static se.atagande.commitments.fulfilment.SampleFacts.aptPlanned;
import static se.atagande.commitments.fulfilment.SampleFacts.aptWithEquality;
import static se.atagande.commitments.fulfilment.SampleFacts.aptWithStep;
import static se.atagande.commitments.fulfilment.SampleFacts.aptWithoutEquality;
import static se.atagande.commitments.fulfilment.SampleFacts.day;
import static se.atagande.commitments.fulfilment.SampleFacts.in2026;
import static se.atagande.commitments.fulfilment.SampleFacts.judged;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.commitments.fulfilment.Fact.Stage;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.meeting.MeetingHeld.ItemOutcome;

class EveryMeetingTest {

    private static final EveryMeeting EQUALITY =
            new EveryMeeting(SampleFacts.WHAT, Set.of(MeetingKind.APT), null, List.of("jamstalldhet"));
    private static final EveryMeeting PRINCIPLES = new EveryMeeting(
            new Words("HP", "HP"),
            Set.of(MeetingKind.APT),
            null,
            List.of("jamstalldhet", "tillganglighet", "icke-diskriminering"));
    private static final NextStepAtEveryMeeting STEP = new NextStepAtEveryMeeting(Set.of(MeetingKind.APT), null);

    @Test
    void nothingIsDueBeforeTheFirstMeeting() {
        var judged = in2026(EQUALITY, "2026-02-01", aptPlanned("2026-02-10"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(judged.reason().sv()).isEqualTo("Inga APT är hållna ännu. Nästa möte är 10 februari 2026.");
        assertThat(judged.turnsOn()).isEqualTo(day("2026-02-11"));
    }

    @Test
    void isOnTrackWhileEveryMeetingCarriedTheItem() {
        var judged = in2026(EQUALITY, "2026-04-01", aptWithEquality("2026-03-10"), aptWithEquality("2026-02-10"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.ON_TRACK);
        assertThat(judged.tally()).isEqualTo(new Fulfilment.Tally(2, 2));
        assertThat(judged.reason())
                .isEqualTo(new Words(
                        "2 av 2 APT hittills tog upp jämställdhet.",
                        "2 of 2 workplace meetings so far took up gender equality."));
        assertThat(judged.evidence()).extracting(Evidence::subject).containsExactly("apt-2026-02-10", "apt-2026-03-10");
    }

    @Test
    void isPartlyKeptAsSoonAsOneMeetingMissedItAndSaysWhy() {
        var judged = in2026(EQUALITY, "2026-04-01", aptWithEquality("2026-02-10"), aptWithoutEquality("2026-03-10"));
        assertThat(judged.state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(judged.reason().sv()).contains("1 av 2 APT hittills", "10 mars 2026", "tiden räckte inte");
        assertThat(judged.evidence()).extracting(Evidence::role).containsExactly(Role.COUNTED, Role.MISSED);
    }

    @Test
    void isNotKeptWhileNoMeetingCarriedIt() {
        assertThat(in2026(EQUALITY, "2026-04-01", aptWithoutEquality("2026-03-10"))
                        .state())
                .isEqualTo(FulfilmentState.NOT_KEPT);
    }

    @Test
    void theLastDayOfTheTermIsStillWithinItAndTheNextDaySettlesIt() {
        var fact = aptWithEquality("2026-12-31");
        assertThat(in2026(EQUALITY, "2026-12-31", fact).state()).isEqualTo(FulfilmentState.ON_TRACK);
        var settled = in2026(EQUALITY, "2027-01-01", fact);
        assertThat(settled.state()).isEqualTo(FulfilmentState.KEPT);
        assertThat(settled.turnsOn()).isNull();
    }

    @Test
    void meetingsOutsideTheTermDoNotCount() {
        assertThat(in2026(EQUALITY, "2026-04-01", aptWithoutEquality("2025-12-31"), aptWithoutEquality("2027-01-01"))
                        .state())
                .isEqualTo(FulfilmentState.NOT_YET_DUE);
    }

    @Test
    void aTermWithoutMeetingsCannotBeJudged() {
        assertThat(in2026(EQUALITY, "2027-01-01").state()).isEqualTo(FulfilmentState.CANNOT_BE_JUDGED);
    }

    @Test
    void aCancelledMeetingDoesNotCount() {
        assertThat(in2026(
                                EQUALITY,
                                "2026-06-01",
                                aptWithEquality("2026-02-10"),
                                apt("2026-03-10", Stage.CANCELLED, List.of(), null))
                        .tally())
                .isEqualTo(new Fulfilment.Tally(1, 1));
    }

    @Test
    void aMeetingThatNobodyReportedIsLateOnTheEighthDay() {
        var onTime = in2026(EQUALITY, "2026-02-17", aptPlanned("2026-02-10"));
        assertThat(onTime.state()).isEqualTo(FulfilmentState.NOT_YET_DUE);
        assertThat(onTime.turnsOn()).isEqualTo(day("2026-02-18"));
        var late = in2026(EQUALITY, "2026-02-18", aptPlanned("2026-02-10"));
        assertThat(late.state()).isEqualTo(FulfilmentState.LATE);
        assertThat(late.evidence()).extracting(Evidence::role).containsExactly(Role.MISSED);
    }

    @Test
    void twoOfThreePrinciplesAreNotAllOfThem() {
        var meeting = apt(
                "2026-02-10",
                Stage.HELD,
                List.of(
                        new ItemOutcome("jamstalldhet", true, null),
                        new ItemOutcome("tillganglighet", true, null),
                        new ItemOutcome("icke-diskriminering", false, MissedReason.RESPONSIBLE_ABSENT)),
                null);
        var judged = in2026(PRINCIPLES, "2026-03-01", meeting);
        assertThat(judged.state()).isEqualTo(FulfilmentState.NOT_KEPT);
        assertThat(judged.evidence().getFirst().words().sv())
                .isEqualTo("10 februari 2026: 2 av 3 punkter togs upp, den ansvariga var frånvarande");
    }

    @Test
    void eachMeetingTakesOneStepAndNamesIt() {
        var judged =
                in2026(STEP, "2026-04-01", aptWithStep("2026-02-10", 1, true), aptWithStep("2026-03-10", 2, false));
        assertThat(judged.state()).isEqualTo(FulfilmentState.PARTLY_KEPT);
        assertThat(judged.evidence())
                .extracting(it -> it.words().sv())
                .containsExactly(
                        "10 februari 2026: steg 1 Tänk! gjordes (varv 1)",
                        "10 mars 2026: steg 2 Lär! gjordes inte, material saknades");
    }

    @Test
    void aMeetingWithoutAnyStepIsMissed() {
        assertThat(in2026(STEP, "2026-04-01", aptWithEquality("2026-02-10")).state())
                .isEqualTo(FulfilmentState.NOT_KEPT);
        assertThat(in2026(STEP, "2026-04-01", aptWithStep("2026-02-10", 7, true))
                        .state())
                .isEqualTo(FulfilmentState.ON_TRACK);
    }

    @Test
    void aTermThatEndedBeforeTheSystemRecordedAnythingCannotBeJudged() {
        var autumn2021 = new Term(day("2021-09-01"), day("2021-11-30"), day("2026-11-21"));
        var judged = judged(EQUALITY, autumn2021, "2026-11-21");
        assertThat(judged.state()).isEqualTo(FulfilmentState.CANNOT_BE_JUDGED);
        assertThat(judged.reason().sv()).contains("1 september 2021–30 november 2021 var över innan");
        assertThat(judged.turnsOn()).isNull();
        assertThat(judged(EQUALITY, autumn2021, "2026-11-21", aptWithEquality("2021-09-01"))
                        .state())
                .isEqualTo(FulfilmentState.KEPT);
    }

    @Test
    void whatNobodyTellsTheSystemCannotBeJudged() {
        var judged = EQUALITY.judge(List.of(), SampleFacts.YEAR_2026, day("2026-02-01"), Set.of(Fact.Kind.ACTIVITY));
        assertThat(judged.state()).isEqualTo(FulfilmentState.CANNOT_BE_JUDGED);
        assertThat(judged.reason().sv()).contains("berättar ännu om möten");
    }
}
