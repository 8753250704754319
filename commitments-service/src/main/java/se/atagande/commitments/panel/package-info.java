/**
 * Panels of people with experience of their own, drawn by lot among those who volunteer without a name: grounds of discrimination are theirs to tell or not,
 * and what the panel looks like is shown only where it points at nobody.
 *
 * <p>Owns the collection {@code panels}; publishes and reads nothing.
 */
@NullMarked
package se.atagande.commitments.panel;

import org.jspecify.annotations.NullMarked;
