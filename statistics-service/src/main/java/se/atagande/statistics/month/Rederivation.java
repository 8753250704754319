package se.atagande.statistics.month;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * An earlier month was corrected, and how many are still in the initiative was worked out anew from it.
 *
 * @param because which correction, so that the same one is followed once
 * @param month the month that was corrected
 * @param before what this month said until then; never overwritten
 */
record Rederivation(String because, YearMonth month, LocalDate day, Counts before) {}
