package se.atagande.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.commitment.FulfilmentChanged;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.notifications.agreement.Agreement.Party;
import se.atagande.notifications.agreement.Agreement.State;

/** When an agreement holds, and that its text says what it does. */
class AgreementTest {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 13);

    private static final Agreement PROPOSED = new Agreement(
            "a1",
            new FederationId("sodertalje"),
            "Samordningsförbundet i provet",
            null,
            "machine",
            "Gemensam uppföljning",
            List.of(
                    new Agreement.Share(SupplierVisitHeld.TYPE, Set.of("supplier", "day")),
                    new Agreement.Share(
                            FulfilmentChanged.TYPE, Set.copyOf(SharedTypes.fields(FulfilmentChanged.TYPE)))),
            Set.of("sod-3"),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            null,
            MAY,
            null,
            null,
            null);

    @Test
    void holdsWhenBothHaveApprovedAndUntilItsLastDay() {
        assertThat(PROPOSED.approved(Party.FEDERATION, MAY).state(MAY)).isEqualTo(State.PROPOSED);
        assertThat(PROPOSED.approved(Party.PARTNER, MAY).state(MAY)).isEqualTo(State.PROPOSED);
        var both = PROPOSED.approved(Party.PARTNER, MAY).approved(Party.FEDERATION, MAY);
        assertThat(both.state(MAY)).isEqualTo(State.IN_FORCE);
        assertThat(both.state(LocalDate.of(2025, 12, 31))).isEqualTo(State.IN_FORCE);
        assertThat(both.state(LocalDate.of(2026, 1, 1))).isEqualTo(State.ENDED);
        assertThat(both.withdrawn(Party.PARTNER, MAY).state(MAY)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void keepsTheFirstDayOfAnApprovalAndOfAWithdrawal() {
        var twice = PROPOSED.approved(Party.PARTNER, MAY).approved(Party.PARTNER, MAY.plusDays(3));
        assertThat(twice.approvedByThemOn()).isEqualTo(MAY);
        var ended = twice.withdrawn(Party.PARTNER, MAY).withdrawn(Party.FEDERATION, MAY.plusDays(1));
        assertThat(ended.withdrawal()).isEqualTo(new Agreement.Withdrawal(MAY, Party.PARTNER));
    }

    @Test
    void saysInPlainSwedishWhatIsSharedAndWhatIsNot() {
        assertThat(AgreementText.of(PROPOSED, "Samordningsförbundet i Södertälje"))
                .contains(
                        "Samordningsförbundet i Södertälje delar uppgifter med Samordningsförbundet i provet. Syftet är: Gemensam uppföljning.",
                        "Det gäller det som har hänt från och med 1 januari 2025 till och med 31 december 2025.",
                        "Ett uppföljningsbesök hos en leverantör har gjorts. Det som visas är: leverantörens id, dagen. Det visas inte: förbundet, besökets id, vilka förbund som besöker, vad besöket tog upp.",
                        "Det som gäller åtaganden delas bara för: sod-3.")
                .anyMatch(line -> line.endsWith("Delningen upphör då genast."));
    }

    @Test
    void hasASwedishNameForEveryTypeAndField() {
        assertThat(SharedTypes.all()).isNotEmpty().allSatisfy(type -> {
            assertThat(SharedTypes.nameOfType(type))
                    .as("sharing-names_sv.properties: type.%s", type)
                    .isNotEqualTo(type);
            assertThat(SharedTypes.fields(type)).allSatisfy(field -> assertThat(SharedTypes.nameOfField(field))
                    .as("sharing-names_sv.properties: field.%s", field)
                    .isNotEqualTo(field));
        });
    }
}
