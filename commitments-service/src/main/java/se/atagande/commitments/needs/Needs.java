package se.atagande.commitments.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.influence.AskedCitizens.Asked;

/**
 * How the answers of a needs analysis became needs.
 *
 * @param id the occasion's
 * @param readings at most two, in the order in which they came
 * @param settled themes of answers under which the two had not put them alike
 */
record Needs(
        String id,
        List<Reading> readings,
        Map<String, String> settled,
        List<Priority> priorities,
        @Nullable BoardDecision decision) {

    static final int READERS = 2;

    /**
     * One reader's themes, by answer.
     *
     * @param reader a hash that tells two readers apart and names neither
     */
    record Reading(String reader, Map<String, String> themes) {

        Reading {
            themes = Map.copyOf(themes);
        }
    }

    /** A theme and why it comes where it comes. */
    record Priority(String theme, String why) {}

    /**
     * What the board decided.
     *
     * @param rounds the questions that it rests on, from 1
     */
    record BoardDecision(LocalDate day, String paragraph, String text, List<Integer> rounds) {}

    Needs {
        readings = List.copyOf(readings);
        settled = Map.copyOf(settled);
        priorities = List.copyOf(priorities);
    }

    static Needs none(String occasion) {
        return new Needs(occasion, List.of(), Map.of(), List.of(), null);
    }

    boolean readByTwo() {
        return readings.size() == READERS;
    }

    Agreement agreement() {
        return readByTwo()
                ? Agreement.between(readings.get(0).themes(), readings.get(1).themes())
                : new Agreement(0, 0, 1);
    }

    /** Answers that the two put under different themes and that nobody has settled. */
    Set<String> open() {
        var open = new TreeSet<String>();
        if (readByTwo()) {
            readings.get(0).themes().forEach((answer, theme) -> {
                if (!theme.equals(readings.get(1).themes().get(answer)) && !settled.containsKey(answer)) {
                    open.add(answer);
                }
            });
        }
        return open;
    }

    /** How many answers stand under each theme, when all is settled; empty until then. */
    Map<String, Integer> themes() {
        var themes = new TreeMap<String, Integer>();
        if (readByTwo() && open().isEmpty()) {
            readings.get(0)
                    .themes()
                    .forEach((answer, theme) -> themes.merge(settled.getOrDefault(answer, theme), 1, Integer::sum));
        }
        return themes;
    }

    /** Each reads on their own; who reads again before there are two replaces what they said. */
    NeedsOutcome read(String reader, Map<String, String> themes, Asked asked) {
        if (asked.rounds().stream().anyMatch(round -> round.closedOn() == null)) {
            return new NeedsOutcome.StillAsking();
        }
        if (readByTwo()) {
            return new NeedsOutcome.ReadByTwo();
        }
        if (asked.answers().isEmpty() || !themes.keySet().equals(Set.copyOf(asked.answers()))) {
            return new NeedsOutcome.NotEachAnswerOnce(asked.answers().size());
        }
        var all = new ArrayList<>(readings);
        all.removeIf(it -> it.reader().equals(reader));
        all.add(new Reading(reader, themes));
        return new NeedsOutcome.Changed(new Needs(id, all, Map.of(), List.of(), null));
    }

    NeedsOutcome settle(Map<String, String> themes) {
        if (!readByTwo()) {
            return new NeedsOutcome.NotReadByTwo();
        }
        if (!open().containsAll(themes.keySet())) {
            return new NeedsOutcome.NothingToSettle();
        }
        var all = new TreeMap<>(settled);
        all.putAll(themes);
        return new NeedsOutcome.Changed(new Needs(id, readings, all, List.of(), null));
    }

    NeedsOutcome prioritise(List<Priority> order) {
        var themes = themes();
        if (themes.isEmpty()) {
            return readByTwo() ? new NeedsOutcome.NotSettled(open().size()) : new NeedsOutcome.NotReadByTwo();
        }
        if (decision != null) {
            return new NeedsOutcome.Decided();
        }
        var named = new HashSet<String>();
        return order.stream().allMatch(it -> themes.containsKey(it.theme()) && named.add(it.theme()))
                        && !order.isEmpty()
                ? new NeedsOutcome.Changed(new Needs(id, readings, settled, order, null))
                : new NeedsOutcome.NoSuchTheme();
    }

    /** A board decides on what somebody was asked: each decision names at least one question that was asked and closed. */
    NeedsOutcome decide(BoardDecision decided, Asked asked) {
        if (priorities.isEmpty()) {
            return new NeedsOutcome.NotPrioritised();
        }
        if (decision != null) {
            return new NeedsOutcome.Decided();
        }
        var closed = decided.rounds().stream()
                .allMatch(round -> round >= 1
                        && round <= asked.rounds().size()
                        && asked.rounds().get(round - 1).closedOn() != null);
        return decided.rounds().isEmpty() || !closed
                ? new NeedsOutcome.RestsOnNoQuestion()
                : new NeedsOutcome.Changed(new Needs(id, readings, settled, priorities, decided));
    }
}
