package se.atagande.commitments.activity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;

/**
 * Say that an activity took place: how many it reached, of how many invited, and which topics it took up, as codes.
 *
 * @param reached all persons; null where nobody counted
 * @param byInitiative of them, the co-workers of each initiative; empty where nobody counted so
 */
record HoldActivity(
        @Nullable Integer reached, @Nullable Integer invited, Set<String> topics, List<FromInitiative> byInitiative) {

    /** So many co-workers of this initiative were there. */
    record FromInitiative(InitiativeId initiative, int reached) {}

    HoldActivity {
        topics = Set.copyOf(topics);
        byInitiative = byInitiative == null ? List.of() : List.copyOf(byInitiative);
        if (reached == null && !byInitiative.isEmpty()) {
            reached = byInitiative.stream().mapToInt(FromInitiative::reached).sum();
        }
    }

    boolean namesAnInitiativeTwice() {
        var initiatives = new HashSet<>();
        return !byInitiative.stream().allMatch(one -> initiatives.add(one.initiative()));
    }

    boolean reachedFewerThanItsParts() {
        return reached != null
                && byInitiative.stream().mapToLong(FromInitiative::reached).sum() > reached;
    }

    Map<InitiativeId, Integer> parts() {
        var parts = new HashMap<InitiativeId, Integer>();
        byInitiative.forEach(one -> parts.put(one.initiative(), one.reached()));
        return parts;
    }
}
