package se.atagande.commitments.violence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.violence.RoutineAskingBegun;
import se.atagande.contracts.violence.RoutineAskingEnded;
import se.atagande.contracts.violence.SupportMapUpdated;

/**
 * What one federation has done to detect violence in close relationships.
 *
 * @param id the federation's
 * @param supportMapOn the day on which the map of local protection, support and treatment was last gone through; null where there is none
 */
record ViolenceWork(
        String id,
        FederationId federation,
        List<RoutineAsking> routines,
        @Nullable LocalDate supportMapOn) {

    /** A map is looked upon as old after so many months: the federations' own rule, not a statute's. */
    private static final int OLD_AFTER_MONTHS = 12;

    /** Whether the map can be handed out as it is. */
    enum MapState {
        MISSING,
        OLD,
        CURRENT
    }

    ViolenceWork {
        routines = List.copyOf(routines);
    }

    static ViolenceWork none(FederationId federation) {
        return new ViolenceWork(federation.value(), federation, List.of(), null);
    }

    /** Said again of an initiative that asks already, it corrects what was said. */
    ViolenceOutcome begin(RoutineAsking asking, LocalDate today) {
        if (asking.since().isAfter(today)) {
            return new ViolenceOutcome.NotYetDone("since");
        }
        return new ViolenceOutcome.Changed(
                with(Stream.concat(
                                routines.stream().filter(it -> !it.goesOnIn(asking.initiative())), Stream.of(asking))
                        .toList()),
                new RoutineAskingBegun(
                        federation, asking.initiative(), asking.form(), asking.sides(), asking.since()));
    }

    ViolenceOutcome end(InitiativeId initiative, LocalDate lastDay, LocalDate today) {
        if (lastDay.isAfter(today)) {
            return new ViolenceOutcome.NotYetDone("lastDay");
        }
        return routines.stream()
                .filter(it -> it.goesOnIn(initiative))
                .findFirst()
                .<ViolenceOutcome>map(it -> lastDay.isBefore(it.since())
                        ? new ViolenceOutcome.EndsBeforeItBegan()
                        : new ViolenceOutcome.Changed(
                                with(routines.stream()
                                        .map(each -> each.equals(it) ? each.until(lastDay) : each)
                                        .toList()),
                                new RoutineAskingEnded(federation, initiative, lastDay)))
                .orElseGet(ViolenceOutcome.NotAsking::new);
    }

    ViolenceOutcome mapUpdated(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return new ViolenceOutcome.NotYetDone("updatedOn");
        }
        return new ViolenceOutcome.Changed(
                new ViolenceWork(id, federation, routines, day), new SupportMapUpdated(federation, day));
    }

    @Nullable LocalDate mapOldFrom() {
        return supportMapOn == null ? null : supportMapOn.plusMonths(OLD_AFTER_MONTHS);
    }

    MapState mapOn(LocalDate today) {
        var old = mapOldFrom();
        if (old == null) {
            return MapState.MISSING;
        }
        return today.isBefore(old) ? MapState.CURRENT : MapState.OLD;
    }

    private ViolenceWork with(List<RoutineAsking> newRoutines) {
        return new ViolenceWork(id, federation, newRoutines, supportMapOn);
    }
}
