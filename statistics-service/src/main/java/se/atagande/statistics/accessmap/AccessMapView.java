package se.atagande.statistics.accessmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An access map as those see it who entered it. */
@Schema(name = "AccessMap")
record AccessMapView(
        @Schema(example = "sodertalje") String federation,
        @Schema(example = "2026-H1", type = "string") String period,
        List<AccessMap.Cell> cells,
        List<AccessMap.AlsoSaid> alsoSaid,
        AccessMap.@Nullable Comparison comparison,
        AccessMap.Way total,
        @Nullable LocalDate completedOn) {

    static AccessMapView of(AccessMap map) {
        return new AccessMapView(
                map.federation().value(),
                map.period().toString(),
                map.cells(),
                map.alsoSaid(),
                map.comparison(),
                map.total(),
                map.completedOn());
    }
}
