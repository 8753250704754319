package se.atagande.deviations.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.Ground;
import se.atagande.contracts.Level;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.contents.Reporter;

/** What can be received: somebody reads it, and it says of whom and on what ground, or that one does not know. */
class ReportDeviationTest {

    private static final Set<String> RECEIVERS = Set.of("sodertalje");

    private static ReportDeviation report(String federation, Level level, Ground... grounds) {
        return report(federation, null, null, null, level, grounds);
    }

    private static ReportDeviation report(
            String federation,
            @Nullable Nature nature,
            @Nullable Reporter reporter,
            @Nullable Boolean consent,
            Level level,
            Ground... grounds) {
        return new ReportDeviation(
                federation,
                null,
                null,
                nature,
                reporter,
                consent,
                null,
                level,
                Set.of(grounds),
                null,
                null,
                "Jag fick inte komma in.");
    }

    @Test
    void severalGroundsOrNotKnowingCanBeReceived() {
        assertThat(report("sodertalje", Level.INDIVIDUAL, Ground.SEX, Ground.AGE)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.Receivable());
        assertThat(report("sodertalje", Level.STRUCTURAL, Ground.UNKNOWN).decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.Receivable());
    }

    @Test
    void whatNobodyWouldReadIsRefused() {
        assertThat(report("roslagen", Level.INDIVIDUAL, Ground.SEX).decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.NobodyReceives());
    }

    @Test
    void theLevelAndTheGroundsAreSaidWithoutContradiction() {
        assertThat(report("sodertalje", Level.UNKNOWN, Ground.SEX).decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.LevelMissing());
        assertThat(report("sodertalje", Level.INDIVIDUAL).decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.GroundsMissing());
        assertThat(report("sodertalje", Level.INDIVIDUAL, Ground.SEX, Ground.UNKNOWN)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.GroundsContradict());
    }

    @Test
    void whoTellsOnAnothersBehalfHasAsked() {
        assertThat(report("sodertalje", null, Reporter.STAFF_ON_BEHALF, null, Level.INDIVIDUAL, Ground.SEX)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.ConsentMissing());
        assertThat(report("sodertalje", null, Reporter.STAFF_ON_BEHALF, true, Level.INDIVIDUAL, Ground.SEX)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.Receivable());
    }

    @Test
    void whatWentWellNeedsNeitherLevelNorGround() {
        assertThat(report("sodertalje", Nature.POSITIVE, null, null, Level.UNKNOWN)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.Receivable());
    }

    @Test
    void structuralCasesComeFromSingleOnes() {
        assertThat(report("sodertalje", Nature.STRUCTURAL, null, null, Level.STRUCTURAL, Ground.SEX)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.ForHandlers());
        assertThat(report("sodertalje", null, Reporter.CASE_HANDLER, null, Level.INDIVIDUAL, Ground.SEX)
                        .decide(RECEIVERS))
                .isEqualTo(new ReportOutcome.ForHandlers());
    }

    @Test
    void itsTextFormTellsNothing() {
        assertThat(report("sodertalje", Level.INDIVIDUAL, Ground.SEX)).hasToString("ReportDeviation");
    }
}
