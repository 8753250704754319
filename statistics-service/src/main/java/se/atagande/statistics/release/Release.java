package se.atagande.statistics.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReleaseId;

/**
 * One table from being asked for to being sealed; sealed, it never changes, save that it can be recalled.
 *
 * @param leaseUntil while somebody works on it: when another may take it over
 * @param place its number in the chain of all that is sealed of the same figures; unique, so that no two are proved beside each other
 * @param sealed null until it is
 */
record Release(
        String id,
        FederationId federation,
        String scheme,
        int schemeVersion,
        String block,
        State state,
        LocalDate askedOn,
        @Nullable Instant leaseUntil,
        int proved,
        int of,
        @Nullable String place,
        @Nullable Sealed sealed,
        @Nullable LocalDate recalledOn,
        @Nullable String recallReason) {

    /** Where it stands. */
    enum State {
        ASKED,
        PROVING,
        SEALED,
        /** No proof was found; nothing is shown. */
        WITHHELD,
        CANCELLED,
        RECALLED;

        boolean open() {
            return this == ASKED || this == PROVING;
        }
    }

    /** What everybody may know of some atoms since this release. */
    record LedgerRow(List<String> atoms, long lower, long upper) {}

    /**
     * @param document the table as it is given out, byte for byte
     * @param sha256 of the document
     * @param previous hash of the one before it in the chain; empty for the first
     * @param certificate the worlds, encrypted
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
            byte[] certificate) {}

    /** One table of a scheme, a federation and a block: asked for again, it is the same. */
    static String id(String scheme, FederationId federation, Block block) {
        return scheme + "_" + federation + "_" + block.toString().toLowerCase(Locale.ROOT);
    }

    static Release asked(String id, FederationId federation, String scheme, int version, Block block, LocalDate today) {
        return new Release(
                id,
                federation,
                scheme,
                version,
                block.toString(),
                State.ASKED,
                today,
                null,
                0,
                0,
                null,
                null,
                null,
                null);
    }

    /** All tables of the same figures of a federation stand in one chain. */
    String chain() {
        return scheme + "_" + federation;
    }

    ReleaseId releaseId() {
        return new ReleaseId(id);
    }

    Release taken(Instant until) {
        return new Release(
                id,
                federation,
                scheme,
                schemeVersion,
                block,
                State.PROVING,
                askedOn,
                until,
                proved,
                of,
                null,
                null,
                null,
                null);
    }

    Release progressed(int now, int all, Instant until) {
        return new Release(
                id,
                federation,
                scheme,
                schemeVersion,
                block,
                State.PROVING,
                askedOn,
                until,
                now,
                all,
                null,
                null,
                null,
                null);
    }

    Release sealed(String at, Sealed what) {
        return new Release(
                id,
                federation,
                scheme,
                schemeVersion,
                block,
                State.SEALED,
                askedOn,
                null,
                of,
                of,
                at,
                what,
                null,
                null);
    }

    Release ended(State as) {
        return new Release(
                id, federation, scheme, schemeVersion, block, as, askedOn, null, proved, of, null, null, null, null);
    }

    Release recalled(String reason, LocalDate today) {
        return new Release(
                id,
                federation,
                scheme,
                schemeVersion,
                block,
                State.RECALLED,
                askedOn,
                null,
                proved,
                of,
                place,
                sealed,
                today,
                reason);
    }
}
