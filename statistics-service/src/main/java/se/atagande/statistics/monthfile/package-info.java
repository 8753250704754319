/**
 * Months come in as a file, Excel or CSV: tried whole first, each fault named by row and column, what is unusual listed, then stored whole. A federation's
 * own headings and names are remembered. Owns the collection {@code monthMappings}; publishes nothing; the months' own rules decide.
 */
@NullMarked
package se.atagande.statistics.monthfile;

import org.jspecify.annotations.NullMarked;
