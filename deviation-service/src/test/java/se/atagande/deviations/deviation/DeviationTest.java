package se.atagande.deviations.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.Level;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.deviations.secrecy.CaseKey;
import se.atagande.deviations.secrecy.SealedText;

/** A report is acknowledged, then answered and closed, each once. */
class DeviationTest {

    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final LocalDate NINTH = LocalDate.of(2026, 11, 9);
    private static final LocalDate SIXTEENTH = LocalDate.of(2026, 11, 16);
    private static final SealedText ANSWER = new SealedText("svar");

    private static Deviation reported() {
        return new Deviation(
                "d1",
                SODERTALJE,
                null,
                Level.INDIVIDUAL,
                Set.of(Ground.AGE),
                DeviationState.REPORTED,
                "fingerprint",
                new CaseKey("key"),
                new SealedText("ord"),
                NINTH,
                SIXTEENTH,
                null,
                null,
                null,
                null);
    }

    private static Deviation acknowledged() {
        return ((AcknowledgementOutcome.Acknowledged) reported().acknowledge(NINTH)).deviation();
    }

    private static Deviation closed() {
        return ((ClosingOutcome.Closed) acknowledged().close(Conclusion.MEASURE_TAKEN, ANSWER, SIXTEENTH)).deviation();
    }

    @Test
    void isLateFromTheDayAfterTheFederationsOwnLimitUntilItIsAcknowledged() {
        assertThat(reported().late(SIXTEENTH)).isFalse();
        assertThat(reported().late(SIXTEENTH.plusDays(1))).isTrue();
        assertThat(acknowledged().late(SIXTEENTH.plusDays(1))).isFalse();
    }

    @Test
    void isAcknowledgedOnce() {
        assertThat(reported().acknowledge(NINTH))
                .isInstanceOfSatisfying(AcknowledgementOutcome.Acknowledged.class, acknowledged -> {
                    assertThat(acknowledged.event())
                            .isEqualTo(new DeviationAcknowledged(new DeviationId("d1"), SODERTALJE, NINTH));
                    assertThat(acknowledged.deviation().state()).isEqualTo(DeviationState.ACKNOWLEDGED);
                });
        assertThat(acknowledged().acknowledge(SIXTEENTH))
                .isEqualTo(new AcknowledgementOutcome.AlreadyAcknowledged(NINTH));
    }

    @Test
    void isClosedOnceWithItsAnswer() {
        assertThat(acknowledged().close(Conclusion.HANDED_OVER, ANSWER, SIXTEENTH))
                .isInstanceOfSatisfying(ClosingOutcome.Closed.class, closed -> {
                    assertThat(closed.event())
                            .isEqualTo(new DeviationClosed(new DeviationId("d1"), SODERTALJE, SIXTEENTH));
                    assertThat(closed.deviation().conclusion()).isEqualTo(Conclusion.HANDED_OVER);
                    assertThat(closed.deviation().answer()).isEqualTo(ANSWER);
                    assertThat(closed.deviation().acknowledgedOn()).isEqualTo(NINTH);
                });
        assertThat(closed().close(Conclusion.DISMISSED, ANSWER, SIXTEENTH))
                .isEqualTo(new ClosingOutcome.AlreadyClosed(SIXTEENTH));
    }

    @Test
    void isNotClosedUnread() {
        assertThat(reported().close(Conclusion.DISMISSED, ANSWER, NINTH))
                .isEqualTo(new ClosingOutcome.NotAcknowledged());
    }
}
