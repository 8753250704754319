package se.atagande.statistics.month;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many participants started in the month, were in the initiative on its last day, and ended in it. Visible to those who typed it in, to nobody else. */
public record Counts(Split started, Split ongoing, Split ended) {

    /** More participants than this are a slip of the finger. */
    public static final int MOST = 100_000;

    /**
     * One count by gender: kvinna, man, annat eller uppgift saknas. The third is part of every total and is never shown alone.
     */
    public record Split(int women, int men, int other) {

        public int total() {
            return women + men + other;
        }

        Split plus(Split more) {
            return new Split(women + more.women, men + more.men, other + more.other);
        }

        Split minus(Split less) {
            return new Split(women - less.women, men - less.men, other - less.other);
        }

        boolean isNothing() {
            return women == 0 && men == 0 && other == 0;
        }

        private boolean negative() {
            return women < 0 || men < 0 || other < 0;
        }

        /** Outside 40 to 60 per cent, where there are enough to speak of a share. */
        private boolean uneven() {
            var both = women + men;
            return both >= ENOUGH_FOR_A_SHARE && (women * 100L < both * 40L || women * 100L > both * 60L);
        }

        private Stream<String> impossible(String pointer) {
            return Stream.of(
                            impossible(pointer + "/women", women),
                            impossible(pointer + "/men", men),
                            impossible(pointer + "/other", other))
                    .flatMap(s -> s);
        }

        private static Stream<String> impossible(String pointer, int count) {
            return count < 0 || count > MOST ? Stream.of(pointer) : Stream.empty();
        }
    }

    /** Fewer women and men than this make no share. */
    private static final int ENOUGH_FOR_A_SHARE = 10;

    /**
     * Women and men are not evenly among those who started or take part: neither between 40 and 60 per cent (jämn könsfördelning as SCB counts it). The
     * federation then says why.
     */
    public boolean uneven() {
        return started.uneven() || ongoing.uneven();
    }

    /** How many are there on the month's last day, where so many were there on the day before it. */
    public Split expectedAfter(Split before) {
        return before.plus(started).minus(ended);
    }

    /** The same with so many more there on the last day; null where that would be less than nobody. */
    @Nullable Counts shifted(Split difference) {
        var shifted = ongoing.plus(difference);
        return shifted.negative() ? null : new Counts(started, shifted, ended);
    }

    /** JSON Pointers of the counts that no month can have: negative, or beyond {@link #MOST}. */
    List<String> impossible() {
        return Stream.of(
                        started.impossible("/counts/started"),
                        ongoing.impossible("/counts/ongoing"),
                        ended.impossible("/counts/ended"))
                .flatMap(s -> s)
                .toList();
    }
}
