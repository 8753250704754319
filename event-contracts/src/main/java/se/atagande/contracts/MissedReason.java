package se.atagande.contracts;

/** Why a standing item was not done. The words behind it stay in the minutes. */
public enum MissedReason {
    /** A value this reader does not know yet. */
    UNKNOWN,
    TIME_RAN_OUT,
    RESPONSIBLE_ABSENT,
    MATERIAL_MISSING,
    OTHER_MATTER_TOOK_OVER,
    OTHER
}
