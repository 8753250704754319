package se.atagande.statistics.proof;

/** How the numbers of a table are shown. */
public enum Mode {
    /** True, additive integers. */
    EXACT {
        @Override
        public long shown(long value) {
            return value;
        }

        @Override
        public Knowledge told(Sum sum, long shown, long threshold) {
            return Knowledge.exactly(sum, shown);
        }
    },
    /** To the nearest 5; sums may differ. */
    ROUND5 {
        @Override
        public long shown(long value) {
            return 5 * Math.floorDiv(value + 2, 5);
        }

        @Override
        public Knowledge told(Sum sum, long shown, long threshold) {
            return new Knowledge(sum, Math.max(threshold, shown - 2), shown + 2);
        }
    };

    /** The number that stands in the table for this value. */
    public abstract long shown(long value);

    /** What the shown number tells of the value, to somebody who knows that nothing under the threshold is shown. */
    public abstract Knowledge told(Sum sum, long shown, long threshold);
}
