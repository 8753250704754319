package se.atagande.commitments.supplier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.VisitId;
import se.atagande.feed.Stored;
import se.atagande.rest.ProblemException;

/** What other features may know of a supplier, and the one way in for its policy documents: looked at, stored whole, named by the dossier. */
@Component
public class SupplierDesk {

    private static final int TRIES = 10;

    private final Suppliers suppliers;
    private final PolicyFiles files;
    private final Dossiers dossiers;

    SupplierDesk(Suppliers suppliers, PolicyFiles files, Dossiers dossiers) {
        this.suppliers = suppliers;
        this.files = files;
        this.dossiers = dossiers;
    }

    /** Whether a supplier's document on an area can be talked about as it is. */
    public enum Document {
        MISSING,
        OLD,
        CURRENT
    }

    /**
     * A supplier as its name and its documents tell.
     *
     * @param lastVisit the latest held visit of any federation
     */
    public record Brief(
            String id,
            String name,
            Set<FederationId> federations,
            List<Area> areas,
            @Nullable LocalDate lastVisit) {}

    public record Area(PolicyArea area, Document document) {}

    /**
     * A visit as others may follow it up.
     *
     * @param inInitiatives those that the visitors' standing agreements belong to
     */
    public record VisitBrief(
            VisitId id,
            String supplier,
            FederationId federation,
            Set<FederationId> visitors,
            LocalDate day,
            boolean cancelled,
            Set<InitiativeId> inInitiatives) {}

    public Optional<VisitBrief> visit(String supplier, String visit) {
        return suppliers.find(supplier).map(Stored::state).flatMap(dossier -> dossier.visit(new VisitId(visit))
                .map(it -> brief(dossier, it)));
    }

    private static VisitBrief brief(Supplier dossier, Visit it) {
        return new VisitBrief(
                it.visitId(),
                dossier.id(),
                it.federation(),
                it.visitors(),
                it.day(),
                it.state() == Visit.State.CANCELLED,
                dossier.agreements().stream()
                        .filter(agreement -> !agreement.withdrawn()
                                && agreement.parties().stream().anyMatch(it.visitors()::contains))
                        .flatMap(agreement -> agreement.belongsTo().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public Optional<Brief> find(String id) {
        var today = dossiers.today();
        return suppliers
                .find(id)
                .map(Stored::state)
                .map(it -> new Brief(
                        it.id(),
                        it.name(),
                        it.federations(),
                        Arrays.stream(PolicyArea.values())
                                .filter(Supplier.AREAS::contains)
                                .map(area -> new Area(
                                        area,
                                        Document.valueOf(
                                                it.policyOn(area, today).name())))
                                .toList(),
                        it.visits().stream()
                                .filter(visit -> visit.state() == Visit.State.HELD)
                                .map(Visit::day)
                                .max(LocalDate::compareTo)
                                .orElse(null)));
    }

    /** Of a supplier's own accord: whoever writes the dossier at the same moment is not in the way. Refuses what is no document with 413 or 415. */
    public void receive(
            String supplier, PolicyArea area, LocalDate decidedOn, @Nullable LocalDate validUntil, byte[] content) {
        Dossiers.requireSane("decidedOn", decidedOn);
        Dossiers.requireSane("validUntil", validUntil);
        var policy = policy(area, decidedOn, validUntil, content);
        for (int tried = 1; ; tried++) {
            var stored = suppliers.find(supplier).orElseThrow(ProblemException::notFound);
            var outcome = stored.state().receive(policy);
            if (!(outcome instanceof SupplierOutcome.Changed changed)) {
                throw Dossiers.refusal(outcome);
            }
            files.store(policy.policyId(), supplier, content);
            try {
                files.sweep(suppliers.write(stored, changed).state());
                return;
            } catch (OptimisticLockingFailureException e) {
                files.remove(policy.policyId());
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    Policy policy(PolicyArea area, LocalDate decidedOn, @Nullable LocalDate validUntil, byte[] content) {
        if (area == PolicyArea.UNKNOWN) {
            throw ProblemException.invalid("/area", "Unknown", "Välj ett av de namngivna värdena.");
        }
        return new Policy(
                UUID.randomUUID().toString(),
                area,
                decidedOn,
                validUntil,
                dossiers.today(),
                format(content),
                content.length);
    }

    private static DocumentFormat format(byte[] content) {
        if (content.length > PolicyFiles.MOST_BYTES) {
            throw Dossiers.refused(
                    HttpStatus.CONTENT_TOO_LARGE, "too-large", "Filen är för stor", "Skicka en fil på högst 5 MB.");
        }
        return DocumentFormat.of(content)
                .orElseThrow(() -> Dossiers.refused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "not-a-document",
                        "Filen är inget dokument som vi tar emot",
                        "Skicka en hel PDF-, DOCX- eller ODT-fil utan makron. Filnamnet avgör inte, utan innehållet."));
    }

    /** As many bytes as are read at most; one more is too many. */
    public static int mostBytes() {
        return PolicyFiles.MOST_BYTES + 1;
    }
}
