package se.atagande.deviations.deviation;

/** What lies behind it, in the words of the declarations: ogrundade föreställningar, missgynnande mönster och handlingar, ojämlika förhållanden. */
enum Cause {
    UNKNOWN,
    UNFOUNDED_NOTIONS,
    DISADVANTAGING_PATTERNS_OR_ACTS,
    UNEQUAL_CONDITIONS
}
