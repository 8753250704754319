package se.atagande.statistics.month;

import java.util.List;
import java.util.stream.Stream;

/** How many participants started in the month, were in the initiative on its last day, and ended in it. Visible to those who typed it in, to nobody else. */
record Counts(Split started, Split ongoing, Split ended) {

    /** More participants than this are a slip of the finger. */
    static final int MOST = 100_000;

    /**
     * One count by gender: kvinna, man, annat eller uppgift saknas. The third is part of every total and is never shown alone.
     */
    record Split(int women, int men, int other) {

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
