/** What was told and written in cases: {@code Contents} is everything secret of a case, as one. Owns no collection; publishes and reads nothing. */
@NullMarked
package se.atagande.deviations.contents;

import org.jspecify.annotations.NullMarked;
