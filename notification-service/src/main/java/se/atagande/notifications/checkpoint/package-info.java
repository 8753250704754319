/**
 * By which a partner proves that it has everything: each day the count and the last seal of its log, signed.
 *
 * <p>Owns the collections {@code checkpoints} and {@code checkpointKeys}; publishes and reads nothing.
 */
@NullMarked
package se.atagande.notifications.checkpoint;

import org.jspecify.annotations.NullMarked;
