/**
 * Initiatives, their monthly participant counts by gender, and the closing of months. Owns the database {@code statistics}, publishes
 * {@code statistics-events}, reads no other service. Counts are read only by those who typed them in: no figure leaves this service until a
 * {@code ReleasedTable} can carry it, and then as nothing else.
 */
@NullMarked
package se.atagande.statistics;

import org.jspecify.annotations.NullMarked;
