package se.atagande.statistics.proof;

import java.util.Arrays;

/** Another truth that agrees with everything published, as the difference from the real one. */
public final class World {

    private final int[] atoms;
    private final int[] changes;

    private World(int[] atoms, int[] changes) {
        this.atoms = atoms;
        this.changes = changes;
    }

    /** From the change of every atom. */
    public static World of(int[] change) {
        var n = 0;
        for (var c : change) {
            n += c == 0 ? 0 : 1;
        }
        var atoms = new int[n];
        var changes = new int[n];
        for (int i = 0, k = 0; i < change.length; i++) {
            if (change[i] != 0) {
                atoms[k] = i;
                changes[k++] = change[i];
            }
        }
        return new World(atoms, changes);
    }

    /** As it was stored. */
    public static World of(int[] atoms, int[] changes) {
        if (atoms.length != changes.length) {
            throw new IllegalArgumentException("changes: " + changes.length + " (expected: " + atoms.length + ")");
        }
        return new World(atoms.clone(), changes.clone());
    }

    public int[] atoms() {
        return atoms.clone();
    }

    public int[] changes() {
        return changes.clone();
    }

    public int size() {
        return atoms.length;
    }

    public int atom(int i) {
        return atoms[i];
    }

    public int change(int i) {
        return changes[i];
    }

    public World reversed() {
        return new World(atoms, Arrays.stream(changes).map(c -> -c).toArray());
    }

    /** The counts in this world; fails where an atom is not one of the truth's. */
    public long[] of(long[] truth) {
        var counts = truth.clone();
        for (var i = 0; i < atoms.length; i++) {
            counts[atoms[i]] = Math.addExact(counts[atoms[i]], changes[i]);
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof World w && Arrays.equals(atoms, w.atoms) && Arrays.equals(changes, w.changes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(atoms) + Arrays.hashCode(changes);
    }
}
