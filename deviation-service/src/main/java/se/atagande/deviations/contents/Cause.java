package se.atagande.deviations.contents;

/** What lies behind it, in the words of the declarations: ogrundade föreställningar, missgynnande mönster och handlingar, ojämlika förhållanden. */
public enum Cause {
    UNKNOWN,
    UNFOUNDED_NOTIONS,
    DISADVANTAGING_PATTERNS_OR_ACTS,
    UNEQUAL_CONDITIONS
}
