package se.atagande.commitments.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.OccasionId;
import se.atagande.contracts.OccasionKind;
import se.atagande.contracts.ViewpointDecision;
import se.atagande.contracts.ViewpointId;
import se.atagande.contracts.influence.OccasionOpened;
import se.atagande.contracts.influence.OccasionWithdrawn;
import se.atagande.contracts.influence.ParticipationTold;
import se.atagande.contracts.influence.ViewpointDecided;

class InfluenceTest {

    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final InitiativeId VAGAR = new InitiativeId("inkluderande-vagar");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);

    @Test
    void theChainGoesFromWordsToDecisionToEffectToEverybody() {
        var decided = changed(viewpoint().decide(done()));
        var told = changed(decided.viewpoint().tell(new Viewpoint.Effect("Fler kommer.", DAY)));
        var released = changed(told.viewpoint().publish(new Viewpoint.Release("Fler språk.", DAY)));

        assertThat(decided.events())
                .containsExactly(new ViewpointDecided(
                        new ViewpointId("v"), SODERTALJE, ViewpointDecision.DONE, null, new ActivityId("a"), DAY));
        assertThat(released.viewpoint().release()).isNotNull();
        assertThat(released.events()).isEmpty();
        assertThat(changed(released.viewpoint().retract()).viewpoint().release())
                .isNull();
    }

    @Test
    void nothingIsReleasedOrHasAnEffectBeforeItIsDecided() {
        assertThat(viewpoint().publish(new Viewpoint.Release("x", DAY))).isEqualTo(new ViewpointOutcome.NotDecided());
        assertThat(viewpoint().tell(new Viewpoint.Effect("x", DAY))).isEqualTo(new ViewpointOutcome.NotDecided());
        assertThat(viewpoint().retract()).isEqualTo(new ViewpointOutcome.NotReleased());
    }

    @Test
    void whatWasRefusedHasNoEffectUntilItIsDecidedAgainAndTheFirstDecisionIsKept() {
        var refusal = new Viewpoint.Decision(ViewpointDecision.REFUSED, "Det får vi inte enligt lag.", null, DAY);
        var refused = changed(viewpoint().decide(refusal)).viewpoint();

        assertThat(refused.tell(new Viewpoint.Effect("x", DAY))).isEqualTo(new ViewpointOutcome.NothingWasDone());
        var again = changed(refused.decide(done())).viewpoint();
        assertThat(again.decision()).isEqualTo(done());
        assertThat(again.earlier()).containsExactly(refusal);
    }

    @Test
    void aNeedsAnalysisRestsOnAQuestionThatWasAskedAndClosed() {
        var analysis = opened(OccasionKind.NEEDS_ANALYSIS, null);

        assertThat(analysis.tell("Så här.", "Det här.", true, DAY)).isEqualTo(new OccasionOutcome.NobodyWasAsked());
        var asking = changed(analysis.ask("Vad behövs?", DAY)).occasion();
        assertThat(asking.openRound()).isPresent();
        assertThat(asking.ask("Och sen?", DAY)).isEqualTo(new OccasionOutcome.QuestionStillOpen());
        assertThat(asking.tell("Så här.", "Det här.", true, DAY)).isEqualTo(new OccasionOutcome.NobodyWasAsked());
        var closed = changed(asking.closeQuestion(DAY)).occasion();
        assertThat(closed.closeQuestion(DAY)).isEqualTo(new OccasionOutcome.NoOpenQuestion());
        assertThat(changed(closed.tell("Så här.", "Det här.", true, DAY)).events())
                .containsExactly(new ParticipationTold(new OccasionId("o"), SODERTALJE, DAY));
    }

    @Test
    void theFirstDayItIsToldCountsHoweverOftenItIsWordedBetter() {
        var first = changed(opened(OccasionKind.INITIATIVE, VAGAR).tell("Så här.", "Det här.", false, DAY));
        var better = changed(first.occasion().tell("Så här var det.", "Det här.", true, DAY.plusDays(200)));

        assertThat(better.events()).isEmpty();
        assertThat(better.occasion().account())
                .isEqualTo(new Occasion.Account("Så här var det.", "Det här.", DAY, DAY.plusDays(200), true));
    }

    @Test
    void anOccasionOpensForAnInitiativeThatIsNamedAndOnADayThatHasBeen() {
        assertThat(Occasion.open("o", SODERTALJE, OccasionKind.INITIATIVE, null, "x", DAY, DAY))
                .isEqualTo(new OccasionOutcome.InitiativeMissing());
        assertThat(Occasion.open("o", SODERTALJE, OccasionKind.INITIATIVE, VAGAR, "x", DAY.plusDays(1), DAY))
                .isEqualTo(new OccasionOutcome.DayToCome());
        assertThat(changed(Occasion.open("o", SODERTALJE, OccasionKind.INITIATIVE, VAGAR, "x", DAY, DAY))
                        .events())
                .containsExactly(
                        new OccasionOpened(new OccasionId("o"), SODERTALJE, OccasionKind.INITIATIVE, VAGAR, DAY));
    }

    @Test
    void aWithdrawnOccasionAsksAndTellsNothing() {
        var withdrawn = changed(opened(OccasionKind.INITIATIVE, VAGAR).withdraw("Blev inte av.", DAY));

        assertThat(withdrawn.events()).containsExactly(new OccasionWithdrawn(new OccasionId("o"), SODERTALJE, DAY));
        var gone = new OccasionOutcome.AlreadyWithdrawn();
        assertThat(withdrawn.occasion().ask("x", DAY)).isEqualTo(gone);
        assertThat(withdrawn.occasion().tell("x", "y", false, DAY)).isEqualTo(gone);
        assertThat(withdrawn.occasion().withdraw("igen", DAY)).isEqualTo(gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jag heter 19811218-9876.", "811218-9876", "8112189876", "811218+9876 är jag", "198112189876"})
    void whatLooksLikeAPersonalNumberIsSeen(String words) {
        assertThat(PersonalNumber.isIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vi var 12 av 80.", "Den 8 november 2026", "dnr 2026-1234", "12345678901234"})
    void otherNumbersAreLeftAlone(String words) {
        assertThat(PersonalNumber.isIn(words)).isFalse();
    }

    @Test
    void aReceiptIsReadHoweverItIsTypedAndNothingShowsIt() {
        var receipt = Receipt.random();

        assertThat(Receipt.typed(" " + receipt.shown().toLowerCase() + " ")).isEqualTo(receipt);
        assertThat(Receipt.typed("o1il")).isEqualTo(new Receipt("0111"));
        assertThat(receipt).hasToString("Receipt");
        assertThat(receipt.fingerprint()).hasSize(64).doesNotContain(receipt.characters());
    }

    private static Viewpoint.Decision done() {
        return new Viewpoint.Decision(ViewpointDecision.DONE, "Vi översätter broschyren.", new ActivityId("a"), DAY);
    }

    private static Viewpoint viewpoint() {
        return new Viewpoint(
                "v",
                SODERTALJE,
                VAGAR,
                null,
                Viewpoint.Origin.ANONYMOUS,
                DAY,
                "Information på fler språk.",
                Set.of(),
                null,
                List.of(),
                null,
                null,
                "fingerprint");
    }

    private static Occasion opened(OccasionKind kind, InitiativeId initiative) {
        return changed(Occasion.open("o", SODERTALJE, kind, initiative, "Behovsanalys", DAY, DAY))
                .occasion();
    }

    private static ViewpointOutcome.Changed changed(ViewpointOutcome outcome) {
        return (ViewpointOutcome.Changed) outcome;
    }

    private static OccasionOutcome.Changed changed(OccasionOutcome outcome) {
        return (OccasionOutcome.Changed) outcome;
    }
}
