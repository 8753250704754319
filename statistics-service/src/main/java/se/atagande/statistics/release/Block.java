package se.atagande.statistics.release;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A time that is published at once: a month, a quarter, a half-year or a year. Blocks of one kind never overlap; a coarser one is one more table over the same atoms.
 */
public record Block(YearMonth first, int months) {

    static final String WRITE =
            "Skriv en månad, ett kvartal, ett halvår eller ett år, till exempel 2026-04, 2026-Q2, 2026-H1 eller 2026.";

    /** {@code 2026-04}, {@code 2026-Q2}, {@code 2026-H1} or {@code 2026}. */
    static Optional<Block> parse(String text) {
        try {
            if (text.matches("\\d{4}-Q[1-4]")) {
                return Optional.of(of(text, 3));
            }
            if (text.matches("\\d{4}-H[12]")) {
                return Optional.of(of(text, 6));
            }
            if (text.matches("\\d{4}")) {
                return Optional.of(new Block(YearMonth.of(Integer.parseInt(text), 1), 12));
            }
            var month = YearMonth.parse(text);
            return month.toString().equals(text) ? Optional.of(new Block(month, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Block of(String text, int months) {
        var number = text.charAt(6) - '0';
        return new Block(YearMonth.of(Integer.parseInt(text.substring(0, 4)), months * (number - 1) + 1), months);
    }

    /** Its months, oldest first. */
    public List<YearMonth> parts() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    boolean covers(Block other) {
        return !other.first.isBefore(first)
                && !other.first.plusMonths(other.months).isAfter(first.plusMonths(months));
    }

    @Override
    public String toString() {
        return switch (months) {
            case 1 -> first.toString();
            case 12 -> "%04d".formatted(first.getYear());
            case 6 -> first.getYear() + "-H" + (first.getMonthValue() + 5) / 6;
            default -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
        };
    }
}
