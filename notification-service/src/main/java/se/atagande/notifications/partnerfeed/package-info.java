/**
 * What each federation shares, as a log that partners read at their own pace: complete, in order, each entry sealed to the one before.
 *
 * <p>Owns the collections {@code sharedEvents} (the logs) and {@code sharedSubjects} (how far each subject has been heard); publishes nothing; reads the topics of commitments, meetings, activities, suppliers, publications and
 * statistics. The cursor is the partner's, so nothing here expires with a subscription, and any other way out (push, Atom) can be made from the same log.
 */
@NullMarked
package se.atagande.notifications.partnerfeed;

import org.jspecify.annotations.NullMarked;
