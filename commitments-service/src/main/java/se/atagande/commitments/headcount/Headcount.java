package se.atagande.commitments.headcount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/**
 * The co-workers of one initiative, as a number that holds from a day until the next entry.
 *
 * @param id also its {@link InitiativeId}
 * @param entries by day
 */
record Headcount(String id, FederationId federation, List<Entry> entries) {

    /** {@code staff} co-workers from this day on; none once the initiative has ended. */
    record Entry(LocalDate from, int staff) {}

    Headcount {
        entries = entries.stream().sorted(Comparator.comparing(Entry::from)).toList();
        if (new HashSet<>(entries.stream().map(Entry::from).toList()).size() < entries.size()) {
            throw new IllegalArgumentException("entries: a day twice (expected: one number for each day)");
        }
    }

    InitiativeId initiative() {
        return new InitiativeId(id);
    }

    /** Empty before the first entry: nobody has said anything about that day. */
    OptionalInt on(LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.from().isAfter(day))
                .mapToInt(Entry::staff)
                .reduce((earlier, later) -> later);
    }
}
