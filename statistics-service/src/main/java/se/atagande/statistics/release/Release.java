package se.atagande.statistics.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReleaseId;
import se.atagande.statistics.table.ReleasedTable;

/**
 * One table from being asked for to being sealed; sealed, it never changes, save that it can be recalled.
 *
 * @param federation whose figures it counts; of a pooled table, the one that asked
 * @param subject what it is about where that is not the whole federation, such as a survey's id
 * @param pool of a pooled table the other federations; otherwise empty
 * @param leaseUntil while somebody works on it: when another may take it over
 * @param places its number in the chain of each whom it counts; unique, so that no two are proved beside each other; null until sealed
 * @param sealed null until it is
 */
record Release(
        String id,
        FederationId federation,
        String scheme,
        int schemeVersion,
        String block,
        @Nullable String subject,
        List<Partner> pool,
        State state,
        LocalDate askedOn,
        @Nullable Instant leaseUntil,
        int proved,
        int of,
        @Nullable List<String> places,
        @Nullable Sealed sealed,
        @Nullable LocalDate recalledOn,
        @Nullable String recallReason) {

    /** Another federation of a pooled table, and when it agreed; nothing of it is counted before. */
    record Partner(FederationId federation, @Nullable LocalDate agreedOn) {}

    /** Where it stands. */
    enum State {
        /** Some federation of a pooled table has not agreed yet. */
        AGREEING,
        ASKED,
        PROVING,
        SEALED,
        /** No proof was found; nothing is shown. */
        WITHHELD,
        CANCELLED,
        RECALLED;

        boolean open() {
            return this == AGREEING || this == ASKED || this == PROVING;
        }
    }

    /** What everybody may know of some atoms since this release. */
    record LedgerRow(List<String> atoms, long lower, long upper) {}

    /**
     * @param document the table as it is given out, byte for byte
     * @param sha256 of the document
     * @param previous hash of the one before it in the chain, of each chain where it joins several; empty for the first
     * @param certificate the worlds, encrypted; empty once the figures were destroyed as decided
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(
            String document,
            String sha256,
            String previous,
            LocalDate on,
            int cells,
            int shown,
            int numbers,
            int worlds,
            List<LedgerRow> ledger,
            byte[] certificate) {

        private Sealed withoutCertificate() {
            return new Sealed(document, sha256, previous, on, cells, shown, numbers, worlds, ledger, new byte[0]);
        }
    }

    Release {
        pool = List.copyOf(pool);
    }

    /** One table of a scheme, a federation, a subject and a block: asked for again, it is the same. */
    static String id(String scheme, FederationId federation, Block block, @Nullable String subject) {
        return scheme + "_" + federation + "_" + (subject == null ? "" : subject + "_")
                + block.toString().toLowerCase(Locale.ROOT);
    }

    /** @param with the other federations of a pooled table, each of which must agree first */
    static Release asked(
            String scheme,
            int version,
            FederationId federation,
            Block block,
            @Nullable String subject,
            List<FederationId> with,
            LocalDate today) {
        return new Release(
                id(scheme, federation, block, subject),
                federation,
                scheme,
                version,
                block.toString(),
                subject,
                with.stream().map(it -> new Partner(it, null)).toList(),
                with.isEmpty() ? State.ASKED : State.AGREEING,
                today,
                null,
                0,
                0,
                null,
                null,
                null,
                null);
    }

    ReleaseId releaseId() {
        return new ReleaseId(id);
    }

    /** All whose figures it counts, the one that asked first. */
    List<FederationId> federations() {
        return Stream.concat(Stream.of(federation), pool.stream().map(Partner::federation))
                .toList();
    }

    /** Its number in this chain; 0 where it has none. */
    int place(String people) {
        return places == null
                ? 0
                : places.stream()
                        .filter(it -> it.startsWith(people + "#"))
                        .mapToInt(it -> Integer.parseInt(it.substring(people.length() + 1)))
                        .findFirst()
                        .orElse(0);
    }

    /** This federation takes part; once all have said so it waits for its proof. */
    Release agreed(FederationId who, LocalDate today) {
        var now = pool.stream()
                .map(it -> it.federation().equals(who) && it.agreedOn() == null ? new Partner(who, today) : it)
                .toList();
        var all = now.stream().allMatch(it -> it.agreedOn() != null);
        return with(now, all ? State.ASKED : State.AGREEING, null, 0, 0);
    }

    Release taken(Instant until) {
        return with(pool, State.PROVING, until, proved, of);
    }

    Release progressed(int now, int all, Instant until) {
        return with(pool, State.PROVING, until, now, all);
    }

    /** Another of its chain was sealed meanwhile: it is proved anew. */
    Release overtaken() {
        return with(pool, State.ASKED, null, 0, 0);
    }

    Release ended(State as) {
        return with(pool, as, null, proved, of);
    }

    Release sealed(List<String> at, Sealed what) {
        return with(State.SEALED, at, what, null, null);
    }

    Release recalled(String reason, LocalDate today) {
        return with(State.RECALLED, places, sealed, today, reason);
    }

    /** The one way from what was sealed to what is given out. */
    ReleasedTable table() {
        if (sealed == null || state != State.SEALED) {
            throw new IllegalStateException("release " + id + " is not sealed");
        }
        return ReleasedTable.of(sealed.document, sealed.previous, sealed.sha256);
    }

    /** The table stays; what proved it, and with it the exact figures, is gone. */
    Release forgotten() {
        return sealed == null ? this : with(state, places, sealed.withoutCertificate(), recalledOn, recallReason);
    }

    private Release with(List<Partner> partners, State as, @Nullable Instant lease, int now, int all) {
        return new Release(
                id,
                federation,
                scheme,
                schemeVersion,
                block,
                subject,
                partners,
                as,
                askedOn,
                lease,
                now,
                all,
                null,
                null,
                null,
                null);
    }

    private Release with(
            State as,
            @Nullable List<String> at,
            @Nullable Sealed what,
            @Nullable LocalDate recalled,
            @Nullable String reason) {
        return new Release(
                id,
                federation,
                scheme,
                schemeVersion,
                block,
                subject,
                pool,
                as,
                askedOn,
                null,
                of,
                of,
                at,
                what,
                recalled,
                reason);
    }
}
