package se.atagande.notifications.webhook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.PartnerLogs;
import se.atagande.notifications.agreement.Progress;

/**
 * Every entry of a partner's log is posted in order, the next one only after the one before was taken. An endpoint is claimed by a guarded write that is
 * also a lease; endpoints do not wait for each other. The partner can get an event twice, under the same {@code webhook-id}, where the process dies between
 * the partner's yes and the record of it.
 */
@Component
class Delivering {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    /** Then others get their turn, and the claim is renewed. */
    private static final int AT_ONCE = 100;

    private final AggregateStore<Endpoint> endpoints;
    private final Agreements agreements;
    private final PartnerLogs logs;
    private final Progress progress;
    private final Posting posting;
    private final Alarms alarms;
    private final Attempts attempts;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Delivering(
            AggregateStore<Endpoint> endpointStore,
            Agreements agreements,
            PartnerLogs logs,
            Progress progress,
            Posting posting,
            Alarms alarms,
            Attempts attempts,
            Clock clock) {
        this.endpoints = endpointStore;
        this.agreements = agreements;
        this.logs = logs;
        this.progress = progress;
        this.posting = posting;
        this.alarms = alarms;
        this.attempts = attempts;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.look-every}")
    void look() {
        begin();
    }

    /** Begins with every endpoint that may be posted to and that this instance is not at already. */
    List<Future<?>> begin() {
        var begun = new ArrayList<Future<?>>();
        var due = Query.query(Criteria.where("nextAttemptAt").lte(Date.from(clock.instant())));
        for (var endpoint : endpoints.find(due)) {
            var id = endpoint.state().id();
            if (underWay.add(id)) {
                begun.add(threads.submit(() -> {
                    try {
                        serve(endpoint);
                    } catch (OptimisticLockingFailureException e) {
                        LOG.debug("endpoint {} is in other hands", id);
                    } catch (RuntimeException e) {
                        LOG.error("endpoint {} could not be served", id, e);
                    } finally {
                        underWay.remove(id);
                    }
                }));
            }
        }
        return begun;
    }

    private void serve(Stored<Endpoint> found) {
        var agreement = agreements.find(found.state().id()).filter(agreements::inForce);
        if (agreement.isEmpty()) {
            endpoints.replace(found, found.state().switched(false, clock.instant()), List.of());
            return;
        }
        if (nextOf(agreement.get()).isEmpty()) {
            return;
        }
        var mine = endpoints.replace(found, found.state().claimed(clock.instant()), List.of());
        for (int i = 0; i < AT_ONCE; i++) {
            var entries = nextOf(agreement.get());
            if (entries.isEmpty()
                    || !agreements
                            .find(agreement.get().id())
                            .map(agreements::inForce)
                            .orElse(false)) {
                break;
            }
            var entry = entries.getFirst();
            var begun = System.nanoTime();
            var answer = posting.post(mine.state().url(), mine.state().keys(), entry.eventId(), entry.json());
            var taken = answer.kind() == Endpoint.Answer.Kind.TAKEN;
            attempts.note(agreement.get().id(), entry, answer, Duration.ofNanos(System.nanoTime() - begun));
            if (taken) {
                progress.taken(agreement.get().id(), entry.position());
                if (!mine.state().isProbed()) {
                    continue;
                }
            }
            var change = mine.state().after(answer, clock.instant());
            // Told first: told again, after a crash in between, it is the same letter.
            alarms.tell(agreement.get(), mine.state(), change, clock.instant());
            mine = endpoints.replace(mine, change.endpoint(), List.of());
            if (!taken) {
                return;
            }
        }
        endpoints.replace(mine, mine.state().released(clock.instant()), List.of());
    }

    private List<se.atagande.notifications.feed.Entry> nextOf(Agreement agreement) {
        return logs.read(agreement, progress.acknowledged(agreement.id()), Set.of(), 1)
                .entries();
    }
}
