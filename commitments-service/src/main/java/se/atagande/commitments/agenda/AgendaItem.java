package se.atagande.commitments.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.DecisionId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.meeting.DecisionMade;
import se.atagande.rest.Role;

/**
 * Something for a meeting to take up. It belongs to a series and stands at one meeting at a time.
 *
 * @param proposedBy the role of whoever proposed it, never who; null where the house itself made it
 * @param follows the decided item whose outcome this one tells of; null for any other
 * @param content what it says
 * @param rank items of a meeting are taken in the order of their ranks
 * @param meeting where it stands now
 * @param before the meetings that did not get to it, oldest first
 */
record AgendaItem(
        String id,
        Owner owner,
        Origin origin,
        @Nullable Role proposedBy,
        @Nullable String follows,
        Content content,
        double rank,
        State state,
        @Nullable String declinedBecause,
        String meeting,
        List<Visit> before,
        @Nullable String note,
        @Nullable Decision decision) {

    AgendaItem {
        before = List.copyOf(before);
    }

    enum Origin {
        PROPOSAL,
        /** Tells a later meeting what came of a decision. */
        FEEDBACK,
        /** A measure of step 7 of Respekttrappan, from what step 6 found. */
        RESPEKTTRAPPAN
    }

    enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        DONE
    }

    /** Whose meetings it belongs to. */
    record Owner(
            FederationId federation,
            Set<FederationId> arrangers,
            MeetingSeriesId series,
            MeetingKind kind,
            @Nullable InitiativeId initiative) {

        Owner {
            arrangers = Set.copyOf(arrangers);
        }

        static Owner of(MeetingBrief meeting) {
            return new Owner(
                    meeting.federation(), meeting.arrangers(), meeting.series(), meeting.kind(), meeting.initiative());
        }
    }

    /** {@code minutes} is the time it needs; null where nobody has said. */
    record Content(
            String title, @Nullable String text, @Nullable Integer minutes) {}

    /** A meeting that did not get to the item; {@code day} in Europe/Stockholm. */
    record Visit(String meeting, LocalDate day) {}

    /** Those who run the meeting put an item on the agenda; everybody else proposes it. */
    static AgendaItem proposed(
            String id, MeetingBrief meeting, Origin origin, Role by, boolean accepted, Content content, double rank) {
        return new AgendaItem(
                id,
                Owner.of(meeting),
                origin,
                by,
                null,
                content,
                rank,
                accepted ? State.ACCEPTED : State.PROPOSED,
                null,
                meeting.id(),
                List.of(),
                null,
                null);
    }

    /** Proposed by no person, from what another service told. */
    static AgendaItem fromTheHouse(String id, MeetingBrief meeting, Content content, double rank) {
        return new AgendaItem(
                id,
                Owner.of(meeting),
                Origin.PROPOSAL,
                null,
                null,
                content,
                rank,
                State.PROPOSED,
                null,
                meeting.id(),
                List.of(),
                null,
                null);
    }

    /** The item that tells the next meeting what came of this decision. It has the same id however often it is made. */
    AgendaItem feedback(MeetingBrief next, double atRank) {
        return new AgendaItem(
                UUID.nameUUIDFromBytes(("feedback of " + id).getBytes(UTF_8)).toString(),
                Owner.of(next),
                Origin.FEEDBACK,
                null,
                id,
                new Content(content.title(), null, null),
                atRank,
                State.ACCEPTED,
                null,
                next.id(),
                List.of(),
                null,
                null);
    }

    boolean isOpen() {
        return state == State.PROPOSED || state == State.ACCEPTED;
    }

    boolean stoodAt(String otherMeeting) {
        return meeting.equals(otherMeeting)
                || before.stream().anyMatch(visit -> visit.meeting().equals(otherMeeting));
    }

    /** The activity that the decision becomes; the same id however often it is planned. */
    ActivityId activity() {
        return new ActivityId("decision-" + id);
    }

    AgendaOutcome accept() {
        return state == State.PROPOSED ? changed(State.ACCEPTED, null) : new AgendaOutcome.NotAProposal();
    }

    AgendaOutcome decline(String reason) {
        return isOpen() && decision == null ? changed(State.DECLINED, reason) : new AgendaOutcome.AlreadySettled();
    }

    AgendaOutcome say(Content newContent) {
        return isOpen()
                ? new AgendaOutcome.Changed(
                        next(newContent, rank, state, declinedBecause, meeting, before, note, decision), null)
                : new AgendaOutcome.AlreadySettled();
    }

    AgendaOutcome place(double newRank) {
        return new AgendaOutcome.Changed(
                next(content, newRank, state, declinedBecause, meeting, before, note, decision), null);
    }

    /** Another meeting of the series takes it instead, before this one has. */
    AgendaOutcome moveTo(MeetingBrief other) {
        if (!isOpen()) {
            return new AgendaOutcome.AlreadySettled();
        }
        if (!other.isPlanned() || !other.series().equals(owner.series())) {
            return new AgendaOutcome.NoSuchMeeting();
        }
        return new AgendaOutcome.Changed(standingAt(other.id(), before), null);
    }

    /** The meeting is over, or will not be, and has not got to it. */
    AgendaItem carriedOver(MeetingBrief from, MeetingBrief next) {
        var visits = new ArrayList<>(before);
        visits.add(new Visit(from.id(), from.day()));
        return standingAt(next.id(), visits);
    }

    /**
     * The meeting took it up. One that was closed before anybody wrote this down takes the item back from the meeting it was carried over to.
     *
     * @param becomes the activity that the decision becomes; null for none
     * @param decided the words of the decision; null where nothing was decided
     */
    AgendaOutcome dealWith(
            MeetingBrief at,
            @Nullable String newNote,
            @Nullable String decided,
            Decision.@Nullable ActivityToPlan becomes,
            Instant now) {
        if (state == State.PROPOSED) {
            return new AgendaOutcome.StillAProposal();
        }
        if (!isOpen()) {
            return new AgendaOutcome.AlreadySettled();
        }
        if (!stoodAt(at.id()) || at.isCancelled()) {
            return new AgendaOutcome.NoSuchMeeting();
        }
        if (!at.hasBegun(now)) {
            return new AgendaOutcome.NotYetStarted(at.startsAt());
        }
        if (becomes != null && becomes.endsBeforeItStarts()) {
            return new AgendaOutcome.EndsBeforeItStarts();
        }
        var made = decided == null ? null : new Decision(decided, at.id(), at.day(), becomes, false, null);
        var earlier = before.stream()
                .takeWhile(visit -> !visit.meeting().equals(at.id()))
                .toList();
        var done = next(content, rank, State.DONE, null, at.id(), earlier, newNote, made);
        return new AgendaOutcome.Changed(done, made == null ? null : done.told(made));
    }

    AgendaOutcome activityAt(Instant start, Instant end) {
        if (decision == null || decision.becomes() == null) {
            return new AgendaOutcome.BecomesNoActivity();
        }
        if (decision.becomes().hasTime()) {
            return new AgendaOutcome.AlreadySettled();
        }
        var timed = decision.withActivityAt(decision.becomes(), start, end);
        return timed.becomes() != null && timed.becomes().endsBeforeItStarts()
                ? new AgendaOutcome.EndsBeforeItStarts()
                : new AgendaOutcome.Changed(with(timed), null);
    }

    AgendaItem with(Decision newDecision) {
        return next(content, rank, state, declinedBecause, meeting, before, note, newDecision);
    }

    private AgendaItem standingAt(String newMeeting, List<Visit> visits) {
        return next(content, rank, state, declinedBecause, newMeeting, visits, note, decision);
    }

    private AgendaOutcome.Changed changed(State newState, @Nullable String reason) {
        return new AgendaOutcome.Changed(next(content, rank, newState, reason, meeting, before, note, decision), null);
    }

    /** Where it comes from never changes. */
    private AgendaItem next(
            Content newContent,
            double newRank,
            State newState,
            @Nullable String newReason,
            String newMeeting,
            List<Visit> visits,
            @Nullable String newNote,
            @Nullable Decision newDecision) {
        return new AgendaItem(
                id,
                owner,
                origin,
                proposedBy,
                follows,
                newContent,
                newRank,
                newState,
                newReason,
                newMeeting,
                visits,
                newNote,
                newDecision);
    }

    private DecisionMade told(Decision made) {
        return new DecisionMade(
                new DecisionId(id),
                owner.federation(),
                new MeetingId(made.meeting()),
                owner.kind(),
                made.day(),
                made.becomes() == null ? null : activity());
    }
}
