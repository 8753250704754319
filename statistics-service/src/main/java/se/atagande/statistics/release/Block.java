package se.atagande.statistics.release;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A time that is published at once: a month or a quarter. Blocks of one kind never overlap; a coarser one is one more table over the same atoms. */
public record Block(YearMonth first, int months) {

    /** {@code 2026-04} or {@code 2026-Q2}. */
    static Optional<Block> parse(String text) {
        try {
            if (text.matches("\\d{4}-Q[1-4]")) {
                var quarter = text.charAt(6) - '0';
                return Optional.of(new Block(YearMonth.of(Integer.parseInt(text.substring(0, 4)), 3 * quarter - 2), 3));
            }
            var month = YearMonth.parse(text);
            return month.toString().equals(text) ? Optional.of(new Block(month, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Its months, oldest first. */
    public List<YearMonth> parts() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    @Override
    public String toString() {
        return months == 1 ? first.toString() : first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
    }
}
