/** How long a case is kept, and its erasure by throwing its key away. Owns nothing beside the cases. */
@NullMarked
package se.atagande.deviations.retention;

import org.jspecify.annotations.NullMarked;
