package se.atagande.commitments.supplier;

import java.time.LocalDate;
import java.util.List;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.supplier.SupplierEvent;

/** What follows from a command. A refusal changes nothing. */
sealed interface SupplierOutcome {

    record Changed(Supplier supplier, List<SupplierEvent> events) implements SupplierOutcome {}

    /** The dossier has no such agreement, document or visit. */
    record NotInTheDossier() implements SupplierOutcome {}

    record EndsBeforeItBegins(String field) implements SupplierOutcome {}

    /** A day that tells of something done has not come yet. */
    record NotYetDone(String field) implements SupplierOutcome {}

    record AgreementWithdrawn() implements SupplierOutcome {}

    /** A federation would no longer share the dossier in which its own agreement or visit stands. */
    record StillAParty(FederationId federation) implements SupplierOutcome {}

    /** A federation that does not share the dossier cannot make a visit. */
    record DossierNotShared(FederationId federation) implements SupplierOutcome {}

    record VisitNotYetDue(LocalDate day) implements SupplierOutcome {}

    record VisitAlreadyHeld() implements SupplierOutcome {}

    record VisitCancelled() implements SupplierOutcome {}

    /** Each of the three documents is answered for once. */
    record NotEachDocumentOnce() implements SupplierOutcome {}

    record NothingDiscussed() implements SupplierOutcome {}
}
