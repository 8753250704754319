package se.atagande.commitments.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one row of a file, as they were found. */
record Cells(int row, List<Cell> cells) {

    /** @param number what a spreadsheet holds for numbers, days and moments alike */
    record Cell(String text, @Nullable BigDecimal number, boolean formula) {

        static final Cell EMPTY = new Cell("", null, false);

        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        /** In the one form that cells of this kind have. */
        String as(Column.Kind kind) {
            if (number == null) {
                return kind == Column.Kind.TEXT ? text : text.strip();
            }
            return switch (kind) {
                case TEXT, NUMBER -> number.stripTrailingZeros().toPlainString();
                case DAY ->
                    LocalDate.of(1899, 12, 30).plusDays(number.longValue()).toString();
                case MOMENT -> Column.written(moment().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
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

    Cell at(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream()
                .allMatch(
                        it -> it.number() == null && !it.formula() && it.text().isBlank());
    }
}
