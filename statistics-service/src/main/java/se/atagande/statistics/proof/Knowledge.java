package se.atagande.statistics.proof;

/** What everybody knows of some atoms: their sum lies between these two, both included. A published cell is one, and so is a public population figure. */
public record Knowledge(Sum sum, long lower, long upper) {

    public Knowledge {
        if (lower > upper) {
            throw new IllegalArgumentException("lower: " + lower + " (expected: at most upper, " + upper + ")");
        }
    }

    public static Knowledge exactly(Sum sum, long value) {
        return new Knowledge(sum, value, value);
    }

    boolean allows(long value) {
        return lower <= value && value <= upper;
    }
}
