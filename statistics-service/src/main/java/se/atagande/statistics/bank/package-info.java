/**
 * The questions that may be asked, and the seven grounds as people say them of themselves: from versioned files, each text in every language that has one.
 * Ids of questions and options never change meaning: what differs is a new id in a new version. Owns no collection; publishes nothing.
 */
@NullMarked
package se.atagande.statistics.bank;

import org.jspecify.annotations.NullMarked;
