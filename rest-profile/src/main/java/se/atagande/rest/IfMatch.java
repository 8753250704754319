package se.atagande.rest;

import java.util.Optional;

/**
 * The version that the caller has seen, from {@code If-Match} (RFC 9110, 13.1.1). A controller's parameter: a missing header is answered 428 (RFC 6585),
 * another version 412.
 */
public record IfMatch(long version) {

    /** Of a step that needs no {@code If-Match}, but does not pass over one that is sent. */
    public static void requires(Optional<String> sent, long current) {
        if (sent.isPresent() && !sent.get().equals("\"" + current + "\"")) {
            throw new ProblemException(Problems.changedMeanwhile());
        }
    }

    /** Refuses the write when the resource is no longer what the caller saw. */
    public void requires(long current) {
        if (version != current) {
            throw new ProblemException(Problems.changedMeanwhile());
        }
    }
}
