package se.atagande.commitments.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a file does to a register, or would do. */
@Schema(name = "ImportResult")
record ImportResult(
        @Schema(description = "Nothing was stored: this is what would be")
        boolean dryRun,

        @Schema(description = "Rows of the file, the headings not counted")
        int rows,

        int created,
        int changed,

        @Schema(description = "Rows that are as they are stored, and new rows that were read in before")
        int unchanged,

        @Schema(description = "The first 200 of the new and changed rows")
        List<RowChange> changes) {}
