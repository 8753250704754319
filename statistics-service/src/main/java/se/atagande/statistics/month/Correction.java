package se.atagande.statistics.month;

import java.time.LocalDate;

/** A closed month was opened again: when, why, and what it said before, which is never overwritten. */
record Correction(LocalDate reopenedOn, String reason, Counts before, LocalDate closedOn) {}
