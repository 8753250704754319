/**
 * Tables as people keep them, Excel and CSV, read row by row and written. Knows nothing of what stands in them; never works out a formula, opens no file
 * that swells.
 */
@NullMarked
package se.atagande.tabular;

import org.jspecify.annotations.NullMarked;
