/** The way back to a report: eight Swedish words, kept only as a fingerprint, and what their holder can read and do. */
@NullMarked
package se.atagande.deviations.receipt;

import org.jspecify.annotations.NullMarked;
