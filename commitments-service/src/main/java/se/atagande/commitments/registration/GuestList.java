package se.atagande.commitments.registration;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.InitiativeId;

/**
 * Who has registered, as hashes of tickets: a number of people, not people.
 *
 * @param id also the activity's id
 * @param guests in the order of their hashes, which tells nothing
 */
record GuestList(String id, List<Guest> guests) {

    /** Somebody, from this initiative where they said so. */
    record Guest(String token, @Nullable InitiativeId initiative) {}

    static GuestList empty(String activity) {
        return new GuestList(activity, List.of());
    }

    int number() {
        return guests.size();
    }

    GuestList with(Guest guest) {
        return new GuestList(
                id,
                Stream.concat(guests.stream(), Stream.of(guest))
                        .sorted(Comparator.comparing(Guest::token))
                        .toList());
    }

    GuestList without(String token) {
        return new GuestList(
                id,
                guests.stream().filter(guest -> !guest.token().equals(token)).toList());
    }

    boolean holds(String token) {
        return guests.stream().anyMatch(guest -> guest.token().equals(token));
    }

    /** Those of the invited from which nobody has registered yet. */
    Set<InitiativeId> nobodyFrom(Set<InitiativeId> invited) {
        var none = new HashSet<>(invited);
        none.removeIf(initiative -> guests.stream().anyMatch(guest -> initiative.equals(guest.initiative())));
        return none;
    }
}
