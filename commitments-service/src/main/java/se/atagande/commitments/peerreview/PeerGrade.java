package se.atagande.commitments.peerreview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Completion;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

/**
 * What one federation says of how far another's commitment got in a year, beside what the facts say, and what the two said to each other about it.
 *
 * @param federation whose commitment it is
 * @param by who grades
 * @param byFacts the grade that followed from the facts when it was graded
 * @param events the ids of the public facts that the grade rests on
 * @param replies nothing that is not about this grade; read by the two federations only
 */
record PeerGrade(
        String id,
        CommitmentId commitment,
        FederationId federation,
        int year,
        FederationId by,
        Completion grade,
        Completion byFacts,
        String grounds,
        List<String> events,
        LocalDate gradedOn,
        List<Reply> replies,
        @Nullable Agreement agreement) {

    /** What one of the two wrote. */
    record Reply(FederationId by, String text, LocalDate on) {}

    /** What they came to. */
    record Agreement(FederationId by, String text, LocalDate on) {}

    /** Whether the two grades differ, and what has become of that. */
    enum Dialogue {
        NOT_NEEDED,
        OPEN,
        SETTLED
    }

    PeerGrade {
        events = List.copyOf(events);
        replies = List.copyOf(replies);
    }

    static String id(CommitmentId commitment, int year, FederationId by) {
        return commitment + "_" + year + "_" + by;
    }

    /** A grade above {@code NOT_STARTED} says that something was done, and so names at least one of the facts that everybody can see. */
    static GradeOutcome grade(
            CommitmentId commitment,
            FederationId federation,
            int year,
            FederationId by,
            Completion grade,
            Completion byFacts,
            String grounds,
            List<String> events,
            Collection<String> publicEvents,
            LocalDate today) {
        if (by.equals(federation)) {
            return new GradeOutcome.OwnCommitment();
        }
        var unknown =
                events.stream().filter(event -> !publicEvents.contains(event)).toList();
        if (!unknown.isEmpty()) {
            return new GradeOutcome.NotAmongTheFacts(unknown);
        }
        if (events.isEmpty() && grade.compareTo(Completion.NOT_STARTED) > 0) {
            return new GradeOutcome.RestsOnNothing();
        }
        return new GradeOutcome.Changed(new PeerGrade(
                id(commitment, year, by),
                commitment,
                federation,
                year,
                by,
                grade,
                byFacts,
                grounds,
                events.stream().distinct().toList(),
                today,
                List.of(),
                null));
    }

    Dialogue dialogue() {
        if (grade == byFacts) {
            return Dialogue.NOT_NEEDED;
        }
        return agreement == null ? Dialogue.OPEN : Dialogue.SETTLED;
    }

    /** Graded anew, with what was said before: a grade that changes after a conversation is no new conversation. */
    PeerGrade regraded(PeerGrade anew) {
        return new PeerGrade(
                id,
                commitment,
                federation,
                year,
                by,
                anew.grade,
                anew.byFacts,
                anew.grounds,
                anew.events,
                anew.gradedOn,
                replies,
                anew.grade == grade && anew.byFacts == byFacts ? agreement : null);
    }

    GradeOutcome reply(FederationId from, String text, LocalDate today) {
        return dialogue() == Dialogue.OPEN
                ? new GradeOutcome.Changed(with(
                        Stream.concat(replies.stream(), Stream.of(new Reply(from, text, today)))
                                .toList(),
                        null))
                : new GradeOutcome.NothingToTalkAbout(dialogue());
    }

    /** It takes two: nobody settles what the other has not answered. */
    GradeOutcome settle(FederationId from, String text, LocalDate today) {
        if (dialogue() != Dialogue.OPEN) {
            return new GradeOutcome.NothingToTalkAbout(dialogue());
        }
        return replies.stream().allMatch(reply -> reply.by().equals(from))
                ? new GradeOutcome.OtherHasNotReplied()
                : new GradeOutcome.Changed(with(replies, new Agreement(from, text, today)));
    }

    private PeerGrade with(List<Reply> newReplies, @Nullable Agreement newAgreement) {
        return new PeerGrade(
                id,
                commitment,
                federation,
                year,
                by,
                grade,
                byFacts,
                grounds,
                events,
                gradedOn,
                newReplies,
                newAgreement);
    }
}
