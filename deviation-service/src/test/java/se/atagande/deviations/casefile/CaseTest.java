package se.atagande.deviations.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.calendar.RedDays;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.Level;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationEvent;
import se.atagande.contracts.deviation.DeviationLimitsSet;
import se.atagande.contracts.deviation.DeviationMeasureDecided;
import se.atagande.contracts.deviation.DeviationReopened;
import se.atagande.deviations.casefile.StepOutcome.Reason;
import se.atagande.deviations.contents.Cause;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.EffectAnswer;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Entry.Kind;
import se.atagande.deviations.contents.Lesson;
import se.atagande.deviations.contents.Masking;
import se.atagande.deviations.contents.Reporter;

/** Which step may follow which, and what each tells others. */
class CaseTest {

    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final DeviationId ID = new DeviationId("d1");
    private static final LocalDate NINTH = LocalDate.of(2026, 11, 9);
    private static final LocalDate SIXTEENTH = LocalDate.of(2026, 11, 16);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 9);
    private static final ActivityId ACTIVITY = new ActivityId("atgard-1");
    private static final List<Integer> ASKED_AFTER = List.of(3, 6);
    private static final String ANNA = "anna";

    private static Case reported(Nature nature) {
        var deviation = Deviation.begun(
                ID,
                SODERTALJE,
                SODERTALJE,
                null,
                nature,
                Level.INDIVIDUAL,
                "fingerprint",
                Set.of(),
                DeviationState.REPORTED,
                NINTH,
                new Clocks(SIXTEENTH, null, NINTH, FEBRUARY, null, null));
        var contents = Contents.begun(
                Reporter.PARTICIPANT,
                false,
                null,
                new Contents.Classification(Set.of(Ground.AGE), Set.of(Cause.UNEQUAL_CONDITIONS), null),
                new Entry(1, Kind.REPORT, NINTH, null, "Jag fick vänta utanför.", null, null, null));
        return new Case(deviation, contents);
    }

    private static Case reported() {
        return reported(Nature.DISADVANTAGE);
    }

    private static Case after(StepOutcome outcome) {
        assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
        return ((StepOutcome.Taken) outcome).after();
    }

    /** Beside the limits, which have a test of their own. */
    private static List<DeviationEvent> events(StepOutcome outcome) {
        assertThat(outcome).isInstanceOf(StepOutcome.Taken.class);
        return ((StepOutcome.Taken) outcome)
                .events().stream()
                        .filter(event -> !(event instanceof DeviationLimitsSet))
                        .toList();
    }

    private static DeviationLimitsSet limits(StepOutcome outcome) {
        return ((StepOutcome.Taken) outcome)
                .events().stream()
                        .filter(DeviationLimitsSet.class::isInstance)
                        .map(DeviationLimitsSet.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private static Masking.Proposal passage(int entry, int from, int to) {
        return new Masking.Proposal(entry, from, to, "Namn.", null);
    }

    private static Clocks waitingAgain(Clocks before) {
        return before.startedAgain(SIXTEENTH, FEBRUARY.plusMonths(1));
    }

    private static void refused(StepOutcome outcome, Reason why) {
        assertThat(outcome).isEqualTo(new StepOutcome.Refused(why));
    }

    private static Case acknowledged() {
        return after(reported().acknowledge(NINTH));
    }

    private static Case analysed() {
        return after(after(acknowledged().write(Kind.INVESTIGATION, "Så var det.", ANNA, NINTH))
                .write(Kind.ANALYSIS, "Därför.", ANNA, NINTH));
    }

    private static Case decided() {
        return after(analysed().decideMeasure(ACTIVITY, "Gör om skyltarna.", FEBRUARY, ANNA, NINTH));
    }

    private static Case closed() {
        var done = after(decided().measureBecame(ACTIVITY, Measure.State.DONE, SIXTEENTH));
        return after(done.close(Conclusion.MEASURE_TAKEN, "Tack.", null, ANNA, SIXTEENTH));
    }

    @Test
    void isLateFromTheDayAfterALimitUntilTheReporterHears() {
        assertThat(reported().deviation().late(SIXTEENTH)).isFalse();
        assertThat(reported().deviation().late(SIXTEENTH.plusDays(1))).isTrue();
        assertThat(acknowledged().deviation().late(SIXTEENTH.plusDays(1))).isFalse();
        assertThat(acknowledged().deviation().late(FEBRUARY.plusDays(1))).isTrue();
        assertThat(after(acknowledged().write(Kind.FEEDBACK, "Så här långt.", ANNA, FEBRUARY))
                        .deviation()
                        .late(FEBRUARY.plusDays(1)))
                .isFalse();
    }

    @Test
    void isAcknowledgedOnce() {
        assertThat(events(reported().acknowledge(NINTH)))
                .containsExactly(new DeviationAcknowledged(ID, SODERTALJE, NINTH));
        refused(acknowledged().acknowledge(SIXTEENTH), Reason.ALREADY_ACKNOWLEDGED);
    }

    @Test
    void goesFromInvestigationByAnalysisToMeasuresInThatOrder() {
        refused(reported().write(Kind.INVESTIGATION, "Så.", ANNA, NINTH), Reason.NOT_ACKNOWLEDGED);
        refused(acknowledged().write(Kind.ANALYSIS, "Därför.", ANNA, NINTH), Reason.NOT_INVESTIGATED);
        refused(acknowledged().decideMeasure(ACTIVITY, "Gör.", FEBRUARY, ANNA, NINTH), Reason.NOT_ANALYSED);
        refused(analysed().write(Kind.FOLLOW_UP, "Det hjälpte.", ANNA, NINTH), Reason.NO_MEASURE_DECIDED);
        assertThat(events(analysed().decideMeasure(ACTIVITY, "Gör om skyltarna.", FEBRUARY, ANNA, NINTH)))
                .containsExactly(new DeviationMeasureDecided(ID, SODERTALJE, null, ACTIVITY, FEBRUARY, NINTH));
        assertThat(decided().deviation().state()).isEqualTo(DeviationState.MEASURES_DECIDED);
    }

    @Test
    void isNotClosedWhileAMeasureIsOpen() {
        var open = decided();
        refused(open.close(Conclusion.MEASURE_TAKEN, "Tack.", null, ANNA, SIXTEENTH), Reason.MEASURES_OPEN);
        refused(open.write(Kind.FOLLOW_UP, "Klart.", ANNA, SIXTEENTH), Reason.MEASURES_OPEN);
        var calledOff = after(open.measureBecame(ACTIVITY, Measure.State.CALLED_OFF, SIXTEENTH));
        refused(calledOff.close(Conclusion.DISMISSED, "Tack.", null, ANNA, SIXTEENTH), Reason.MEASURES_OPEN);
        var declined = after(calledOff.declineMeasure(ACTIVITY, "Lokalen byts ändå.", ANNA, SIXTEENTH));
        refused(declined.close(Conclusion.MEASURE_TAKEN, "Tack.", null, ANNA, SIXTEENTH), Reason.NO_MEASURE_TAKEN);
        assertThat(events(declined.close(Conclusion.NO_MEASURE_NEEDED, "Tack.", null, ANNA, SIXTEENTH)))
                .containsExactly(new DeviationClosed(ID, SODERTALJE, SIXTEENTH));
        refused(declined.declineMeasure(ACTIVITY, "En gång till.", ANNA, SIXTEENTH), Reason.MEASURE_SETTLED);
        refused(
                declined.measureBecame(ACTIVITY, Measure.State.DONE, SIXTEENTH),
                Reason.MEASURE_SETTLED); // declined stays declined
    }

    @Test
    void anImmediateMeasureIsAMeasureTaken() {
        refused(acknowledged().close(Conclusion.MEASURE_TAKEN, "Tack.", null, ANNA, NINTH), Reason.NO_MEASURE_TAKEN);
        var helped = after(acknowledged().write(Kind.IMMEDIATE_MEASURE, "Vi öppnade dörren.", ANNA, NINTH));
        assertThat(after(helped.close(Conclusion.MEASURE_TAKEN, "Tack.", null, ANNA, NINTH))
                        .deviation()
                        .conclusion())
                .isEqualTo(Conclusion.MEASURE_TAKEN);
    }

    @Test
    void isNotClosedUnread() {
        refused(reported().close(Conclusion.DISMISSED, "Nej.", null, ANNA, NINTH), Reason.NOT_ACKNOWLEDGED);
    }

    @Test
    void isOpenedAgainWithAReasonAndTheReporterWaitsOnceMore() {
        refused(decided().reopen("Nytt.", CaseTest::waitingAgain, ANNA, SIXTEENTH), Reason.NOT_CLOSED);
        var outcome = closed().reopen("Det hände igen.", CaseTest::waitingAgain, ANNA, SIXTEENTH);
        assertThat(events(outcome)).containsExactly(new DeviationReopened(ID, SODERTALJE, SIXTEENTH));
        var again = after(outcome).deviation();
        assertThat(again.state()).isEqualTo(DeviationState.ACKNOWLEDGED);
        assertThat(again.closedOn()).isNull();
        assertThat(again.clocks().feedbackOn()).isNull();
        assertThat(again.clocks().feedbackBy()).isEqualTo(FEBRUARY.plusMonths(1));
    }

    @Test
    void aPauseMovesTheLimitByItsDaysToAWorkingDay() {
        var paused = after(acknowledged().pause("Vi väntar på ett svar.", ANNA, SIXTEENTH));
        refused(paused.pause("Igen.", ANNA, SIXTEENTH), Reason.ALREADY_PAUSED);
        assertThat(paused.deviation().late(FEBRUARY.plusYears(1))).isFalse();
        var redDays = new RedDays();
        // Four days later than 9 February is a Saturday.
        var resumed = after(paused.resume(SIXTEENTH.plusDays(4), redDays::orNextWorkingDay));
        assertThat(resumed.deviation().clocks().feedbackBy()).isEqualTo(LocalDate.of(2027, 2, 15));
        refused(resumed.resume(SIXTEENTH, redDays::orNextWorkingDay), Reason.NOT_PAUSED);
    }

    @Test
    void theReporterIsAskedAfterThreeAndAfterSixMonthsOnceEach() {
        var closed = closed();
        assertThat(closed.effectAsked(ASKED_AFTER, LocalDate.of(2027, 2, 15))).isFalse();
        assertThat(closed.effectAsked(ASKED_AFTER, LocalDate.of(2027, 2, 16))).isTrue();
        refused(closed.tellEffect(EffectAnswer.HELPED, "", ASKED_AFTER, SIXTEENTH), Reason.NOT_ASKED);
        var told = after(closed.tellEffect(EffectAnswer.HELPED_PARTLY, "", ASKED_AFTER, LocalDate.of(2027, 3, 1)));
        assertThat(told.effectAsked(ASKED_AFTER, LocalDate.of(2027, 5, 15))).isFalse();
        assertThat(told.effectAsked(ASKED_AFTER, LocalDate.of(2027, 5, 16))).isTrue();
        var twice = after(told.tellEffect(EffectAnswer.HELPED, "Nu ja.", ASKED_AFTER, LocalDate.of(2027, 6, 1)));
        assertThat(twice.effectAsked(ASKED_AFTER, LocalDate.of(2030, 1, 1))).isFalse();
    }

    @Test
    void whatIsMaskedByTwoIsNotShownAndTheOriginalStays() {
        refused(reported().proposeMasking(passage(1, 4, 99), ANNA, NINTH), Reason.NO_SUCH_PASSAGE);
        refused(reported().proposeMasking(passage(7, 0, 1), ANNA, NINTH), Reason.NO_SUCH_PASSAGE);
        var proposed = after(reported().proposeMasking(passage(1, 4, 8), ANNA, NINTH));
        var entry = proposed.contents().entries().getFirst();
        assertThat(proposed.contents().shown(entry)).isEqualTo("Jag fick vänta utanför.");
        refused(proposed.approveMasking(1, ANNA), Reason.OWN_MASKING);
        refused(proposed.approveMasking(2, "bo"), Reason.NO_SUCH_MASKING);
        var masked = after(proposed.approveMasking(1, "bo"));
        assertThat(masked.contents().shown(entry)).isEqualTo("Jag ████ vänta utanför.");
        assertThat(entry.text()).isEqualTo("Jag fick vänta utanför.");
        refused(masked.approveMasking(1, "bo"), Reason.MASKING_APPROVED);
    }

    @Test
    void whatWentWellIsNoDeviationToOthers() {
        var golden = reported(Nature.POSITIVE);
        assertThat(events(golden.acknowledge(NINTH))).isEmpty();
        refused(golden.joinStructural("s1"), Reason.NOT_YOUR_KIND);
    }

    @Test
    void isPartOfOneStructuralCaseAtMost() {
        var part = after(reported().joinStructural("s1"));
        refused(part.joinStructural("s2"), Reason.ALREADY_PART_OF_ANOTHER);
        assertThat(after(part.joinStructural("s1")).deviation().structural()).isEqualTo("s1");
        refused(part.leaveStructural("s2"), Reason.NOT_PART);
        assertThat(after(part.leaveStructural("s1")).deviation().structural()).isNull();
    }

    @Test
    void theHighestSeverityIsFlaggedWhateverTheRecurrence() {
        assertThat(after(reported().assess(new Assessment(4, 1))).deviation().flagged())
                .isTrue();
        assertThat(after(reported().assess(new Assessment(3, 4))).deviation().flagged())
                .isFalse();
    }

    @Test
    void theReporterMayWriteAtAnyTimeUntilTheCaseIsFull() {
        assertThat(after(closed().say("En sak till.", FEBRUARY)).deviation().unreadMessage())
                .isTrue();
        var open = reported();
        for (int i = 1; i < Case.MOST_ENTRIES; i++) {
            open = after(open.say("Mer.", NINTH));
        }
        refused(open.say("Mer.", NINTH), Reason.FULL);
    }

    @Test
    void tellsByWhenTheReporterIsToHearSomethingAndWhenTheHandlersAreReminded() {
        var thirdWorkingDay = LocalDate.of(2026, 11, 12);
        var sixthIsASunday = LocalDate.of(2026, 11, 16);
        var sixtieth = LocalDate.of(2027, 1, 8);
        var eightieth = LocalDate.of(2027, 1, 28);
        assertThat(Limits.of(reported().deviation()))
                .isEqualTo(new DeviationLimitsSet(
                        ID,
                        SODERTALJE,
                        SIXTEENTH,
                        FEBRUARY,
                        false,
                        List.of(thirdWorkingDay, sixthIsASunday, sixtieth, eightieth)));
        assertThat(limits(reported().acknowledge(NINTH)))
                .isEqualTo(new DeviationLimitsSet(ID, SODERTALJE, null, FEBRUARY, false, List.of(sixtieth, eightieth)));
        var paused = acknowledged().pause("Vi väntar.", ANNA, SIXTEENTH);
        assertThat(limits(paused)).isEqualTo(new DeviationLimitsSet(ID, SODERTALJE, null, FEBRUARY, true, List.of()));
        assertThat(limits(after(paused).resume(SIXTEENTH.plusDays(7), day -> day))
                        .remindOn())
                .containsExactly(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 4));
        assertThat(limits(acknowledged().write(Kind.FEEDBACK, "Så här långt.", ANNA, NINTH)))
                .isEqualTo(new DeviationLimitsSet(ID, SODERTALJE, null, null, false, List.of()));
        assertThat(limits(closed().reopen("Igen.", CaseTest::waitingAgain, ANNA, SIXTEENTH))
                        .feedbackBy())
                .isEqualTo(FEBRUARY.plusMonths(1));
        assertThat(((StepOutcome.Taken) acknowledged().register("2026-0117")).events())
                .isEmpty();
    }

    @Test
    void closingEndsAPause() {
        var paused = after(acknowledged().pause("Vi väntar.", ANNA, SIXTEENTH));
        var closed = after(paused.close(Conclusion.DISMISSED, "Nej.", null, ANNA, SIXTEENTH));
        assertThat(closed.deviation().clocks().pausedOn()).isNull();
    }

    @Test
    void theSameFileAgainIsNoOtherFile() {
        var file = new Contents.Attached("a", "image/png", 7, "fingerprint");
        var once = after(reported().attach(file));
        refused(once.attach(new Contents.Attached("b", "image/png", 7, "fingerprint")), Reason.ALREADY_ATTACHED);
        assertThat(after(once.attach(new Contents.Attached("b", "image/png", 7, "another")))
                        .contents()
                        .attachments())
                .hasSize(2);
    }

    @Test
    void whatASingleCaseTaughtIsToldWithTheReportersYesAndAmongEnough() {
        var lesson = Lesson.proposed("Muntligt.", "Nu skriftligt.", "Fler kommer.");
        refused(decided().proposeLesson(lesson), Reason.NOT_CLOSED);
        refused(closed().answerLesson(true), Reason.NOT_ASKED);
        refused(closed().publishLesson(0, 9, 5, FEBRUARY), Reason.NO_LESSON);
        var worded = after(closed().proposeLesson(lesson));
        refused(worded.publishLesson(0, 9, 5, FEBRUARY), Reason.NOT_AGREED);
        refused(after(worded.answerLesson(false)).publishLesson(0, 9, 5, FEBRUARY), Reason.NOT_AGREED);
        var agreed = after(worded.answerLesson(true));
        refused(agreed.publishLesson(0, 4, 5, FEBRUARY), Reason.TOO_FEW);
        refused(
                after(agreed.proposeLesson(lesson)).publishLesson(0, 9, 5, FEBRUARY),
                Reason.NOT_AGREED); // other words: asked anew
        var told = after(agreed.publishLesson(0, 5, 5, FEBRUARY));
        refused(told.publishLesson(0, 5, 5, FEBRUARY), Reason.LESSON_PUBLISHED);
        refused(told.answerLesson(false), Reason.LESSON_PUBLISHED);
        refused(told.proposeLesson(lesson), Reason.LESSON_PUBLISHED);
    }

    @Test
    void noTextFormTellsAnythingOfIt() {
        var all = List.of(
                reported(),
                reported().contents(),
                reported().contents().entries().getFirst());
        assertThat(all.toString()).doesNotContain("vänta");
    }
}
