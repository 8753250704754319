package se.atagande.commitments.communication;

/** What following a link led to. */
enum LinkState {
    WORKS,
    /** 404 or 410. */
    GONE,
    /** Any other answer that is no success. */
    REFUSED,
    NO_ANSWER,
    TOO_MANY_REDIRECTS,
    /** Neither http nor https, or to an address that is not of the public internet. */
    NOT_ALLOWED
}
