package se.atagande.contracts;

/** What a supplier supplies by an agreement. */
public enum AgreementKind {
    /** A value this reader does not know yet. */
    UNKNOWN,
    WORK_TRAINING,
    EVALUATION,
    LECTURES
}
