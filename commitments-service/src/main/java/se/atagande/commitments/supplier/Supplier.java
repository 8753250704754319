package se.atagande.commitments.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.SupplierId;
import se.atagande.contracts.VisitId;
import se.atagande.contracts.supplier.AgreementChanged;
import se.atagande.contracts.supplier.AgreementEnded;
import se.atagande.contracts.supplier.AgreementSigned;
import se.atagande.contracts.supplier.RequirementSet;
import se.atagande.contracts.supplier.SupplierEvent;
import se.atagande.contracts.supplier.SupplierVisitCancelled;
import se.atagande.contracts.supplier.SupplierVisitHeld;
import se.atagande.contracts.supplier.SupplierVisitPlanned;

/**
 * The dossier of one supplier, an organisation; federations that share it keep one dossier together.
 *
 * @param federation the one that registered it
 * @param federations all that share the dossier, that one among them
 * @param policies every version that was handed in
 */
record Supplier(
        String id,
        FederationId federation,
        Set<FederationId> federations,
        String name,
        List<Agreement> agreements,
        List<Policy> policies,
        List<Visit> visits) {

    /** The areas on which the declaration asks for a policy document. */
    static final Set<PolicyArea> AREAS = Set.copyOf(EnumSet.complementOf(EnumSet.of(PolicyArea.UNKNOWN)));

    Supplier {
        federations = Set.copyOf(federations);
        agreements = List.copyOf(agreements);
        policies = List.copyOf(policies);
        visits = List.copyOf(visits);
    }

    static Supplier registered(String id, FederationId federation, Set<FederationId> sharing, String name) {
        return new Supplier(id, federation, and(federation, sharing), name, List.of(), List.of(), List.of());
    }

    SupplierOutcome change(String newName, Set<FederationId> sharing) {
        var bound = Stream.concat(
                        agreements.stream().flatMap(it -> it.parties().stream()),
                        visits.stream().flatMap(it -> it.visitors().stream()))
                .collect(Collectors.toSet());
        bound.add(federation);
        var all = and(federation, sharing);
        return bound.stream()
                .filter(it -> !all.contains(it))
                .findFirst()
                .<SupplierOutcome>map(SupplierOutcome.StillAParty::new)
                .orElseGet(() ->
                        changed(new Supplier(id, federation, all, newName, agreements, policies, visits), List.of()));
    }

    SupplierOutcome sign(AgreementId agreementId, SignAgreement command, LocalDate today) {
        if (command.to() != null && command.to().isBefore(command.from())) {
            return new SupplierOutcome.EndsBeforeItBegins("to");
        }
        if (isAfter(command.requirementSince(), today)) {
            return new SupplierOutcome.NotYetDone("requirementSince");
        }
        var parties = and(command.federation(), command.parties());
        var agreement = new Agreement(
                agreementId,
                command.federation(),
                parties,
                command.kind(),
                command.from(),
                command.to(),
                command.referenceNumber(),
                command.requirementSince(),
                false,
                command.initiatives());
        var sharing = new HashSet<>(federations);
        sharing.addAll(parties);
        var events = new ArrayList<SupplierEvent>();
        events.add(new AgreementSigned(
                supplierId(),
                agreementId,
                command.federation(),
                parties,
                command.kind(),
                command.from(),
                command.to()));
        if (command.requirementSince() != null) {
            events.add(requirementSet(agreement, command.requirementSince()));
        }
        var all = Stream.concat(agreements.stream(), Stream.of(agreement)).toList();
        return changed(new Supplier(id, federation, sharing, name, all, policies, visits), events);
    }

    SupplierOutcome changeAgreement(
            AgreementId agreementId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String referenceNumber,
            @Nullable Set<InitiativeId> initiatives) {
        return standing(agreementId, before -> {
            if (to != null && to.isBefore(from)) {
                return new SupplierOutcome.EndsBeforeItBegins("to");
            }
            return changed(
                    with(before.with(from, to, referenceNumber)
                            .within(initiatives == null ? before.belongsTo() : initiatives)),
                    new AgreementChanged(supplierId(), agreementId, before.federation(), from, to));
        });
    }

    SupplierOutcome endAgreement(AgreementId agreementId, LocalDate lastDay) {
        return standing(agreementId, before -> {
            if (lastDay.isBefore(before.from())) {
                return new SupplierOutcome.EndsBeforeItBegins("lastDay");
            }
            return changed(
                    with(before.with(before.from(), lastDay, before.referenceNumber())),
                    new AgreementEnded(supplierId(), agreementId, before.federation(), lastDay));
        });
    }

    SupplierOutcome withdrawAgreement(AgreementId agreementId) {
        return standing(
                agreementId,
                before -> changed(
                        with(before.asWithdrawn()),
                        new se.atagande.contracts.supplier.AgreementWithdrawn(
                                supplierId(), agreementId, before.federation())));
    }

    SupplierOutcome setRequirement(AgreementId agreementId, LocalDate since, LocalDate today) {
        if (since.isAfter(today)) {
            return new SupplierOutcome.NotYetDone("since");
        }
        return standing(agreementId, before -> changed(with(before.requiring(since)), requirementSet(before, since)));
    }

    /** A policy document came in; what it is about, and what it is, was looked at before. */
    SupplierOutcome receive(Policy policy) {
        if (policy.decidedOn().isAfter(policy.receivedOn())) {
            return new SupplierOutcome.NotYetDone("decidedOn");
        }
        if (policy.validUntil() != null && policy.validUntil().isBefore(policy.decidedOn())) {
            return new SupplierOutcome.EndsBeforeItBegins("validUntil");
        }
        return changed(
                withPolicies(Stream.concat(policies.stream(), Stream.of(policy)).toList()), List.of());
    }

    /** A document that came to the wrong place, or should never have been stored, leaves the dossier with its file. */
    SupplierOutcome remove(String policyId) {
        if (policies.stream().noneMatch(it -> it.policyId().equals(policyId))) {
            return new SupplierOutcome.NotInTheDossier();
        }
        var rest =
                policies.stream().filter(it -> !it.policyId().equals(policyId)).toList();
        return changed(withPolicies(rest), List.of());
    }

    SupplierOutcome planVisit(VisitId visitId, FederationId by, Set<FederationId> together, LocalDate day) {
        var visitors = and(by, together);
        return visitors.stream()
                .filter(it -> !federations.contains(it))
                .findFirst()
                .<SupplierOutcome>map(SupplierOutcome.DossierNotShared::new)
                .orElseGet(() -> changed(
                        withVisits(Stream.concat(visits.stream(), Stream.of(Visit.planned(visitId, by, visitors, day)))
                                .toList()),
                        new SupplierVisitPlanned(supplierId(), visitId, by, visitors, day, null)));
    }

    SupplierOutcome moveVisit(VisitId visitId, LocalDate day) {
        return planned(
                visitId,
                before -> before.day().equals(day)
                        ? changed(this, List.of())
                        : changed(
                                with(before.movedTo(day)),
                                new SupplierVisitPlanned(
                                        supplierId(),
                                        visitId,
                                        before.federation(),
                                        before.visitors(),
                                        day,
                                        before.day())));
    }

    SupplierOutcome cancelVisit(VisitId visitId, String reason) {
        return planned(
                visitId,
                before -> changed(
                        with(before.cancelled(reason)),
                        new SupplierVisitCancelled(
                                supplierId(), visitId, before.federation(), before.visitors(), before.day())));
    }

    /** A visit is a dialogue about the documents: where none of them was talked about, it did not take place. */
    SupplierOutcome holdVisit(VisitId visitId, HoldVisit command, LocalDate today) {
        return planned(visitId, before -> {
            if (today.isBefore(before.day())) {
                return new SupplierOutcome.VisitNotYetDue(before.day());
            }
            var areas = command.talks().stream().map(Visit.Talk::area).toList();
            if (areas.size() != AREAS.size() || !Set.copyOf(areas).equals(AREAS)) {
                return new SupplierOutcome.NotEachDocumentOnce();
            }
            var discussed = command.talks().stream()
                    .filter(Visit.Talk::discussed)
                    .map(Visit.Talk::area)
                    .collect(Collectors.toSet());
            if (discussed.isEmpty()) {
                return new SupplierOutcome.NothingDiscussed();
            }
            return changed(
                    with(before.held(command.talks(), command.nextStep())),
                    new SupplierVisitHeld(
                            supplierId(), before.federation(), before.day(), visitId, before.visitors(), discussed));
        });
    }

    /** The latest document on an area: the one decided last, of those the one that came in last. */
    Optional<Policy> latest(PolicyArea area) {
        return policies.stream()
                .filter(it -> it.area() == area)
                .max(Comparator.comparing(Policy::decidedOn).thenComparing(Policy::receivedOn));
    }

    Policy.State policyOn(PolicyArea area, LocalDate today) {
        return latest(area).map(it -> it.stateOn(today)).orElse(Policy.State.MISSING);
    }

    Optional<Agreement> agreement(AgreementId wanted) {
        return agreements.stream().filter(it -> it.agreementId().equals(wanted)).findFirst();
    }

    Optional<Visit> visit(VisitId wanted) {
        return visits.stream().filter(it -> it.visitId().equals(wanted)).findFirst();
    }

    /** It has such an agreement with the federation on some day of the period, and no visit of that federation was held in it. */
    boolean unvisitedBy(FederationId visitor, AgreementKind kind, LocalDate first, LocalDate last) {
        return agreements.stream().anyMatch(it -> it.holdsFor(visitor, kind, first, last))
                && visits.stream().noneMatch(it -> it.state() == Visit.State.HELD && it.isOf(visitor, first, last));
    }

    private SupplierOutcome standing(AgreementId wanted, Function<Agreement, SupplierOutcome> change) {
        return agreement(wanted)
                .map(it -> it.withdrawn() ? new SupplierOutcome.AgreementWithdrawn() : change.apply(it))
                .orElseGet(SupplierOutcome.NotInTheDossier::new);
    }

    private SupplierOutcome planned(VisitId wanted, Function<Visit, SupplierOutcome> change) {
        return visit(wanted)
                .map(it -> switch (it.state()) {
                    case HELD -> new SupplierOutcome.VisitAlreadyHeld();
                    case CANCELLED -> new SupplierOutcome.VisitCancelled();
                    case PLANNED -> change.apply(it);
                })
                .orElseGet(SupplierOutcome.NotInTheDossier::new);
    }

    private Supplier with(Agreement changed) {
        var all = agreements.stream()
                .map(it -> it.agreementId().equals(changed.agreementId()) ? changed : it)
                .toList();
        return new Supplier(id, federation, federations, name, all, policies, visits);
    }

    private Supplier with(Visit changed) {
        return withVisits(visits.stream()
                .map(it -> it.visitId().equals(changed.visitId()) ? changed : it)
                .toList());
    }

    private Supplier withPolicies(List<Policy> newPolicies) {
        return new Supplier(id, federation, federations, name, agreements, newPolicies, visits);
    }

    private Supplier withVisits(List<Visit> newVisits) {
        return new Supplier(id, federation, federations, name, agreements, policies, newVisits);
    }

    private RequirementSet requirementSet(Agreement agreement, LocalDate since) {
        return new RequirementSet(supplierId(), agreement.agreementId(), agreement.federation(), since);
    }

    private SupplierId supplierId() {
        return new SupplierId(id);
    }

    private static SupplierOutcome changed(Supplier supplier, SupplierEvent event) {
        return changed(supplier, List.of(event));
    }

    private static SupplierOutcome changed(Supplier supplier, List<SupplierEvent> events) {
        return new SupplierOutcome.Changed(supplier, events);
    }

    private static Set<FederationId> and(FederationId one, Set<FederationId> others) {
        var all = new HashSet<>(others);
        all.add(one);
        return Set.copyOf(all);
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }
}
