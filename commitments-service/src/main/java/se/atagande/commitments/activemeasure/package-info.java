/**
 * Active measures (diskrimineringslagen 3 kap. 2–3 §§): what was investigated, analysed, done and followed up, ground by ground, in each initiative and year.
 *
 * <p>Owns the collections {@code measures} and {@code measureSnapshots}; publishes {@code MeasureTaken} and {@code MeasureWithdrawn}; reads the activities
 * that an entry refers to. The words of an entry stay here.
 */
@NullMarked
package se.atagande.commitments.activemeasure;

import org.jspecify.annotations.NullMarked;
