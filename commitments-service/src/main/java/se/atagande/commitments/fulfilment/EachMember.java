package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Evidence.Role;
import se.atagande.contracts.FulfilmentState;

/**
 * Each member gets its own: each supplier of a register a visit, each channel a publication, each forum a meeting, each
 * audience an activity.
 *
 * <p>Without a season the whole term is the season. After it, a member without is late for the rest of the term and missed
 * at its end. An empty register cannot be judged.
 */
public record EachMember(
        Words what, Members members, @Nullable Season season) implements CommitmentRule {

    private static final int SOON_DAYS = 30;

    /** Who the members are. */
    public sealed interface Members {

        /** Named in the declaration, each with what is sought for it. */
        record Listed(List<Member> members) implements Members {
            public Listed {
                members = List.copyOf(members);
            }
        }

        /** One named member. */
        record Member(String code, Words name, Sought sought) {}

        /** Those of a register during the season; each is to be visited. */
        record Registered(String register) implements Members {}
    }

    @Override
    public Fulfilment weigh(Collection<? extends Fact> facts, Term term, LocalDate today) {
        var window = season == null ? term : season.in(term);
        var evidence = new ArrayList<Evidence>();
        var missing = new ArrayList<Words>();
        int kept = 0;
        var expected = expected(facts, window);
        for (var member : expected) {
            var done = facts.stream()
                    .filter(fact -> met(member, fact))
                    .filter(fact -> !fact.day().isBefore(window.from()) && term.includes(fact.day()))
                    .min(Comparator.comparing(Fact::day)
                            .thenComparing(fact -> fact.source().eventId()));
            if (done.isPresent()) {
                kept++;
                evidence.add(Evidence.of(done.get(), found(member, done.get().day(), window), Role.COUNTED));
            } else {
                missing.add(member.name());
                if (today.isAfter(window.to())) {
                    evidence.add(Evidence.missing(
                            member.code(), window.to(), named(member, new Words("saknas", "missing"))));
                }
            }
        }
        for (var fact : facts) {
            if (!(fact instanceof Fact.MembershipFact)
                    && expected.stream().noneMatch(member -> met(member, fact))
                    && !FactWords.cancelled(fact)) {
                evidence.add(Evidence.of(fact, FactWords.of(fact), Role.BACKGROUND));
            }
        }
        if (expected.isEmpty()) {
            return Fulfilment.of(
                    FulfilmentState.CANNOT_BE_JUDGED,
                    words(
                            "Det går inte att bedöma: registret är tomt (%s).",
                            "This cannot be judged: the register is empty (%s).", what),
                    evidence,
                    null,
                    null);
        }
        return Fulfilment.of(
                state(kept, expected.size(), window, term, today),
                reason(kept, expected.size(), missing, window, today),
                evidence,
                new Fulfilment.Tally(kept, expected.size()),
                missing.isEmpty()
                        ? null
                        : Wording.next(
                                today,
                                Stream.of(
                                        window.from(),
                                        window.to().minusDays(SOON_DAYS),
                                        window.to().plusDays(1),
                                        term.to().plusDays(1))));
    }

    private static FulfilmentState state(int kept, int expected, Term window, Term term, LocalDate today) {
        if (kept == expected || term.overBy(today)) {
            return Wording.settled(kept, expected);
        }
        if (today.isAfter(window.to())) {
            return FulfilmentState.LATE;
        }
        if (!today.isBefore(window.from()) && !today.isBefore(window.to().minusDays(SOON_DAYS))) {
            return FulfilmentState.DUE_SOON;
        }
        return kept > 0 ? FulfilmentState.ON_TRACK : FulfilmentState.NOT_YET_DUE;
    }

    private Words reason(int kept, int expected, List<Words> missing, Term window, LocalDate today) {
        var count = words("%s av %s: %s.", "%s of %s: %s.", kept, expected, what);
        if (missing.isEmpty()) {
            return count;
        }
        var names = members instanceof Members.Registered
                ? words("%s", "%s", missing.size())
                : Wording.list(missing.stream().limit(10).toList());
        return count.and(
                today.isAfter(window.to())
                        ? words("Saknas sedan %s: %s.", "Missing since %s: %s.", window.to(), names)
                        : words("Återstår senast %s: %s.", "To go by %s: %s.", window.to(), names));
    }

    private static Words found(Members.Member member, LocalDate day, Term window) {
        var late = ChronoUnit.DAYS.between(window.to(), day);
        return named(
                member,
                late > 0 ? words("%s, %s för sent", "%s, %s late", day, Wording.days(late)) : words("%s", "%s", day));
    }

    /** Those of a register have no names here: an event tells ids only, and everybody may read a commitment. */
    private static Words named(Members.Member member, Words what) {
        return member.name().equals(Words.NONE) ? words("Besök: %s", "Visit: %s", what) : words("%s: %s", "%s: %s", member.name(), what);
    }

    private List<Members.Member> expected(Collection<? extends Fact> facts, Term window) {
        return switch (members) {
            case Members.Listed listed -> listed.members();
            case Members.Registered ignored ->
                facts.stream()
                        .filter(Fact.MembershipFact.class::isInstance)
                        .map(Fact.MembershipFact.class::cast)
                        .filter(it -> !it.day().isAfter(window.to()))
                        .filter(it -> it.until() == null || !it.until().isBefore(window.from()))
                        .map(Fact.MembershipFact::member)
                        .distinct()
                        .sorted()
                        .map(code -> new Members.Member(code, Words.NONE, new Sought.Visit(code)))
                        .toList();
        };
    }

    private static boolean met(Members.Member member, Fact fact) {
        return member.sought().met(fact);
    }

    @Override
    public boolean concerns(Fact fact) {
        return switch (members) {
            case Members.Listed listed ->
                listed.members().stream().anyMatch(member -> member.sought().concerns(fact));
            case Members.Registered registered ->
                fact instanceof Fact.VisitFact
                        || (fact instanceof Fact.MembershipFact membership
                                && membership.register().equals(registered.register()));
        };
    }

    @Override
    public Set<Fact.Kind> reads() {
        return switch (members) {
            case Members.Listed listed ->
                listed.members().stream().map(member -> member.sought().kind()).collect(Collectors.toSet());
            case Members.Registered ignored -> Set.of(Fact.Kind.VISIT, Fact.Kind.MEMBERSHIP);
        };
    }
}
