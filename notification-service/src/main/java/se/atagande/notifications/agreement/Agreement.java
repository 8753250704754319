package se.atagande.notifications.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.notifications.feed.Entry;

/**
 * What a federation shares with one partner. It holds once both have approved it, and then never changes: whoever wants something else proposes another
 * one, which takes its place. Withdrawn by either, it stops at once.
 *
 * @param partner the partner's name, as the agreement's text has it
 * @param partnerFederation the partner, where it is a federation here; its office may approve
 * @param client the name of the partner's machine, the subject of its tokens
 * @param shares what is shared, by type
 * @param commitments of events about commitments only those about these; empty for all
 * @param from first day of what is shared, Europe/Stockholm; history included
 * @param to its last day; null until further notice
 * @param contact the partner's function mailbox for alarms and the weekly mail
 */
public record Agreement(
        String id,
        FederationId federation,
        String partner,
        @Nullable FederationId partnerFederation,
        String client,
        String purpose,
        List<Share> shares,
        Set<String> commitments,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String contact,
        LocalDate proposedOn,
        @Nullable LocalDate approvedByUsOn,
        @Nullable LocalDate approvedByThemOn,
        @Nullable Withdrawal withdrawal) {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    /** One type of event and those of its fields that are shared. */
    public record Share(String type, Set<String> fields) {
        public Share {
            fields = Set.copyOf(fields);
        }
    }

    /** Who stands behind a step. */
    public enum Party {
        /** The federation whose facts they are. */
        FEDERATION,
        PARTNER
    }

    /** From when on nothing is shared any more. */
    public record Withdrawal(LocalDate day, Party by) {}

    /** How it stands. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        ENDED,
        WITHDRAWN
    }

    public Agreement {
        shares = shares.stream().sorted(Comparator.comparing(Share::type)).toList();
        commitments = Set.copyOf(commitments);
    }

    public State state(LocalDate today) {
        if (withdrawal != null) {
            return State.WITHDRAWN;
        }
        if (approvedByUsOn == null || approvedByThemOn == null) {
            return State.PROPOSED;
        }
        return to != null && to.isBefore(today) ? State.ENDED : State.IN_FORCE;
    }

    Agreement approved(Party by, LocalDate today) {
        return with(
                by == Party.FEDERATION && approvedByUsOn == null ? today : approvedByUsOn,
                by == Party.PARTNER && approvedByThemOn == null ? today : approvedByThemOn,
                withdrawal);
    }

    Agreement withdrawn(Party by, LocalDate today) {
        return withdrawal != null ? this : with(approvedByUsOn, approvedByThemOn, new Withdrawal(today, by));
    }

    /** What of an entry the partner gets; empty where it gets nothing of it. A recall is for whoever has what is recalled, which is not decided here. */
    Optional<Set<String>> shown(Entry entry) {
        if (entry.type().equals(EntryRecalled.TYPE)) {
            return Optional.empty();
        }
        var day = Instant.parse(entry.time()).atZone(STOCKHOLM).toLocalDate();
        if (day.isBefore(from) || (to != null && day.isAfter(to))) {
            return Optional.empty();
        }
        if (!commitments.isEmpty() && isAboutACommitment(entry.type()) && !commitments.contains(entry.subject())) {
            return Optional.empty();
        }
        return shares.stream()
                .filter(share -> share.type().equals(entry.type()))
                .map(Share::fields)
                .findFirst();
    }

    private static boolean isAboutACommitment(String type) {
        return SharedTypes.fields(type).contains("commitment");
    }

    public Set<String> types() {
        var types = new TreeSet<String>();
        shares.forEach(share -> types.add(share.type()));
        return types;
    }

    private Agreement with(@Nullable LocalDate ours, @Nullable LocalDate theirs, @Nullable Withdrawal end) {
        return new Agreement(
                id,
                federation,
                partner,
                partnerFederation,
                client,
                purpose,
                shares,
                commitments,
                from,
                to,
                contact,
                proposedOn,
                ours,
                theirs,
                end);
    }
}
