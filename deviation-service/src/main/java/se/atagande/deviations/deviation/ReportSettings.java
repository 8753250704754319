package se.atagande.deviations.deviation;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.deviations.*} of this feature.
 *
 * @param federations that have case handlers, and so can be told
 * @param acknowledgeWithinDays the federation's own limit, not the law's
 */
@ConfigurationProperties("atagande.deviations")
record ReportSettings(
        @DefaultValue Set<String> federations,
        @DefaultValue("7") int acknowledgeWithinDays) {}
