package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has become of a commitment since it was loaded: what people decided about it, and how its state changed. */
record Course(
        @Nullable Responsibility assigned,
        List<HandOverride> overrides,
        List<StateChange> changes,
        List<Integer> renewals,
        @Nullable Retirement retired) {

    static final Course NONE = new Course(null, List.of(), List.of(), List.of(), null);

    private static final int MOST_CHANGES = 200;
    private static final int MOST_OVERRIDES = 50;

    /** A later version of the declaration took its place, by the commitment with the same key if it has one. */
    record Retirement(LocalDate on, @Nullable String successor) {}

    Course {
        overrides = List.copyOf(overrides);
        changes = List.copyOf(changes);
        renewals = List.copyOf(renewals);
    }

    Optional<HandOverride> overrideOn(LocalDate day) {
        return overrides.stream().filter(it -> it.holdsOn(day)).findFirst();
    }

    Course assigned(Responsibility responsibility) {
        return new Course(responsibility, overrides, changes, renewals, retired);
    }

    /** An override that still holds ends with the new one. */
    Course overridden(HandOverride override) {
        return new Course(
                assigned,
                latest(and(withdrawn(override.from()).overrides, override), MOST_OVERRIDES),
                changes,
                renewals,
                retired);
    }

    Course withdrawn(LocalDate day) {
        return new Course(
                assigned,
                overrides.stream()
                        .map(it -> it.holdsOn(day) ? it.withdrawn(day) : it)
                        .toList(),
                changes,
                renewals,
                retired);
    }

    Course changed(StateChange change) {
        return new Course(assigned, overrides, latest(and(changes, change), MOST_CHANGES), renewals, retired);
    }

    Course renewed(int year) {
        return new Course(assigned, overrides, changes, and(renewals, year), retired);
    }

    Course retired(LocalDate on, @Nullable String successor) {
        return new Course(assigned, overrides, changes, renewals, new Retirement(on, successor));
    }

    private static <T> List<T> and(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
