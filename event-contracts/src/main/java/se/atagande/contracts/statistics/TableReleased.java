package se.atagande.contracts.statistics;

import se.atagande.contracts.FederationId;
import se.atagande.contracts.ReleaseId;

/**
 * A table passed disclosure control and can be read by its id. Holds no figure. Of a table that several federations have together each of them has one.
 *
 * @param sha256 over the hash before it in the chain of the same figures and the table as it is given out, in hexadecimal
 */
public record TableReleased(
        ReleaseId release, FederationId federation, String scheme, int schemeVersion, String sha256, Verdict verdict)
        implements StatisticsEvent {

    /** CloudEvents {@code type}: written, never derived from a class name. */
    public static final String TYPE = "se.atagande.statistics.table-released.v1";

    /** What was found of it. */
    public enum Verdict {
        /** A value this reader does not know yet. */
        UNKNOWN,
        /** For every hidden number two worlds are stored that agree with everything published, and a verifier that knows no solver has checked them. */
        PROVED,
        /** It counts no persons, such as meetings: there was nothing to hide. */
        OPEN
    }

    @Override
    public String subject() {
        return release.value();
    }
}
