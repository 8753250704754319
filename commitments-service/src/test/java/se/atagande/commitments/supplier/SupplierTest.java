package se.atagande.commitments.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;
import se.atagande.contracts.supplier.AgreementChanged;
import se.atagande.contracts.supplier.AgreementEnded;
import se.atagande.contracts.supplier.AgreementSigned;
import se.atagande.contracts.supplier.RequirementSet;
import se.atagande.contracts.supplier.SupplierVisitCancelled;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.supplier.SupplierVisitPlanned;

class SupplierTest {

    private static final FederationId CITY = new FederationId("stockholms-stad");
    private static final FederationId TOWN = new FederationId("sodertalje");
    private static final FederationId EAST = new FederationId("ostra-sodertorn");
    private static final SupplierId NORR = new SupplierId("norr");
    private static final AgreementId TRAINING = new AgreementId("avtal-1");
    private static final VisitId VISIT = new VisitId("besok-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Test
    void anAgreementPutsTheSupplierIntoTheRegisterAndIsAnOccasionForARequirement() {
        var signed = changed(norr().sign(TRAINING, agreement("2026-02-01", null, "2026-01-20"), TODAY));

        assertThat(signed.events())
                .containsExactly(
                        new AgreementSigned(
                                NORR,
                                TRAINING,
                                CITY,
                                Set.of(CITY, TOWN),
                                AgreementKind.WORK_TRAINING,
                                LocalDate.of(2026, 2, 1),
                                null),
                        new RequirementSet(NORR, TRAINING, CITY, LocalDate.of(2026, 1, 20)));
        assertThat(signed.supplier().federations()).containsExactlyInAnyOrder(CITY, TOWN);
    }

    @Test
    void anAgreementWithoutRequirementGetsOneLater() {
        var signed = changed(norr().sign(TRAINING, agreement("2026-02-01", null, null), TODAY));
        assertThat(signed.events()).hasSize(1);

        assertThat(changed(signed.supplier().setRequirement(TRAINING, TODAY, TODAY))
                        .events())
                .containsExactly(new RequirementSet(NORR, TRAINING, CITY, TODAY));
        assertThat(signed.supplier().setRequirement(TRAINING, TODAY.plusDays(1), TODAY))
                .isEqualTo(new SupplierOutcome.NotYetDone("since"));
    }

    @Test
    void anAgreementIsChangedEndedAndStruck() {
        var signed = withAgreement();
        assertThat(changed(signed.changeAgreement(TRAINING, FIRST, LAST, "2026/14", null))
                        .events())
                .containsExactly(new AgreementChanged(NORR, TRAINING, CITY, FIRST, LAST));
        assertThat(signed.changeAgreement(TRAINING, LAST, FIRST, null, null))
                .isEqualTo(new SupplierOutcome.EndsBeforeItBegins("to"));

        var ended = changed(signed.endAgreement(TRAINING, TODAY));
        assertThat(ended.events()).containsExactly(new AgreementEnded(NORR, TRAINING, CITY, TODAY));
        assertThat(ended.supplier().agreements().getFirst().stateOn(TODAY)).isEqualTo(Agreement.State.RUNNING);
        assertThat(ended.supplier().agreements().getFirst().stateOn(TODAY.plusDays(1)))
                .isEqualTo(Agreement.State.ENDED);

        var struck = changed(signed.withdrawAgreement(TRAINING)).supplier();
        assertThat(struck.endAgreement(TRAINING, TODAY)).isEqualTo(new SupplierOutcome.AgreementWithdrawn());
        assertThat(struck.unvisitedBy(CITY, AgreementKind.WORK_TRAINING, FIRST, LAST))
                .isFalse();
        assertThat(struck.endAgreement(new AgreementId("annat"), TODAY))
                .isEqualTo(new SupplierOutcome.NotInTheDossier());
    }

    @Test
    void aVisitOfSeveralFederationsIsOneFactOfAllOfThem() {
        var planned = withVisit(TODAY, TOWN);
        var held = changed(planned.holdVisit(VISIT, talks(true, false, true), TODAY));

        assertThat(held.events())
                .containsExactly(new SupplierVisitHeld(
                        NORR,
                        CITY,
                        TODAY,
                        VISIT,
                        Set.of(CITY, TOWN),
                        Set.of(PolicyArea.GENDER_EQUALITY, PolicyArea.NON_DISCRIMINATION)));
        assertThat(planned.unvisitedBy(CITY, AgreementKind.WORK_TRAINING, FIRST, LAST))
                .isTrue();
        for (var visitor : List.of(CITY, TOWN)) {
            assertThat(held.supplier().unvisitedBy(visitor, AgreementKind.WORK_TRAINING, FIRST, LAST))
                    .isFalse();
        }
        assertThat(held.supplier().holdVisit(VISIT, talks(true, true, true), TODAY))
                .isEqualTo(new SupplierOutcome.VisitAlreadyHeld());
    }

    @Test
    void aVisitCountsForThoseThatMadeItOnly() {
        var held = changed(withVisit(TODAY).holdVisit(VISIT, talks(true, true, true), TODAY))
                .supplier();
        assertThat(held.unvisitedBy(CITY, AgreementKind.WORK_TRAINING, FIRST, LAST))
                .isFalse();
        assertThat(held.unvisitedBy(TOWN, AgreementKind.WORK_TRAINING, FIRST, LAST))
                .isTrue();
    }

    @Test
    void aVisitOutsideTheSeasonLeavesTheSupplierUnvisited() {
        var inAugust = changed(withVisit(LocalDate.of(2026, 8, 31)).holdVisit(VISIT, talks(true, true, true), TODAY))
                .supplier();
        assertThat(inAugust.unvisitedBy(CITY, AgreementKind.WORK_TRAINING, FIRST, LAST))
                .isTrue();
        assertThat(inAugust.unvisitedBy(CITY, AgreementKind.LECTURES, FIRST, LAST))
                .isFalse();
        assertThat(inAugust.unvisitedBy(EAST, AgreementKind.WORK_TRAINING, FIRST, LAST))
                .isFalse();
    }

    @Test
    void aVisitIsADialogueAboutTheDocuments() {
        var planned = withVisit(TODAY);
        assertThat(planned.holdVisit(VISIT, talks(false, false, false), TODAY))
                .isEqualTo(new SupplierOutcome.NothingDiscussed());
        assertThat(planned.holdVisit(
                        VISIT,
                        new HoldVisit(List.of(new Visit.Talk(PolicyArea.ACCESSIBILITY, true, null)), null),
                        TODAY))
                .isEqualTo(new SupplierOutcome.NotEachDocumentOnce());
        assertThat(planned.holdVisit(VISIT, talks(true, true, true), TODAY.minusDays(1)))
                .isEqualTo(new SupplierOutcome.VisitNotYetDue(TODAY));
    }

    @Test
    void aPlannedVisitIsToldToAllWhoMakeIt() {
        assertThat(changed(withAgreement().planVisit(VISIT, CITY, Set.of(TOWN), TODAY))
                        .events())
                .containsExactly(new SupplierVisitPlanned(NORR, VISIT, CITY, Set.of(CITY, TOWN), TODAY, null));
    }

    @Test
    void aVisitIsMovedAndCancelledUntilItIsHeld() {
        var moved = changed(
                changed(withVisit(TODAY).moveVisit(VISIT, LAST)).supplier().moveVisit(VISIT, FIRST));
        assertThat(moved.events())
                .containsExactly(new SupplierVisitPlanned(NORR, VISIT, CITY, Set.of(CITY), FIRST, LAST));
        assertThat(changed(moved.supplier().moveVisit(VISIT, FIRST)).events())
                .as("to the day that it has")
                .isEmpty();
        assertThat(moved.supplier().visits().getFirst().day()).isEqualTo(FIRST);
        assertThat(moved.supplier().visits().getFirst().movedFrom()).isEqualTo(TODAY);

        var off = changed(moved.supplier().cancelVisit(VISIT, "ny tid"));
        assertThat(off.events()).containsExactly(new SupplierVisitCancelled(NORR, VISIT, CITY, Set.of(CITY), FIRST));
        var cancelled = off.supplier();
        assertThat(cancelled.holdVisit(VISIT, talks(true, true, true), TODAY))
                .isEqualTo(new SupplierOutcome.VisitCancelled());
        assertThat(cancelled.moveVisit(VISIT, LAST)).isEqualTo(new SupplierOutcome.VisitCancelled());
    }

    @Test
    void onlyThoseThatShareTheDossierVisitTogether() {
        assertThat(withAgreement().planVisit(VISIT, CITY, Set.of(EAST), TODAY))
                .isEqualTo(new SupplierOutcome.DossierNotShared(EAST));
    }

    @Test
    void whoHasAnAgreementGoesOnSharing() {
        assertThat(withAgreement().change("Norr", Set.of())).isEqualTo(new SupplierOutcome.StillAParty(TOWN));
        assertThat(changed(withAgreement().change("Norr AB", Set.of(TOWN, EAST)))
                        .supplier()
                        .federations())
                .containsExactlyInAnyOrder(CITY, TOWN, EAST);
    }

    @Test
    void aDocumentIsMissingCurrentOrOld() {
        var supplier = norr();
        assertThat(supplier.policyOn(PolicyArea.ACCESSIBILITY, TODAY)).isEqualTo(Policy.State.MISSING);

        var dated = received(supplier, "2023-10-15", null);
        assertThat(dated.policyOn(PolicyArea.ACCESSIBILITY, TODAY)).isEqualTo(Policy.State.CURRENT);
        assertThat(dated.policyOn(PolicyArea.ACCESSIBILITY, TODAY.plusDays(1))).isEqualTo(Policy.State.OLD);

        var limited = received(supplier, "2026-01-01", "2026-10-13");
        assertThat(limited.policyOn(PolicyArea.ACCESSIBILITY, TODAY)).isEqualTo(Policy.State.OLD);
        assertThat(received(limited, "2026-10-01", null).policyOn(PolicyArea.ACCESSIBILITY, TODAY))
                .isEqualTo(Policy.State.CURRENT);
        assertThat(limited.policyOn(PolicyArea.GENDER_EQUALITY, TODAY)).isEqualTo(Policy.State.MISSING);
    }

    @Test
    void aDocumentIsNotOfTheFutureAndNotOverBeforeItBegan() {
        assertThat(norr().receive(policy("2026-10-15", null))).isEqualTo(new SupplierOutcome.NotYetDone("decidedOn"));
        assertThat(norr().receive(policy("2026-10-01", "2026-09-30")))
                .isEqualTo(new SupplierOutcome.EndsBeforeItBegins("validUntil"));
    }

    private static Supplier norr() {
        return Supplier.registered("norr", CITY, Set.of(), "Verkstan Norr");
    }

    private static Supplier withAgreement() {
        return changed(norr().sign(TRAINING, agreement("2026-02-01", null, null), TODAY))
                .supplier();
    }

    private static Supplier withVisit(LocalDate day, FederationId... together) {
        return changed(withAgreement().planVisit(VISIT, CITY, Set.of(together), day))
                .supplier();
    }

    private static SignAgreement agreement(String from, @Nullable String to, @Nullable String requirement) {
        return new SignAgreement(
                CITY,
                Set.of(TOWN),
                AgreementKind.WORK_TRAINING,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                requirement == null ? null : LocalDate.parse(requirement),
                Set.of());
    }

    private static HoldVisit talks(boolean equality, boolean accessibility, boolean nonDiscrimination) {
        return new HoldVisit(
                List.of(
                        new Visit.Talk(PolicyArea.GENDER_EQUALITY, equality, "Planen ses över i vår."),
                        new Visit.Talk(PolicyArea.ACCESSIBILITY, accessibility, null),
                        new Visit.Talk(PolicyArea.NON_DISCRIMINATION, nonDiscrimination, null)),
                null);
    }

    private static Supplier received(Supplier supplier, String decidedOn, @Nullable String validUntil) {
        return changed(supplier.receive(policy(decidedOn, validUntil))).supplier();
    }

    private static Policy policy(String decidedOn, @Nullable String validUntil) {
        return new Policy(
                "p-" + decidedOn,
                PolicyArea.ACCESSIBILITY,
                LocalDate.parse(decidedOn),
                validUntil == null ? null : LocalDate.parse(validUntil),
                TODAY,
                DocumentFormat.PDF,
                1000);
    }

    private static SupplierOutcome.Changed changed(SupplierOutcome outcome) {
        return (SupplierOutcome.Changed) outcome;
    }
}
