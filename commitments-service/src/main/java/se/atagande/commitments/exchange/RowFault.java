package se.atagande.commitments.exchange;

import io.swagger.v3.oas.annotations.media.Schema;

/** One fault of a file, where a reader finds it. */
@Schema(name = "RowFault")
record RowFault(
        @Schema(description = "As the spreadsheet numbers it: the headings are row 1", example = "14")
        int row,

        @Schema(description = "The heading of the column; empty when the whole row is meant", example = "Börjar")
        String column,

        @Schema(description = "Swedish: what to do") String detail) {}
