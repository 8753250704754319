/**
 * A released table and every form in which it is given out: the sealed document itself, JSON-stat 2, CSV, Excel, PC-Axis. Owns nothing; what is written here comes
 * from a {@code ReleasedTable} and from nothing else.
 */
@NullMarked
package se.atagande.statistics.table;

import org.jspecify.annotations.NullMarked;
