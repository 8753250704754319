package se.atagande.statistics.accessmap;

/** What people say of themselves, each person once in each of the three. */
final class Said {

    private Said() {}

    /** Kön. */
    public enum Gender {
        WOMAN,
        MAN,
        /** Counted in every total, never shown alone. */
        OTHER_OR_NOT_SAID
    }

    /** Etnisk tillhörighet, as self-declared. */
    public enum Ethnicity {
        SWEDISH,
        OTHER_EUROPEAN,
        MIDDLE_EAST_NORTH_AFRICA,
        AFRICAN,
        ASIAN_LATIN_AMERICAN_OR_OTHER,
        /** More than one: here once, and in each of them under "also said". */
        SEVERAL,
        WILL_NOT_SAY
    }

    /** Funktionsnedsättning, as self-declared. */
    public enum Ability {
        NO_DISABILITY,
        MOVEMENT_SIGHT_OR_HEARING,
        MENTAL_OR_NEUROPSYCHIATRIC,
        /** More than one: here once, and in each of them under "also said". */
        SEVERAL,
        WILL_NOT_SAY
    }
}
