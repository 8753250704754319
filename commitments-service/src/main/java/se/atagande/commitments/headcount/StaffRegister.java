package se.atagande.commitments.headcount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;

/** The headcounts of some federations, to be asked for any day without another look at the store. */
public final class StaffRegister {

    private final List<Headcount> headcounts;

    StaffRegister(List<Headcount> headcounts) {
        this.headcounts = List.copyOf(headcounts);
    }

    /** Co-workers by initiative of these federations on that day; an initiative of which nothing is said by then is not in it. */
    public Map<InitiativeId, Integer> on(LocalDate day, Set<FederationId> federations) {
        var staff = new HashMap<InitiativeId, Integer>();
        headcounts.stream()
                .filter(headcount -> federations.contains(headcount.federation()))
                .forEach(headcount -> headcount.on(day).ifPresent(number -> staff.put(headcount.initiative(), number)));
        return Map.copyOf(staff);
    }
}
