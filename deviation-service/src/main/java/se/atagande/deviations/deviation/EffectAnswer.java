package se.atagande.deviations.deviation;

/** Did it help? As the reporter sees it. */
enum EffectAnswer {
    HELPED,
    HELPED_PARTLY,
    DID_NOT_HELP,
    CANNOT_SAY
}
