package se.atagande.commitments.commitment;

/** Under which heading of its declaration a commitment stands. */
public enum CommitmentForm {
    INTERN,
    EXTERN,
    KOMMUNIKATIV,
    /** Made together with other federations; the text does not sort it further. */
    GEMENSAM,
    /** Stands before the sorted ones and covers them. */
    OVERGRIPANDE
}
