package se.atagande.deviations.contents;

/** Did it help? As the reporter sees it. */
public enum EffectAnswer {
    HELPED,
    HELPED_PARTLY,
    DID_NOT_HELP,
    CANNOT_SAY
}
