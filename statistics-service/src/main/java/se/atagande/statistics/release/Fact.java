package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.scheme.Text;

/**
 * Something that happened and that a figure rests on: no person, and no number.
 *
 * @param what of which initiative, or which kind of meeting; null where it is of the whole federation
 * @param part the month, half-year or year it is counted in
 * @param day null where a day could point out who told
 * @param ref the month, meeting, activity or publication; null where there is none to look at
 */
@Schema(name = "Fact")
public record Fact(
        Kind kind,
        @Nullable Text what,
        @Schema(example = "2026-04") String part,
        @Nullable LocalDate day,
        @Nullable String ref) {

    /** What happened. */
    @Schema(name = "FactKind")
    public enum Kind {
        MONTH_CLOSED,
        MONTH_REOPENED,
        ACCESS_MAP_COMPLETED,
        SURVEY_OPENED,
        SURVEY_CLOSED,
        /** Reports were told of, one by one, and are not told of one by one here. */
        DEVIATIONS_TOLD,
        MEETING_HELD,
        ACTIVITY_HELD,
        PUBLICATION_MADE,
        ASKING_BEGUN,
        ASKING_ENDED,
        SUPPORT_MAP_UPDATED
    }
}
