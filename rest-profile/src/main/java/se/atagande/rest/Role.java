package se.atagande.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person or machine is to one federation. */
public enum Role {
    /** Kansli and förbundschef. */
    OFFICE,
    PROJECT_LEADER,
    /** Avvikelsehandläggare. */
    CASE_HANDLER,
    /** Styrelse and beredningsgrupp: reads. */
    BOARD,
    /** MR-ambassadör. */
    AMBASSADOR,
    STAFF,
    /** A partner federation's machine. */
    PARTNER,
    /** Runs the system; sees no content. */
    OPERATOR;

    /** As it is written in tokens: {@code project-leader}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
