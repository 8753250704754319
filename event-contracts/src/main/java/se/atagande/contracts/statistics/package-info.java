/** Months of participant counts closed and reopened, tables released and recalled. */
@NullMarked
package se.atagande.contracts.statistics;

import org.jspecify.annotations.NullMarked;
