package se.atagande.tabular;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a spreadsheet takes the cells of a column for. */
public enum CellKind {
    TEXT,
    NUMBER,
    /** {@code 2026-05-12} */
    DAY,
    /** {@code 2026-05-12 09:00} by a clock on the wall. */
    MOMENT;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A moment in the one form that cells of this kind have: seconds only where there are any. */
    public static String written(LocalDateTime moment) {
        return (moment.getSecond() == 0 ? MINUTE : SECOND).format(moment);
    }

    /** @throws java.time.DateTimeException where the cell holds no moment */
    public static LocalDateTime momentOf(String cell) {
        return LocalDateTime.parse(cell.replace('T', ' '), cell.length() > 16 ? SECOND : MINUTE);
    }
}
