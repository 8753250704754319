package se.atagande.statistics.monthfile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a file with months does, or would do. */
@Schema(name = "ReadMonths")
record ReadMonths(
        @Schema(description = "Nothing was stored: this is what would be")
        boolean dryRun,

        @Schema(description = "Rows of the file, the headings not counted")
        int rows,

        @Schema(description = "Months that nothing was entered in before")
        int entered,

        int changed,
        int unchanged,

        @Schema(description = "What is unusual and may still be right")
        List<RowNote> unusual) {}
