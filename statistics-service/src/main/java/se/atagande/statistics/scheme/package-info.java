/**
 * What may be published at all, as readable files: which tables, with which categories, for whom, by which rules. No other cell can be asked for. Owns the
 * files under {@code schemes}; publishes and reads nothing.
 */
@NullMarked
package se.atagande.statistics.scheme;

import org.jspecify.annotations.NullMarked;
