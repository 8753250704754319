package se.atagande.commitments.supplier;

import java.time.LocalDate;

/** The part of a year in which each supplier is to be visited; "under hösten" is September to November. */
enum VisitSeason {
    AUTUMN,
    YEAR;

    LocalDate first(int year) {
        return LocalDate.of(year, this == AUTUMN ? 9 : 1, 1);
    }

    LocalDate last(int year) {
        return this == AUTUMN ? LocalDate.of(year, 11, 30) : LocalDate.of(year, 12, 31);
    }
}
