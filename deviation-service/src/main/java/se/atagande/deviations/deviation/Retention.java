package se.atagande.deviations.deviation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.feed.Stored;

/**
 * A closed case is kept as long as its outcome says, then its key is thrown away: nothing of what was told can be read any more, in no copy either. What
 * stays is that there was a case, its days and its outcome.
 */
@Component
class Retention {

    /**
     * Settings {@code atagande.deviations.retention.*}: months after closing, by outcome. Two years are the longest that lag (2021:890) 7 kap. 5 § allows for
     * reports under it, and a measure here for all; what archive law says goes before.
     */
    @ConfigurationProperties("atagande.deviations.retention")
    record Rules(Map<Conclusion, Integer> months) {

        private static final int DEFAULT = 24;
        private static final int DISMISSED = 12;

        Rules {
            months = months == null ? Map.of() : Map.copyOf(months);
            months.forEach((outcome, n) -> {
                if (n < 1 || n > 120) {
                    throw new IllegalArgumentException(
                            "atagande.deviations.retention.months." + outcome + ": " + n + " (expected: 1 to 120)");
                }
            });
        }

        int months(Conclusion outcome) {
            return months.getOrDefault(outcome, outcome == Conclusion.DISMISSED ? DISMISSED : DEFAULT);
        }
    }

    private final Deviations deviations;
    private final Attachments attachments;
    private final AuditChain audit;
    private final Rules rules;

    Retention(Deviations deviations, Attachments attachments, AuditChain audit, Rules rules) {
        this.deviations = deviations;
        this.attachments = attachments;
        this.audit = audit;
        this.rules = rules;
    }

    /** The cases whose time is over on this day, the oldest first. */
    List<Stored<Deviation>> due(FederationId federation, LocalDate today) {
        return Arrays.stream(Conclusion.values())
                .flatMap(outcome -> due(federation, outcome, today))
                .sorted(java.util.Comparator.comparing(
                        (Stored<Deviation> found) -> found.state().id()))
                .toList();
    }

    private Stream<Stored<Deviation>> due(FederationId federation, Conclusion outcome, LocalDate today) {
        var last = today.minusMonths(rules.months(outcome));
        return deviations
                .find(Query.query(Criteria.where("federation")
                                .is(federation.value())
                                .and("state")
                                .is(DeviationState.CLOSED.name())
                                .and("conclusion")
                                .is(outcome.name()))
                        .with(Sort.by("_id")))
                .stream()
                .filter(found -> {
                    var closedOn = found.state().closedOn();
                    return closedOn != null && !closedOn.isAfter(last);
                });
    }

    int months(Conclusion outcome) {
        return rules.months(outcome);
    }

    /** Erases those of these whose time is over; the others stay. Returns the erased ones' ids. */
    List<String> erase(FederationId federation, Collection<String> ids, String by, LocalDate today) {
        var asked = Set.copyOf(ids);
        return due(federation, today).stream()
                .filter(found -> asked.contains(found.state().id()))
                .map(found -> {
                    var deviation = found.state();
                    audit.erased(federation, deviation.deviationId(), by, today);
                    deviations.replace(
                            found,
                            deviation
                                    .changing()
                                    .sealed(null)
                                    .similar(Set.of())
                                    .state(DeviationState.ERASED)
                                    .done(),
                            List.of());
                    attachments.removeAllOf(deviation);
                    return deviation.id();
                })
                .toList();
    }
}
