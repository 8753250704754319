package se.atagande.commitments.violence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.ViolenceSide;
import se.atagande.contracts.violence.RoutineAskingBegun;
import se.atagande.contracts.violence.RoutineAskingEnded;
import se.atagande.contracts.violence.SupportMapUpdated;

class ViolenceWorkTest {

    private static final FederationId TOWN = new FederationId("sodertalje");
    private static final InitiativeId WAYS = new InitiativeId("inkluderande-vagar");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
    private static final Set<ViolenceSide> BOTH = Set.of(ViolenceSide.EXPOSURE, ViolenceSide.PERPETRATION);

    @Test
    void anInitiativeBeginsToAskAndSaidAgainItIsCorrected() {
        var begun = (ViolenceOutcome.Changed) ViolenceWork.none(TOWN).begin(asking(TODAY), TODAY);
        assertThat(begun.event())
                .isEqualTo(new RoutineAskingBegun(TOWN, WAYS, AskingForm.NNS_SEVEN_QUESTIONS, BOTH, TODAY));

        var corrected = (ViolenceOutcome.Changed) begun.work().begin(asking(TODAY.minusDays(30)), TODAY);
        assertThat(corrected.work().routines()).containsExactly(asking(TODAY.minusDays(30)));
        assertThat(begun.work().begin(asking(TODAY.plusDays(1)), TODAY))
                .isEqualTo(new ViolenceOutcome.NotYetDone("since"));
    }

    @Test
    void anInitiativeThatStoppedMayBeginAgain() {
        var begun =
                ((ViolenceOutcome.Changed) ViolenceWork.none(TOWN).begin(asking(TODAY.minusDays(90)), TODAY)).work();
        var ended = (ViolenceOutcome.Changed) begun.end(WAYS, TODAY.minusDays(10), TODAY);
        assertThat(ended.event()).isEqualTo(new RoutineAskingEnded(TOWN, WAYS, TODAY.minusDays(10)));
        assertThat(ended.work().end(WAYS, TODAY, TODAY)).isEqualTo(new ViolenceOutcome.NotAsking());
        assertThat(begun.end(WAYS, TODAY.minusDays(91), TODAY)).isEqualTo(new ViolenceOutcome.EndsBeforeItBegan());
        assertThat(begun.end(WAYS, TODAY.plusDays(1), TODAY)).isEqualTo(new ViolenceOutcome.NotYetDone("lastDay"));

        var again = (ViolenceOutcome.Changed) ended.work().begin(asking(TODAY), TODAY);
        assertThat(again.work().routines()).hasSize(2);
    }

    @Test
    void theMapGrowsOldAfterTwelveMonths() {
        assertThat(ViolenceWork.none(TOWN).mapOn(TODAY)).isEqualTo(ViolenceWork.MapState.MISSING);
        var updated = (ViolenceOutcome.Changed) ViolenceWork.none(TOWN).mapUpdated(LocalDate.of(2025, 10, 15), TODAY);
        assertThat(updated.event()).isEqualTo(new SupportMapUpdated(TOWN, LocalDate.of(2025, 10, 15)));
        assertThat(updated.work().mapOn(TODAY)).isEqualTo(ViolenceWork.MapState.CURRENT);
        assertThat(updated.work().mapOn(TODAY.plusDays(1))).isEqualTo(ViolenceWork.MapState.OLD);
        assertThat(updated.work().mapUpdated(TODAY.plusDays(1), TODAY))
                .isEqualTo(new ViolenceOutcome.NotYetDone("updatedOn"));
    }

    private static RoutineAsking asking(LocalDate since) {
        return new RoutineAsking(WAYS, AskingForm.NNS_SEVEN_QUESTIONS, BOTH, since, null);
    }
}
