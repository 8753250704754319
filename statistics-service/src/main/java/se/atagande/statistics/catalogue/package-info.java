/**
 * What open data there are: the catalogue that Sweden's data portal reads. Owns and publishes nothing; reads which tables are out, and no figure.
 */
@NullMarked
package se.atagande.statistics.catalogue;

import org.jspecify.annotations.NullMarked;
