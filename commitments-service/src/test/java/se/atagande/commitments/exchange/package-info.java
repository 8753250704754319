/** Files out and in, against the whole service. */
@NullMarked
package se.atagande.commitments.exchange;

import org.jspecify.annotations.NullMarked;
