package se.atagande.statistics.scheme;

/** For whom a table is. Who attacks is assumed to have read all of them. */
public enum Audience {
    /** The office and the project leaders of the federation. */
    OWN,
    /** All people of the federation. */
    MEMBERS,
    PUBLIC
}
