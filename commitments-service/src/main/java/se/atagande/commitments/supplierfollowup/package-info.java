/**
 * What a visit to a supplier leads to: its own declaration quoted sentence by sentence, what of it was seen, the measures that were agreed, and, before it, how
 * often participants told of something at the initiatives that the agreements belong to.
 *
 * <p>Owns the collection {@code visitFollowUps}, one per visit; publishes nothing; reads visits, declarations and reported deviations, and plans measures as
 * activities.
 */
@NullMarked
package se.atagande.commitments.supplierfollowup;

import org.jspecify.annotations.NullMarked;
