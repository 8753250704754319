package se.atagande.deviations.contents;

/** Where a case can belong, to whom it is then handed over. */
public enum Recipient {
    /** Diskrimineringsombudsmannen. */
    EQUALITY_OMBUDSMAN,
    /** Socialtjänstlagen: missförhållanden that staff must report. */
    LEX_SARAH,
    /** Lag (2021:890) om skydd för personer som rapporterar om missförhållanden. */
    WHISTLEBLOWING,
    /** The employer and its safety representative. */
    WORK_ENVIRONMENT,
    /** The municipality's or region's own handling of views and complaints. */
    VIEWPOINT,
    OTHER
}
