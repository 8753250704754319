/**
 * Participants as figures for tables: who started and ended in a time, and, apart from them, who takes part on a day. Owns nothing and publishes nothing; reads
 * closed months.
 */
@NullMarked
package se.atagande.statistics.participants;

import org.jspecify.annotations.NullMarked;
