package se.atagande.commitments.peerreview;

import java.util.List;

/** What came of grading another federation's commitment, or of talking about a grade. */
sealed interface GradeOutcome {

    record Changed(PeerGrade grade) implements GradeOutcome {}

    /** Nobody is their own peer. */
    record OwnCommitment() implements GradeOutcome {}

    record NotAmongTheFacts(List<String> events) implements GradeOutcome {}

    /** It says that something was done and names no fact that shows it. */
    record RestsOnNothing() implements GradeOutcome {}

    /** The grades agree, or it was settled. */
    record NothingToTalkAbout(PeerGrade.Dialogue dialogue) implements GradeOutcome {}

    record OtherHasNotReplied() implements GradeOutcome {}
}
