package se.atagande.commitments.supplierlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.commitments.supplierlink.PolicyRequest.Answer;
import se.atagande.commitments.supplierlink.PolicyRequest.Practice;
import se.atagande.commitments.supplierlink.PolicyRequest.Stage;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;

class PolicyRequestTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 8);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 8);

    @Test
    void goesStepByStep() {
        assertThat(asked().stageOn(LAST)).isEqualTo(Stage.ASKED);
        assertThat(asked().stageOn(LAST.plusDays(1))).isEqualTo(Stage.CLOSED);
        assertThat(asked().review(true, "Bra.", ASKED)).isEqualTo(new RequestOutcome.NothingDeclared());
        var declared = after(asked().declare(all(), ASKED));
        assertThat(declared.stageOn(ASKED)).isEqualTo(Stage.DECLARED);
        var reviewed = after(declared.review(false, "Fråga vid besöket.", ASKED));
        assertThat(reviewed.stageOn(LAST.plusDays(1))).isEqualTo(Stage.REVIEWED);
        assertThat(reviewed.declare(all(), ASKED)).isEqualTo(new RequestOutcome.AlreadyReviewed());
    }

    @Test
    void isAnsweredForEachAreaOnceWhileTheLinkWorks() {
        assertThat(asked().declare(all().subList(0, 2), ASKED)).isEqualTo(new RequestOutcome.NotEachAreaOnce());
        assertThat(asked().declare(List.of(all().get(0), all().get(0), all().get(1)), ASKED))
                .isEqualTo(new RequestOutcome.NotEachAreaOnce());
        assertThat(asked().declare(all(), LAST.plusDays(1))).isEqualTo(new RequestOutcome.NotOpen(LAST));
        assertThat(after(asked().withdraw(ASKED)).declare(all(), ASKED)).isEqualTo(new RequestOutcome.NotOpen(LAST));
    }

    private static List<Answer> all() {
        return List.of(
                new Answer(PolicyArea.GENDER_EQUALITY, Practice.IN_PLACE, "Plan finns."),
                new Answer(PolicyArea.ACCESSIBILITY, Practice.UNDER_WAY, "Hissen byggs om."),
                new Answer(PolicyArea.NON_DISCRIMINATION, Practice.NOT_BEGUN, "Vi börjar i vår."));
    }

    private static PolicyRequest asked() {
        return new PolicyRequest(
                "r1", "s1", new FederationId("sodertalje"), "hash", ASKED, LAST, Set.of(), null, null, null);
    }

    private static PolicyRequest after(RequestOutcome outcome) {
        return ((RequestOutcome.Changed) outcome).request();
    }
}
