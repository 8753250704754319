/**
 * One mail a week that tells what comes, what is to be done and what did not arrive; what will be mailed in the next thirty days, and what was.
 *
 * <p>Owns the collection {@code summaries} (which week each federation has had); publishes and reads nothing.
 */
@NullMarked
package se.atagande.notifications.summary;

import org.jspecify.annotations.NullMarked;
