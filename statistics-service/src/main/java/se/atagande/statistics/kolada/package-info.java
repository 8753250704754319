/**
 * The public tables as Kolada's API (version 3) tells key figures: K, M and T for women, men and all. A federation stands where a municipality does there, an
 * initiative where an organisational unit does. Owns and publishes nothing; reads released tables only.
 */
@NullMarked
package se.atagande.statistics.kolada;

import org.jspecify.annotations.NullMarked;
