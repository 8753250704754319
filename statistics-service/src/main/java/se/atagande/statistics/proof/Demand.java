package se.atagande.statistics.proof;

import java.util.BitSet;

/**
 * A number that nobody may work out: there must be worlds in which it lies at least {@code width} apart.
 *
 * @param possiblyNone and one in which it is not more than zero
 * @param known what the one who tries knows already; empty for the public
 */
public record Demand(Sum sum, int width, boolean possiblyNone, BitSet known) {}
