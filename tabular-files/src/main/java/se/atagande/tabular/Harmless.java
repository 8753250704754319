package se.atagande.tabular;

import java.util.function.UnaryOperator;

/** Text in a cell that no spreadsheet takes for a formula. */
final class Harmless {

    /** As a reader of both languages of spreadsheets takes it: none of a formula's first signs comes first. */
    static final UnaryOperator<String> WRITTEN = cell -> cell.matches("(?s)'*[=+\\-@\\t\\r＝＋－＠].*") ? "'" + cell : cell;

    /** Takes back what {@link #WRITTEN} put there. */
    static final UnaryOperator<String> AS_MEANT =
            cell -> cell.matches("(?s)'+[=+\\-@\\t\\r＝＋－＠].*") ? cell.substring(1) : cell;

    private Harmless() {}
}
