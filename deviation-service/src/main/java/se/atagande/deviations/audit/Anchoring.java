package se.atagande.deviations.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.deviation.AuditAnchored;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/**
 * When a day is over, by UTC, the length and the last seal of each federation's chain are told to others: from then on nobody, the operator included, takes
 * the newest entries away unseen. A day on which nothing was read is told by the one before it.
 */
@Component
class Anchoring {

    private static final String COLLECTION = "auditAnchors";

    private final AggregateStore<AuditAnchor> anchors;
    private final AuditChain chain;
    private final Clock clock;

    Anchoring(Feeds feeds, AuditChain chain, Clock clock) {
        this.anchors = feeds.store(AuditAnchor.class, COLLECTION);
        this.chain = chain;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${atagande.deviations.audit.first-anchor:PT1M}",
            fixedDelayString = "${atagande.deviations.audit.anchor-every:PT10M}")
    void anchor() {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        chain.federations().forEach(federation -> anchor(federation, yesterday));
    }

    private void anchor(FederationId federation, LocalDate yesterday) {
        chain.lastUntil(federation, yesterday)
                .filter(last -> latest(federation)
                        .filter(anchor -> anchor.entries() >= last.number())
                        .isEmpty())
                .ifPresent(last -> {
                    var id = AuditAnchor.idOf(federation, last.day());
                    try {
                        anchors.create(
                                new AuditAnchor(id.value(), federation, last.day(), last.number(), last.seal()),
                                List.of(new AuditAnchored(
                                        id, federation, last.day(), Math.toIntExact(last.number()), last.seal())));
                    } catch (DuplicateKeyException e) {
                        // Another instance was first.
                    }
                });
    }

    Optional<AuditAnchor> latest(FederationId federation) {
        return of(federation, Sort.Direction.DESC, 1).stream().findFirst();
    }

    /** The first that the chain does not bear out any more; empty where all fit. */
    Optional<AuditAnchor> broken(FederationId federation) {
        return of(federation, Sort.Direction.ASC, 0).stream()
                .filter(anchor -> !chain.bears(anchor))
                .findFirst();
    }

    /** @param most 0 for all */
    private List<AuditAnchor> of(FederationId federation, Sort.Direction direction, int most) {
        return anchors
                .find(Query.query(Criteria.where("federation").is(federation.value()))
                        .with(Sort.by(direction, "entries"))
                        .limit(most))
                .stream()
                .map(Stored::state)
                .toList();
    }
}
