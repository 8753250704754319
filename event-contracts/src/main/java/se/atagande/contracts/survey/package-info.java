/** Equality-data surveys: opened, answered in counted batches, closed. Never an answer. */
@NullMarked
package se.atagande.contracts.survey;

import org.jspecify.annotations.NullMarked;
