package se.atagande.commitments.supplier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.VisitId;
import se.atagande.rest.Caller;

/** A visit; what was said at it is shown to the federations that made it only. */
@Schema(name = "SupplierVisit")
record VisitView(
        VisitId id,
        String supplier,
        @Schema(example = "Verkstan Norr") String supplierName,
        @Schema(description = "The federation that planned it") FederationId federation,
        @Schema(description = "All whose visit it is") List<String> visitors,
        @Schema(example = "2026-10-14") LocalDate day,
        @Schema(description = "The day it was first planned for; null: never moved") @Nullable LocalDate movedFrom,
        Visit.State state,

        @Schema(description = "One per document once it is held; null where another federation's visit keeps it to itself")
        @Nullable List<Visit.Talk> talks,

        @Nullable String nextStep,
        @Nullable String cancelledBecause) {

    static VisitView of(Supplier supplier, Visit it, Caller caller) {
        var ours = it.visitors().stream().anyMatch(visitor -> Dossiers.mayRead(caller, visitor));
        return new VisitView(
                it.visitId(),
                supplier.id(),
                supplier.name(),
                it.federation(),
                SupplierView.sorted(it.visitors()),
                it.day(),
                it.movedFrom(),
                it.state(),
                ours ? it.talks() : null,
                ours ? it.nextStep() : null,
                ours ? it.cancelledBecause() : null);
    }
}
