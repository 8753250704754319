package se.atagande.commitments.registration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is needed so that all can take part, apart from who registered, until the day is over.
 *
 * @param id also the activity's id
 * @param declared in the order of their hashes, which tells nothing
 * @param erasedOn the day they were erased; null while they were not
 */
record AccessNeeds(
        String id, List<Declared> declared, @Nullable LocalDate erasedOn) {

    /** What one ticket needs. */
    record Declared(String token, Set<Need> needs) {}

    static AccessNeeds none(String activity) {
        return new AccessNeeds(activity, List.of(), null);
    }

    AccessNeeds with(Declared one) {
        return new AccessNeeds(
                id,
                Stream.concat(declared.stream(), Stream.of(one))
                        .sorted(Comparator.comparing(Declared::token))
                        .toList(),
                null);
    }

    AccessNeeds without(String token) {
        return new AccessNeeds(
                id, declared.stream().filter(one -> !one.token().equals(token)).toList(), erasedOn);
    }

    AccessNeeds erased(LocalDate day) {
        return new AccessNeeds(id, List.of(), day);
    }

    /** How many need each thing; all that an organiser gets to see. */
    Map<Need, Integer> counts() {
        var counts = new EnumMap<Need, Integer>(Need.class);
        declared.forEach(one -> one.needs().forEach(need -> counts.merge(need, 1, Integer::sum)));
        return counts;
    }
}
