/**
 * The door to an activity for those who have no account: the catalogue of what is open to others, registration, access needs, evaluation.
 *
 * <p>Owns the collections {@code signUps}, {@code guestLists}, {@code accessNeeds} and {@code evaluations}; publishes nothing; reads the activities'
 * notices. No name, address or time of a person is asked for or kept.
 *
 * <p>A registration and the needs declared with it are two documents' entries under two hashes of a ticket that only the person holds: with the ticket both
 * are withdrawn, without it nothing says that they belong together. Both lists are kept in the order of the hashes, so that not even their order tells. The
 * needs are erased after the activity's day. Answers to the evaluation are added to a tally when they come and shown five at a time: no answer is ever
 * stored, and no two readings differ by fewer than five.
 */
@NullMarked
package se.atagande.commitments.registration;

import org.jspecify.annotations.NullMarked;
