package se.atagande.statistics.monthfile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The columns of a file with months. */
enum MonthColumn {
    INITIATIVE("Insats"),
    MONTH("Månad"),
    STARTED_WOMEN("Startade kvinnor"),
    STARTED_MEN("Startade män"),
    STARTED_OTHER("Startade övriga"),
    ONGOING_WOMEN("Inskrivna kvinnor"),
    ONGOING_MEN("Inskrivna män"),
    ONGOING_OTHER("Inskrivna övriga"),
    ENDED_WOMEN("Avslutade kvinnor"),
    ENDED_MEN("Avslutade män"),
    ENDED_OTHER("Avslutade övriga"),
    COMMENT("Kommentar"),
    /** In a mapping: the file has it, and it is passed over. */
    NONE("");

    private static final Set<MonthColumn> COUNTS = EnumSet.range(STARTED_WOMEN, ENDED_OTHER);

    private final String heading;

    MonthColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    boolean isCount() {
        return COUNTS.contains(this);
    }

    /** A source that knows women and men only has no column for others; nobody is one of them there. */
    boolean mayBeMissing() {
        return this == COMMENT || this == STARTED_OTHER || this == ONGOING_OTHER || this == ENDED_OTHER;
    }

    static Optional<MonthColumn> headed(String heading) {
        return Arrays.stream(values())
                .filter(it -> it != NONE && it.heading.equalsIgnoreCase(heading))
                .findFirst();
    }
}
