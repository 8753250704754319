package se.atagande.rest;

/**
 * The version that the caller has seen, from {@code If-Match} (RFC 9110, 13.1.1). A controller's parameter: a missing header is answered 428 (RFC 6585),
 * another version 412.
 */
public record IfMatch(long version) {

    /** Refuses the write when the resource is no longer what the caller saw. */
    public void requires(long current) {
        if (version != current) {
            throw new ProblemException(Problems.changedMeanwhile());
        }
    }
}
