package se.atagande.notifications.agreement;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.feed.Logs;

/**
 * Each partner's own log: what the agreement shows of the federation's log, dense and sealed by itself. It is brought up to date whenever somebody looks.
 * Whichever instance does it, the entry behind the last one is the same; the store lets one of them put it there.
 */
@Component
public class PartnerLogs {

    private static final int WINDOW = 500;

    private final Logs logs;
    private final Agreements agreements;
    private final Clock clock;
    /** How far the federation's log has been looked through without finding more: saves looking again, never trusted for what is there. */
    private final Map<String, Long> lookedAt = new ConcurrentHashMap<>();

    PartnerLogs(Logs logs, Agreements agreements, Clock clock) {
        this.logs = logs;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What is new for the partner behind a position of its log. Of an agreement that is not in force nothing new is ever put there. */
    public Logs.Slice read(Agreement agreement, long after, Set<String> types, int limit) {
        bringUpToDate(agreement);
        return logs.read(agreement.id(), after, types, limit);
    }

    public Entry.Head head(Agreement agreement) {
        bringUpToDate(agreement);
        return logs.head(agreement.id());
    }

    private void bringUpToDate(Agreement agreement) {
        if (!agreements.inForce(agreement)) {
            return;
        }
        var head = logs.head(agreement.id());
        var looked = Math.max(head.origin(), lookedAt.getOrDefault(agreement.id(), 0L));
        while (true) {
            var window = logs.read(agreement.federation().value(), looked, Set.of(), WINDOW);
            if (window.entries().isEmpty()) {
                lookedAt.put(agreement.id(), looked);
                return;
            }
            for (var entry : window.entries()) {
                looked = entry.position();
                var shown = agreement.shown(entry).orElseGet(() -> recalledHere(agreement, entry));
                if (shown.isEmpty()) {
                    continue;
                }
                var mine = entry.behind(head, agreement.id(), shown, clock.instant());
                if (logs.insert(mine)) {
                    head = mine.head();
                } else {
                    // Another instance was faster, here or further on.
                    head = logs.head(agreement.id());
                    looked = head.origin();
                    break;
                }
            }
        }
    }

    /** A recall goes to whoever has what it takes back; by then it is gone from there. */
    private Set<String> recalledHere(Agreement agreement, Entry recall) {
        var recalled = recall.field("entry");
        if (!recall.type().equals(EntryRecalled.TYPE)
                || recalled == null
                || logs.find(agreement.id(), recalled.toString()).isEmpty()) {
            return Set.of();
        }
        logs.erase(agreement.id(), recalled.toString());
        return Set.of("recall", "federation", "entry", "kind", "replacement", "acknowledgeBy");
    }
}
