/**
 * Short lessons for participants in easy Swedish: their rights, the seven grounds of discrimination, what to do when something happens. How often each was
 * taken is counted; by whom nobody knows.
 *
 * <p>Owns the collection {@code lessonCounts}; publishes nothing; reads which federations there are.
 */
@NullMarked
package se.atagande.commitments.lesson;

import org.jspecify.annotations.NullMarked;
