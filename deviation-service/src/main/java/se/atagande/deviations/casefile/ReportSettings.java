package se.atagande.deviations.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.deviations.*} of this feature.
 *
 * @param federations that have case handlers, and so can be told
 * @param acknowledgeWithinDays the federation's own limit, not the law's
 * @param feedbackWithinMonths the same, until the reporter hears what came of it
 * @param askAfterMonths so many months after a case was closed with a measure the reporter is asked whether it helped
 * @param smallestPattern so many similar cases suggest a pattern; it can only be raised above five
 */
@ConfigurationProperties("atagande.deviations")
public record ReportSettings(
        @DefaultValue Set<String> federations,
        @DefaultValue("7") int acknowledgeWithinDays,
        @DefaultValue("3") int feedbackWithinMonths,
        @DefaultValue({"3", "6"}) List<Integer> askAfterMonths,
        @DefaultValue("5") int smallestPattern) {

    /** Fewer could point at somebody. */
    public static final int SMALLEST_COUNT = 5;

    public ReportSettings {
        if (smallestPattern < SMALLEST_COUNT) {
            throw new IllegalArgumentException("atagande.deviations.smallest-pattern: " + smallestPattern
                    + " (expected: at least " + SMALLEST_COUNT + ", since fewer could point at somebody)");
        }
    }
}
