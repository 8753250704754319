package se.atagande.commitments.respekttrappan;

/** Which step it is the turn of, in a round that counts from 1. */
public record Turn(int round, Step step) implements Comparable<Turn> {

    static final Turn FIRST = new Turn(1, Step.TANK);

    public Turn {
        if (round < 1) {
            throw new IllegalArgumentException("round: " + round + " (expected: 1 or more)");
        }
    }

    /** After the seventh step a new round begins. */
    public Turn next() {
        return Step.numbered(step.number() + 1)
                .map(following -> new Turn(round, following))
                .orElse(new Turn(round + 1, Step.TANK));
    }

    /** Steps done before this one, since the first of the first round. */
    public int height() {
        return (round - 1) * Step.LAST + step.number() - 1;
    }

    @Override
    public int compareTo(Turn other) {
        return Integer.compare(height(), other.height());
    }
}
