package se.atagande.commitments.supplier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.PolicyArea;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/** A dossier as one of the federations that share it reads it. */
@Schema(name = "Supplier")
record SupplierView(
        String id,

        @Schema(description = "An organisation's name", example = "Verkstan Norr")
        String name,

        @Schema(description = "The federation that registered it")
        FederationId federation,

        @Schema(description = "All that share the dossier") List<String> federations,
        List<AgreementView> agreements,

        @Schema(description = "Always the three areas, in this order")
        List<PoliciesView> policies,

        @Schema(description = "The latest first") List<VisitView> visits) {

    @Schema(name = "SupplierAgreement")
    record AgreementView(
            AgreementId id,

            @Schema(description = "The federation that entered it, and may change it")
            FederationId federation,

            List<String> parties,
            AgreementKind kind,
            @Schema(example = "2026-02-01") LocalDate from,
            @Schema(example = "2027-12-31") @Nullable LocalDate to,

            @Schema(description = "Diarienummer", example = "2026/14") @Nullable String referenceNumber,

            @Schema(
                    description =
                            "Since when it requires inclusion, gender equality and non-discrimination; null: it does not")
            @Nullable LocalDate requirementSince,

            @Schema(description = "Initiatives whose participants are with the supplier")
            List<String> initiatives,

            Agreement.State state) {

        static AgreementView of(Agreement it, LocalDate today) {
            return new AgreementView(
                    it.agreementId(),
                    it.federation(),
                    sorted(it.parties()),
                    it.kind(),
                    it.from(),
                    it.to(),
                    it.referenceNumber(),
                    it.requirementSince(),
                    it.belongsTo().stream().map(InitiativeId::value).sorted().toList(),
                    it.stateOn(today));
        }
    }

    @Schema(name = "SupplierPolicies")
    record PoliciesView(
            PolicyArea area,
            @Schema(description = "Of the latest version") Policy.State state,

            @Schema(description = "The latest first; empty where none was handed in")
            List<PolicyView> versions) {

        static PoliciesView of(Supplier supplier, PolicyArea area, LocalDate today) {
            return new PoliciesView(
                    area,
                    supplier.policyOn(area, today),
                    supplier.policies().stream()
                            .filter(it -> it.area() == area)
                            .sorted(Comparator.comparing(Policy::decidedOn)
                                    .thenComparing(Policy::receivedOn)
                                    .reversed())
                            .map(PolicyView::of)
                            .toList());
        }
    }

    @Schema(name = "SupplierPolicy")
    record PolicyView(
            String id,
            @Schema(description = "The document's own date") LocalDate decidedOn,
            @Nullable LocalDate validUntil,
            LocalDate receivedOn,

            @Schema(
                    description =
                            "From this day it is old: the day after validUntil, else three years after decidedOn (the federations' own rule)")
            LocalDate oldFrom,

            DocumentFormat format,

            @Schema(description = "Bytes", example = "184320")
            int size,

            @Schema(description = "Where the file is fetched; always as a download")
            String file) {

        static PolicyView of(Policy it) {
            return new PolicyView(
                    it.policyId(),
                    it.decidedOn(),
                    it.validUntil(),
                    it.receivedOn(),
                    it.oldFrom(),
                    it.format(),
                    it.size(),
                    "policies/" + it.policyId() + "/file");
        }
    }

    static SupplierView of(Supplier it, Caller caller, LocalDate today) {
        return new SupplierView(
                it.id(),
                it.name(),
                it.federation(),
                sorted(it.federations()),
                it.agreements().stream()
                        .sorted(Comparator.comparing(Agreement::from).reversed())
                        .map(agreement -> AgreementView.of(agreement, today))
                        .toList(),
                Supplier.AREAS.stream()
                        .sorted()
                        .map(area -> PoliciesView.of(it, area, today))
                        .toList(),
                it.visits().stream()
                        .sorted(Comparator.comparing(Visit::day).reversed())
                        .map(visit -> VisitView.of(it, visit, caller))
                        .toList());
    }

    static ResponseEntity<SupplierView> answer(
            ResponseEntity.BodyBuilder status, Stored<Supplier> stored, Caller caller, LocalDate today) {
        return status.eTag(Long.toString(stored.version())).body(of(stored.state(), caller, today));
    }

    static List<String> sorted(Set<FederationId> federations) {
        return federations.stream().map(FederationId::value).sorted().toList();
    }
}
