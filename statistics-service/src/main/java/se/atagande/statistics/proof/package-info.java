/**
 * What a published table tells everybody, what it must not tell, and the check that it does not: plain integers, no solver, nothing stored. The
 * disclosure feature finds proofs, the release feature keeps them; this one is the only judge of them.
 */
@NullMarked
package se.atagande.statistics.proof;

import org.jspecify.annotations.NullMarked;
