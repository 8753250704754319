package se.atagande.commitments.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a row of a file does to the register. */
@Schema(name = "RowChange")
record RowChange(
        @Schema(description = "As the spreadsheet numbers it: the headings are row 1", example = "14")
        int row,

        Action action,
        List<CellChange> cells) {

    /** So many are listed; the counts tell of all. */
    static final int MOST = 200;

    enum Action {
        NEW,
        CHANGED
    }

    @Schema(name = "CellChange")
    record CellChange(
            @Schema(description = "The heading of the column")
            String column,

            String before,
            String after) {}
}
