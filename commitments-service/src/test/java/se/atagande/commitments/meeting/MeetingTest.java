package se.atagande.commitments.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.atagande.commitments.meeting.SampleMeetings.EQUALITY;
import static se.atagande.commitments.meeting.SampleMeetings.FOOT_OF_THE_STAIRS;
import static se.atagande.commitments.meeting.SampleMeetings.STEP;
import static se.atagande.commitments.meeting.SampleMeetings.afterTheAptOfMarch;
import static se.atagande.commitments.meeting.SampleMeetings.aptOfMarch;
import static se.atagande.commitments.meeting.SampleMeetings.done;
import static se.atagande.commitments.meeting.SampleMeetings.everythingDone;
import static se.atagande.commitments.meeting.SampleMeetings.hold;
import static se.atagande.commitments.meeting.SampleMeetings.missed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.respekttrappan.Step;
import se.atagande.commitments.respekttrappan.StepAnswer;
import se.atagande.commitments.respekttrappan.StepVerdict;
import se.atagande.commitments.respekttrappan.Turn;
import se.atagande.contracts.MissedReason;
import se.atagande.contracts.meeting.MeetingHeld;

class MeetingTest {

    private static final StepAnswer FIRST_STEP = new StepAnswer(1, 1, true, null, null, null, true);

    @Test
    void isHeldWhenEveryItemAndTheStepHaveTheirAnswer() {
        var held = held(everythingDone());

        assertThat(held.meeting().state()).isEqualTo(Meeting.State.HELD);
        assertThat(held.event().day()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(held.event().items()).containsExactly(new MeetingHeld.ItemOutcome("jamstalldhet", true, null));
        assertThat(held.event().step()).isEqualTo(new MeetingHeld.StepOutcome(1, 1, true, null));
    }

    @Test
    void aMissedItemIsToldWithItsReasonAndWithoutTheNote() {
        var held = held(hold(FIRST_STEP, missed(EQUALITY, MissedReason.OTHER, "Brandlarmet gick.")));

        assertThat(held.event().items())
                .containsExactly(new MeetingHeld.ItemOutcome("jamstalldhet", false, MissedReason.OTHER));
        assertThat(held.meeting().minutes())
                .asInstanceOf(type(Minutes.class))
                .extracting(minutes -> minutes.items().getFirst().note())
                .isEqualTo("Brandlarmet gick.");
        assertThat(held.event().toString()).doesNotContain("Brandlarmet");
    }

    @Test
    void aMissedStepIsHeldTooAndLeavesNoMarkOnTheStairs() {
        var held =
                held(hold(new StepAnswer(1, 1, false, MissedReason.TIME_RAN_OUT, null, null, false), done(EQUALITY)));

        assertThat(held.event().step()).isEqualTo(new MeetingHeld.StepOutcome(1, 1, false, MissedReason.TIME_RAN_OUT));
        assertThat(held.meeting().minutes())
                .asInstanceOf(type(Minutes.class))
                .extracting(Minutes::step)
                .asInstanceOf(type(Minutes.StepMinute.class))
                .extracting(Minutes.StepMinute::climbed)
                .isNull();
    }

    @Test
    void aDoneStepLeavesTheMarkThatKeepsItFromBeingDoneTwice() {
        assertThat(held(everythingDone()).meeting().minutes())
                .asInstanceOf(type(Minutes.class))
                .extracting(Minutes::step)
                .asInstanceOf(type(Minutes.StepMinute.class))
                .extracting(Minutes.StepMinute::climbed)
                .isEqualTo("stockholms-stad/kansliet/1/1");
    }

    @Test
    void refusesWhenAnItemHasNoAnswer() {
        assertThat(outcome(hold(FIRST_STEP))).isEqualTo(new HoldOutcome.ItemsUnanswered(List.of(EQUALITY)));
    }

    @Test
    void refusesAMissedItemWithoutAReason() {
        assertThat(outcome(hold(FIRST_STEP, missed(EQUALITY, null, "ändå inte"))))
                .isEqualTo(new HoldOutcome.ReasonMissing(List.of(0)));
        assertThat(outcome(hold(FIRST_STEP, missed(EQUALITY, MissedReason.UNKNOWN, null))))
                .isEqualTo(new HoldOutcome.ReasonMissing(List.of(0)));
    }

    @Test
    void refusesAnotherReasonThatIsNotPutInWords() {
        assertThat(outcome(hold(FIRST_STEP, missed(EQUALITY, MissedReason.OTHER, "  "))))
                .isEqualTo(new HoldOutcome.NoteMissing(List.of(0)));
    }

    @Test
    void refusesAnAnswerToAnItemThatTheMeetingDoesNotCarry() {
        var tea = new HoldMeeting.ItemAnswer("fika", true, null, null);

        assertThat(outcome(hold(FIRST_STEP, done(EQUALITY), tea))).isEqualTo(new HoldOutcome.UnknownItem(List.of(1)));
    }

    @Test
    void refusesASecondAnswerToTheSameItem() {
        assertThat(outcome(hold(FIRST_STEP, done(EQUALITY), missed(EQUALITY, MissedReason.TIME_RAN_OUT, null))))
                .isEqualTo(new HoldOutcome.UnknownItem(List.of(1)));
    }

    @Test
    void refusesWhenTheStepHasNoAnswer() {
        assertThat(outcome(hold(null, done(EQUALITY))))
                .isEqualTo(new HoldOutcome.StepUnanswered(new Turn(1, Step.TANK)));
    }

    @Test
    void refusesAStepWhereNoCommitmentAsksForOne() {
        assertThat(aptOfMarch().hold(everythingDone(), List.of(EQUALITY), FOOT_OF_THE_STAIRS, afterTheAptOfMarch()))
                .isEqualTo(new HoldOutcome.StepNotOnAgenda());
    }

    @Test
    void refusesAStepWhoseTurnItIsNot() {
        assertThat(outcome(hold(new StepAnswer(1, 2, true, null, null, null, true), done(EQUALITY))))
                .isEqualTo(new HoldOutcome.StepRefused(new StepVerdict.NotItsTurn(new Turn(1, Step.TANK))));
    }

    @Test
    void aMeetingWithoutStandingItemsIsHeldWithItsNumberAlone() {
        assertThat(aptOfMarch().hold(hold(null), List.of(), FOOT_OF_THE_STAIRS, afterTheAptOfMarch()))
                .isInstanceOf(HoldOutcome.Held.class);
    }

    @Test
    void cannotBeClosedBeforeItTookPlace() {
        var oneMinuteEarly = Instant.parse("2026-03-03T07:59:00Z");

        assertThat(aptOfMarch().hold(everythingDone(), List.of(EQUALITY, STEP), FOOT_OF_THE_STAIRS, oneMinuteEarly))
                .isEqualTo(new HoldOutcome.NotYetStarted(Instant.parse("2026-03-03T08:00:00Z")));
    }

    @Test
    void isHeldOnlyOnce() {
        assertThat(closing(held(everythingDone()).meeting())).isEqualTo(new HoldOutcome.AlreadyHeld());
    }

    @Test
    void isNotHeldWhenCancelled() {
        assertThat(closing(changed(aptOfMarch().cancel("Planeringsdag")).meeting()))
                .isEqualTo(new HoldOutcome.Cancelled());
    }

    @Test
    void keepsItsIdAndCountsRevisionsWhenItMoves() {
        var once = changed(
                aptOfMarch().moveTo(Instant.parse("2026-03-05T12:00:00Z"), Instant.parse("2026-03-05T13:30:00Z")));
        var twice = changed(
                once.meeting().moveTo(Instant.parse("2026-03-06T12:00:00Z"), Instant.parse("2026-03-06T13:30:00Z")));

        assertThat(twice.meeting().id()).isEqualTo(aptOfMarch().id()).isEqualTo("apt-2026-03-03");
        assertThat(twice.meeting().slot().revision()).isEqualTo(2);
        assertThat(twice.meeting().slot().isMoved()).isTrue();
        assertThat(Objects.requireNonNull(twice.event()).subject()).isEqualTo("apt-2026-03-03");
    }

    @Test
    void cannotEndBeforeItStarts() {
        assertThat(aptOfMarch().moveTo(Instant.parse("2026-03-05T12:00:00Z"), Instant.parse("2026-03-05T12:00:00Z")))
                .isEqualTo(new ChangeOutcome.EndsBeforeItStarts());
    }

    @Test
    void aHeldMeetingStaysWhereItWas() {
        var held = held(everythingDone()).meeting();

        assertThat(held.moveTo(Instant.parse("2026-03-05T12:00:00Z"), Instant.parse("2026-03-05T13:00:00Z")))
                .isEqualTo(new ChangeOutcome.AlreadyHeld());
        assertThat(held.cancel("ångrat oss")).isEqualTo(new ChangeOutcome.AlreadyHeld());
    }

    @Test
    void isCancelledOnlyOnce() {
        var cancelled = changed(aptOfMarch().cancel("Planeringsdag")).meeting();

        assertThat(cancelled.cancel("igen")).isEqualTo(new ChangeOutcome.AlreadyCancelled());
        assertThat(cancelled.moveTo(Instant.parse("2026-03-05T12:00:00Z"), Instant.parse("2026-03-05T13:00:00Z")))
                .isEqualTo(new ChangeOutcome.AlreadyCancelled());
    }

    private static HoldOutcome.Held held(HoldMeeting command) {
        return (HoldOutcome.Held) outcome(command);
    }

    private static HoldOutcome outcome(HoldMeeting command) {
        return aptOfMarch().hold(command, List.of(EQUALITY, STEP), FOOT_OF_THE_STAIRS, afterTheAptOfMarch());
    }

    private static HoldOutcome closing(Meeting meeting) {
        return meeting.hold(everythingDone(), List.of(EQUALITY, STEP), FOOT_OF_THE_STAIRS, afterTheAptOfMarch());
    }

    private static ChangeOutcome.Changed changed(ChangeOutcome outcome) {
        return (ChangeOutcome.Changed) outcome;
    }
}
