package se.atagande.commitments.fulfilment;

import static se.atagande.commitments.fulfilment.Wording.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What everybody may know of occasions of a secret kind: how many there were in a calendar month that is over, when they were at least
 * five; of all others that there were some. No id, no day, and no number that can be subtracted to one below five (ADR 11).
 */
final class Veil {

    /** The fewest that are counted in public. */
    static final int FEWEST = 5;

    /** Everything else is secret: who adds a kind decides that it may be told, or it is not. */
    private static final Set<String> OPEN = Set.of("procurement", "initiative-or-needs-analysis");

    private final List<Evidence.Open> open = new ArrayList<>();
    private final List<Evidence.Secret> secret = new ArrayList<>();
    private final SortedMap<YearMonth, List<Evidence.Secret>> months;
    private final Term term;

    /** @param ofAll whether these are all such occasions of the federation: a selection could be subtracted from the whole */
    Veil(List<Evidence> evidence, Term term, LocalDate today, boolean ofAll) {
        this.term = term;
        for (var one : evidence) {
            switch (one) {
                case Evidence.Open it -> open.add(it);
                case Evidence.Secret it -> secret.add(it);
            }
        }
        months = secret.stream()
                .filter(it -> ofAll)
                .collect(Collectors.groupingBy(it -> YearMonth.from(it.day()), TreeMap::new, Collectors.toList()));
        months.entrySet()
                .removeIf(month -> month.getValue().size() < FEWEST
                        || !month.getKey().isBefore(YearMonth.from(today))
                        || !term.includes(month.getKey().atDay(1))
                        || !term.includes(month.getKey().atEndOfMonth()));
    }

    static boolean covers(String occasion) {
        return !OPEN.contains(occasion);
    }

    /** Those of the months that may be counted. */
    List<Evidence.Secret> countable() {
        return months.values().stream().flatMap(List::stream).toList();
    }

    /** The open evidence, and what is secret month by month. */
    List<Evidence.Open> evidence(Evidence.Role role) {
        var shown = new ArrayList<Evidence>(open);
        months.forEach((month, all) -> {
            var occasion = all.getFirst().occasion();
            shown.add(new Evidence.Open(
                    null,
                    null,
                    occasion + ":" + month,
                    month.atEndOfMonth(),
                    words("%s %s i %s", "%s %s in %s", all.size(), Wording.occasions(occasion), month),
                    role));
        });
        if (countable().size() < secret.size()) {
            var occasion = secret.getFirst().occasion();
            shown.add(new Evidence.Open(
                    null,
                    null,
                    occasion,
                    term.from(),
                    words(
                            "%s: antalet visas inte för en månad med färre än fem, eller innan månaden är slut",
                            "%s: no number is shown for a month with fewer than five, or before the month is over",
                            Wording.occasion(occasion)),
                    role));
        }
        return Wording.byDay(shown).stream().map(Evidence.Open.class::cast).toList();
    }
}
