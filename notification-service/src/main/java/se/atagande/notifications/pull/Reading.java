package se.atagande.notifications.pull;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.PartnerLogs;
import se.atagande.notifications.agreement.Progress;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.feed.Logs;
import se.atagande.notifications.feed.Sharing;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** Whose log a caller reads, from where, and how long one waits for more. */
@Component
class Reading {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Logs logs;
    private final PartnerLogs partnerLogs;
    private final Agreements agreements;
    private final Progress progress;
    private volatile boolean closing;

    Reading(Logs logs, PartnerLogs partnerLogs, Agreements agreements, Progress progress) {
        this.logs = logs;
        this.partnerLogs = partnerLogs;
        this.agreements = agreements;
        this.progress = progress;
    }

    /** A log as one caller sees it; a partner's is that of its agreement, the office's that of the federation. */
    record Source(FederationId federation, @Nullable Agreement agreement) {
        String log() {
            return agreement == null ? federation.value() : agreement.id();
        }
    }

    /** Whoever waits gets an answer at once when the service stops. */
    @EventListener
    void close(ContextClosedEvent event) {
        closing = true;
    }

    boolean closing() {
        return closing;
    }

    /** @param agreement which partner's log the office wants to see; null for the federation's own */
    Source source(FederationId federation, @Nullable String agreement, Caller caller) {
        caller.requires(federation, Role.PARTNER, Role.OFFICE);
        if (agreement != null) {
            return new Source(federation, agreements.visible(federation, agreement, caller));
        }
        return caller.may(federation, Role.OFFICE)
                ? new Source(federation, null)
                : new Source(federation, agreements.ofPartner(federation, caller));
    }

    /** The position of the last event that the caller has, from its id. What a partner has it has: saying so is heard. */
    long position(Source source, @Nullable String lastEventId, Caller caller) {
        if (lastEventId == null) {
            return 0;
        }
        if (source.agreement() != null) {
            // A cursor from an agreement before this one: what it points at may not stand in this log yet.
            partnerLogs.head(source.agreement());
        }
        var position = logs.find(source.log(), lastEventId)
                .map(Entry::position)
                .orElseThrow(
                        () -> new ProblemException(
                                Problems.of(
                                        HttpStatus.BAD_REQUEST,
                                        "unknown-cursor",
                                        "lastEventId finns inte i det här flödet",
                                        "Skicka id för den senaste händelsen ni har, eller utelämna lastEventId för att läsa från början.")));
        if (source.agreement() != null && agreements.isPartner(source.agreement(), caller)) {
            progress.acknowledge(source.agreement().id(), position);
        }
        return position;
    }

    Logs.Slice read(Source source, long after, Set<String> types, int limit) {
        return source.agreement() == null
                ? logs.read(source.log(), after, types, limit)
                : partnerLogs.read(source.agreement(), after, types, limit);
    }

    /** What comes behind, at the latest when the time is over. */
    Logs.Slice await(Source source, long after, Set<String> types, int limit, Duration atMost) {
        var until = System.nanoTime() + atMost.toNanos();
        var slice = read(source, after, types, limit);
        while (slice.entries().isEmpty() && !closing && System.nanoTime() < until && pause()) {
            var next = read(source, slice.last(), types, limit);
            slice = next.lastEventId() == null ? slice : next;
        }
        return slice;
    }

    /** False when the wait is to end. Requests run on virtual threads: waiting costs no thread. */
    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the agreement of a source that is being read still holds. */
    boolean holds(Source source) {
        return source.agreement() == null
                || agreements
                        .find(source.agreement().id())
                        .filter(agreements::inForce)
                        .isPresent();
    }

    static void refuseUnknown(Set<String> types) {
        if (!Sharing.types().containsAll(types)) {
            throw ProblemException.invalid(
                    "/types",
                    "out-of-range",
                    "Ange typer som finns i flödet, skilda av kommatecken: "
                            + Sharing.types().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
    }
}
