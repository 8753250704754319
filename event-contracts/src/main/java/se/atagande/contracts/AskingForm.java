package se.atagande.contracts;

/** The form with which an initiative asks everybody about violence in close relationships. */
public enum AskingForm {
    /** A value this reader does not know yet. */
    UNKNOWN,
    /** The seven questions of NNS, the national network of coordination federations. */
    NNS_SEVEN_QUESTIONS,
    /** FREDA-kortfrågor by Socialstyrelsen. */
    FREDA_SHORT_QUESTIONS,
    OTHER
}
