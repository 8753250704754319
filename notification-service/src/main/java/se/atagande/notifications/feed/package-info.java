/**
 * The durable log of what each federation shares: complete, dense, in order, each entry sealed to the one before; nothing leaves it, so a new partner
 * reads all history.
 *
 * <p>Owns the collections {@code logEntries} (the logs) and {@code loggedSubjects} (how far each subject has been heard); publishes nothing; reads the
 * topics of commitments, meetings, activities, suppliers, publications, statistics and recalls. What a partner sees of a log is a log of its own, made by
 * {@link se.atagande.notifications.agreement}.
 */
@NullMarked
package se.atagande.notifications.feed;

import org.jspecify.annotations.NullMarked;
