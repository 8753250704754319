/**
 * What the federation learned of its cases, for everybody: no case and no day stands with it, and it is told with the others of its quarter. Owns the
 * collection {@code lessons}.
 */
@NullMarked
package se.atagande.deviations.lesson;

import org.jspecify.annotations.NullMarked;
