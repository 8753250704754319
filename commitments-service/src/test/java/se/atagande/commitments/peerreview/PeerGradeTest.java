package se.atagande.commitments.peerreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.fulfilment.Completion;
import se.atagande.commitments.peerreview.PeerGrade.Dialogue;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;

class PeerGradeTest {

    private static final FederationId STOCKHOLM = new FederationId("stockholms-stad");
    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 8);

    @Test
    void isNeverGivenToOnesOwnCommitment() {
        assertThat(graded(STOCKHOLM, Completion.NOT_STARTED, List.of())).isEqualTo(new GradeOutcome.OwnCommitment());
    }

    @Test
    void restsOnTheFactsThatEverybodySees() {
        assertThat(graded(SODERTALJE, Completion.LIMITED, List.of("event-9")))
                .isEqualTo(new GradeOutcome.NotAmongTheFacts(List.of("event-9")));
        assertThat(graded(SODERTALJE, Completion.LIMITED, List.of())).isEqualTo(new GradeOutcome.RestsOnNothing());
        assertThat(graded(SODERTALJE, Completion.NOT_STARTED, List.of())).isInstanceOf(GradeOutcome.Changed.class);
        assertThat(graded(SODERTALJE, Completion.NO_EVIDENCE_AVAILABLE, List.of()))
                .isInstanceOf(GradeOutcome.Changed.class);
    }

    @Test
    void opensAConversationOnlyWhereItDiffersFromTheFacts() {
        assertThat(given(Completion.SUBSTANTIAL).dialogue()).isEqualTo(Dialogue.NOT_NEEDED);
        assertThat(given(Completion.SUBSTANTIAL).reply(STOCKHOLM, "Ni har fel.", TODAY))
                .isEqualTo(new GradeOutcome.NothingToTalkAbout(Dialogue.NOT_NEEDED));
        assertThat(given(Completion.LIMITED).dialogue()).isEqualTo(Dialogue.OPEN);
    }

    @Test
    void isSettledWhenTheOtherHasSaidSomething() {
        var open = given(Completion.LIMITED);
        assertThat(open.settle(STOCKHOLM, "Vi är överens.", TODAY)).isEqualTo(new GradeOutcome.OtherHasNotReplied());
        var asked = after(open.reply(STOCKHOLM, "Mötet i mars saknas.", TODAY));
        assertThat(asked.settle(STOCKHOLM, "Vi är överens.", TODAY)).isEqualTo(new GradeOutcome.OtherHasNotReplied());

        var settled = after(asked.settle(SODERTALJE, "Mötet räknas nästa år.", TODAY));

        assertThat(settled.dialogue()).isEqualTo(Dialogue.SETTLED);
        assertThat(settled.replies()).hasSize(1);
        assertThat(settled.reply(SODERTALJE, "En sak till.", TODAY))
                .isEqualTo(new GradeOutcome.NothingToTalkAbout(Dialogue.SETTLED));
    }

    @Test
    void keepsWhatWasSaidWhenGradedAnewAndOpensAgainWhereItStillDiffers() {
        var asked = after(given(Completion.LIMITED).reply(STOCKHOLM, "Mötet i mars saknas.", TODAY));
        var settled = after(asked.settle(SODERTALJE, "Vi ser över graden.", TODAY));

        var anew = settled.regraded(given(Completion.NOT_STARTED));

        assertThat(anew.replies()).hasSize(1);
        assertThat(anew.dialogue()).isEqualTo(Dialogue.OPEN);
        assertThat(settled.regraded(given(Completion.LIMITED)).dialogue()).isEqualTo(Dialogue.SETTLED);
    }

    private static PeerGrade given(Completion grade) {
        return after(graded(SODERTALJE, grade, List.of("event-1")));
    }

    private static GradeOutcome graded(FederationId by, Completion grade, List<String> events) {
        return PeerGrade.grade(
                new CommitmentId("stockholms-stad-2021_1"),
                STOCKHOLM,
                2026,
                by,
                grade,
                Completion.SUBSTANTIAL,
                "Nio av tolv.",
                events,
                List.of("event-1", "event-2"),
                TODAY);
    }

    private static PeerGrade after(GradeOutcome outcome) {
        return ((GradeOutcome.Changed) outcome).grade();
    }
}
