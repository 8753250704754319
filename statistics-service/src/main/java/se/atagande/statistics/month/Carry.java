package se.atagande.statistics.month;

import java.time.YearMonth;

/**
 * What a corrected month still owes the next one: so many more (or fewer) were in the initiative on its last day. It waits in the month itself, so that a
 * crash between two months loses nothing.
 *
 * @param origin which correction, such as {@code 2026-04#1}
 * @param month the month that was corrected
 */
record Carry(String origin, YearMonth month, Counts.Split difference) {}
