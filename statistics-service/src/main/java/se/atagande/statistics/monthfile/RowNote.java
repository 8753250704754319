package se.atagande.statistics.monthfile;

import io.swagger.v3.oas.annotations.media.Schema;

/** One thing about a file, where a reader finds it: a fault, or something unusual. */
@Schema(name = "MonthRowNote")
record RowNote(
        @Schema(description = "As the spreadsheet numbers it: the headings are row 1", example = "14")
        int row,

        @Schema(
                description = "The heading as it stands in the file; empty when the whole row is meant",
                example = "Startade kvinnor")
        String column,

        @Schema(description = "Swedish: what to do, or what to look at")
        String detail) {}
