/**
 * Communication: what was published on the website, in the newsletter and on LinkedIn, of which activity, meeting or commitment it tells, which channel is
 * missing, and whether the links still work.
 *
 * <p>Owns the collection {@code publications}; publishes {@code publication-events}; reads the activities, meetings and commitments that a publication tells of.
 */
@NullMarked
package se.atagande.commitments.communication;

import org.jspecify.annotations.NullMarked;
