package se.atagande.deviations.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.attachment.Attachments;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.casefile.Deviation;
import se.atagande.deviations.casefile.DeviationState;
import se.atagande.deviations.casefile.Deviations;
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

    /** The cases whose time is over on this day, in the order of their ids, which tells nothing. */
    List<Stored<Deviation>> due(FederationId federation, LocalDate today) {
        return deviations.find(Query.query(new Criteria()
                        .andOperator(
                                Deviations.of(List.of(federation)).and("state").is(DeviationState.CLOSED.name()),
                                new Criteria()
                                        .orOperator(Arrays.stream(Conclusion.values())
                                                .map(outcome -> Criteria.where("closing.conclusion")
                                                        .is(outcome.name())
                                                        .and("closing.on")
                                                        .lte(today.minusMonths(rules.months(outcome))))
                                                .toList())))
                .with(Sort.by("_id")));
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
