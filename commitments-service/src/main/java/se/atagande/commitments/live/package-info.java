/** Open pages hear that something moved, and ask again. */
@NullMarked
package se.atagande.commitments.live;

import org.jspecify.annotations.NullMarked;
