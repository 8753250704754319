/** Open pages hear that months moved, and ask again. */
@NullMarked
package se.atagande.statistics.live;

import org.jspecify.annotations.NullMarked;
