package se.atagande.commitments.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.atagande.commitments.fulfilment.SampleFacts.ALL_TOLD;
import static se.atagande.commitments.fulfilment.SampleFacts.YEAR_2026;
import static se.atagande.commitments.fulfilment.SampleFacts.aptWithEquality;
import static se.atagande.commitments.fulfilment.SampleFacts.aptWithoutEquality;
import static se.atagande.commitments.fulfilment.SampleFacts.day;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FulfilmentState;
import se.atagande.contracts.MeetingKind;

/** OGP's five grades follow from the facts of a term that is over. */
class CompletionTest {

    private static final EveryMeeting EQUALITY =
            new EveryMeeting(SampleFacts.WHAT, Set.of(MeetingKind.APT), null, List.of("jamstalldhet"));

    private static Completion of(CommitmentRule rule, Fact... facts) {
        var judged = rule.judge(List.of(facts), YEAR_2026, day("2027-02-01"), ALL_TOLD);
        return Completion.of(judged.state(), rule.told(judged, YEAR_2026, day("2027-02-01")));
    }

    @Test
    void theGradesFollowFromWhatWasKept() {
        var kept = aptWithEquality("2026-02-10");
        var one = aptWithoutEquality("2026-03-10");
        var two = aptWithoutEquality("2026-04-10");
        assertThat(of(EQUALITY, kept)).isEqualTo(Completion.COMPLETE);
        assertThat(of(EQUALITY, kept, one)).isEqualTo(Completion.SUBSTANTIAL);
        assertThat(of(EQUALITY, kept, one, two)).isEqualTo(Completion.LIMITED);
        assertThat(of(EQUALITY, one)).isEqualTo(Completion.NOT_STARTED);
        assertThat(of(EQUALITY)).isEqualTo(Completion.NO_EVIDENCE_AVAILABLE);
    }

    @Test
    void aWholeWhosePartsAreAllPartlyKeptWasBegun() {
        var whole = new RollsUp(List.of(6, 7));
        var six = SampleFacts.part(6, FulfilmentState.PARTLY_KEPT);
        assertThat(of(whole, six, SampleFacts.part(7, FulfilmentState.PARTLY_KEPT)))
                .isEqualTo(Completion.LIMITED);
        assertThat(of(whole, six, SampleFacts.part(7, FulfilmentState.KEPT))).isEqualTo(Completion.SUBSTANTIAL);
        assertThat(of(
                        whole,
                        SampleFacts.part(6, FulfilmentState.NOT_KEPT),
                        SampleFacts.part(7, FulfilmentState.NOT_KEPT)))
                .isEqualTo(Completion.NOT_STARTED);
    }

    @Test
    void ofWhatIsSecretTheGradeTellsNoShare() {
        var deviations = new EveryOccasion(SampleFacts.WHAT, "deviation", null, 7);
        assertThat(of(deviations, SampleFacts.deviation("2026-03-01", "2026-03-02")))
                .isEqualTo(Completion.COMPLETE);
        assertThat(of(
                        deviations,
                        SampleFacts.deviation("2026-03-01", "2026-03-02"),
                        SampleFacts.deviation("2026-04-01", null)))
                .isEqualTo(of(deviations, SampleFacts.deviation("2026-04-01", null)))
                .isEqualTo(Completion.LIMITED);
    }
}
