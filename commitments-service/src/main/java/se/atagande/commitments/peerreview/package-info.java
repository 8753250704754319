/**
 * Peer review: another federation grades how far a commitment got, from nothing but the public facts. Its grade stands beside the one that follows from the
 * facts; where they differ, the two federations owe each other a conversation.
 *
 * <p>Owns the collection {@code peerGrades}; publishes nothing; reads the commitments as everybody sees them.
 */
@NullMarked
package se.atagande.commitments.peerreview;

import org.jspecify.annotations.NullMarked;
