package se.atagande.commitments.supplierfollowup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.supplier.SupplierDesk.VisitBrief;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;

/**
 * What was seen at a visit of what the supplier says of itself, and the measures that were agreed there.
 *
 * @param id the visit's
 */
record FollowUp(
        String id, String supplier, Set<FederationId> visitors, List<Finding> findings, List<Measure> measures) {

    static final int MOST_MEASURES = 50;

    FollowUp {
        visitors = Set.copyOf(visitors);
        findings = List.copyOf(findings);
        measures = List.copyOf(measures);
    }

    /** What became of a sentence. */
    enum Mark {
        DISCUSSED,
        SEEN_IN_PRACTICE,
        NOT_SEEN
    }

    /** A sentence of the supplier's own, word for word. */
    record Quote(PolicyArea area, String sentence) {}

    record Finding(Quote quote, Mark mark, @Nullable String note) {}

    /**
     * What is to be done, as it was agreed; the activity says how it goes.
     *
     * @param who a role or an organisation, no person
     */
    record Measure(ActivityId activity, String what, LocalDate by, String who) {}

    static FollowUp of(VisitBrief visit) {
        return new FollowUp(visit.id().value(), visit.supplier(), visit.visitors(), List.of(), List.of());
    }

    /** Those the supplier says now, and before them those that were marked as it said them then. */
    List<Quote> quotes(List<Quote> declared) {
        return Stream.concat(findings.stream().map(Finding::quote), declared.stream())
                .distinct()
                .sorted((one, other) -> one.area().compareTo(other.area()))
                .toList();
    }

    FollowUpOutcome mark(List<Finding> all, List<Quote> declared, VisitBrief visit, LocalDate today) {
        if (visit.cancelled()) {
            return new FollowUpOutcome.VisitCancelled();
        }
        if (today.isBefore(visit.day())) {
            return new FollowUpOutcome.VisitNotYetDue(visit.day());
        }
        var known = quotes(declared).stream().collect(Collectors.toSet());
        var seen = new HashSet<Quote>();
        for (var at = 0; at < all.size(); at++) {
            var quote = all.get(at).quote();
            if (!known.contains(quote) || !seen.add(quote)) {
                return new FollowUpOutcome.NotASentenceOnce(at);
            }
        }
        return new FollowUpOutcome.Changed(new FollowUp(id, supplier, visitors, all, measures));
    }

    FollowUpOutcome agree(Measure measure, VisitBrief visit, LocalDate today) {
        if (visit.cancelled()) {
            return new FollowUpOutcome.VisitCancelled();
        }
        if (today.isBefore(visit.day())) {
            return new FollowUpOutcome.VisitNotYetDue(visit.day());
        }
        if (measure.by().isBefore(visit.day())) {
            return new FollowUpOutcome.DueBeforeTheVisit(visit.day());
        }
        if (measures.size() == MOST_MEASURES) {
            return new FollowUpOutcome.TooManyMeasures();
        }
        return new FollowUpOutcome.Changed(new FollowUp(
                id,
                supplier,
                visitors,
                findings,
                Stream.concat(measures.stream(), Stream.of(measure)).toList()));
    }
}
