package se.atagande.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row of a file, as they were found.
 *
 * @param row as a spreadsheet numbers it, from 1
 */
public record Cells(int row, List<Cell> cells) {

    /** @param number what a spreadsheet holds for numbers, days and moments alike */
    public record Cell(String text, @Nullable BigDecimal number, boolean formula) {

        public static final Cell EMPTY = new Cell("", null, false);

        public static Cell of(String text) {
            return new Cell(text, null, false);
        }

        /** In the one form that cells of this kind have. */
        public String as(CellKind kind) {
            if (number == null) {
                return kind == CellKind.TEXT ? text : text.strip();
            }
            return switch (kind) {
                case TEXT, NUMBER -> number.stripTrailingZeros().toPlainString();
                case DAY ->
                    LocalDate.of(1899, 12, 30).plusDays(number.longValue()).toString();
                case MOMENT -> CellKind.written(moment());
            };
        }

        private LocalDateTime moment() {
            var seconds = java.util.Objects.requireNonNull(number)
                    .multiply(BigDecimal.valueOf(86_400))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds);
        }
    }

    /** The empty cell where the row has fewer. */
    public Cell at(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream()
                .allMatch(
                        it -> it.number() == null && !it.formula() && it.text().isBlank());
    }
}
