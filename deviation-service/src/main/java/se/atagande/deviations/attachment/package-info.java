/** The files of cases, cleaned and sealed. Owns the collection {@code attachments}. */
@NullMarked
package se.atagande.deviations.attachment;

import org.jspecify.annotations.NullMarked;
