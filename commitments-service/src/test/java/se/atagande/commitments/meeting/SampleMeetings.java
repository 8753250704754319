package se.atagande.commitments.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.StepAnswer;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MissedReason;

/** The APT of the office in Stockholm: first Tuesday of the month at nine, with gender equality and the next step of Respekttrappan. */
final class SampleMeetings {

    static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    static final StandingItem EQUALITY = new StandingItem(
            "jamstalldhet", "Jämställdhet", "Gender equality", new CommitmentId("stockholms-stad-2021_6"));
    static final StandingItem STEP = new StandingItem(
            StandingItem.RESPEKTTRAPPAN,
            "Nästa steg av Respekttrappan",
            "Next step of Respekttrappan",
            new CommitmentId("stockholms-stad-2021_7"));
    static final Staircase FOOT_OF_THE_STAIRS = new Staircase(List.of());

    private SampleMeetings() {}

    static SeriesPlan firstTuesdays() {
        return plan("FREQ=MONTHLY;BYDAY=1TU", "09:00");
    }

    static SeriesPlan plan(String rrule, String startTime) {
        return new SeriesPlan(
                "APT kansliet", LocalDate.of(2026, 1, 1), rrule, startTime, 90, "Stora mötesrummet", null, null);
    }

    static MeetingSeries apt(SeriesPlan plan) {
        return MeetingSeries.begin("apt", new PlanSeries(STOCKHOLM, Set.of(), MeetingKind.APT, null, "kansliet", plan));
    }

    /** The APT of 3 March 2026 at nine, eight o'clock UTC. */
    static Meeting aptOfMarch() {
        return Meeting.plan(
                apt(firstTuesdays()),
                new MeetingSeries.Planned(
                        new Occurrence(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3), null), firstTuesdays()),
                new Agenda(List.of(EQUALITY), FOOT_OF_THE_STAIRS.turn()));
    }

    static Instant afterTheAptOfMarch() {
        return Instant.parse("2026-03-03T09:30:00Z");
    }

    static HoldMeeting everythingDone() {
        return hold(new StepAnswer(1, 1, true, null, null, null, true), done(EQUALITY));
    }

    static HoldMeeting hold(@Nullable StepAnswer step, HoldMeeting.ItemAnswer... items) {
        return new HoldMeeting(9, List.of(items), step);
    }

    static HoldMeeting.ItemAnswer done(StandingItem item) {
        return new HoldMeeting.ItemAnswer(item.code(), true, null, null);
    }

    static HoldMeeting.ItemAnswer missed(StandingItem item, @Nullable MissedReason reason, @Nullable String note) {
        return new HoldMeeting.ItemAnswer(item.code(), false, reason, note);
    }
}
