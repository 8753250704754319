package se.atagande.contracts;

/** Which side of violence in close relationships is asked about. */
public enum ViolenceSide {
    /** A value this reader does not know yet. */
    UNKNOWN,
    /** Våldsutsatthet. */
    EXPOSURE,
    /** Våldsutövande. */
    PERPETRATION
}
