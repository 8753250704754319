/**
 * Taking back what was shared: it is erased in every log, told to every partner that has it, and each answers that it is gone, or stands on a list and in the
 * week's summary.
 *
 * <p>Owns the collection {@code recalls}; publishes {@code EntryRecalled}.
 */
@NullMarked
package se.atagande.notifications.recall;

import org.jspecify.annotations.NullMarked;
