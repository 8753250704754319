/**
 * Who gets access (tillgångskartläggning): referred, started and completed by gender, self-declared ethnicity and functional ability, as sums, beside a stated
 * comparison population. Nobody's sensitive data are filled in by somebody else: what comes in is what people said of themselves, counted. Owns the collection
 * {@code accessMaps}; publishes nothing; its figures leave as released tables only.
 */
@NullMarked
package se.atagande.statistics.accessmap;

import org.jspecify.annotations.NullMarked;
