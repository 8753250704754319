/** What several single cases have in common, and the case that it becomes. Owns nothing beside the cases. */
@NullMarked
package se.atagande.deviations.structure;

import org.jspecify.annotations.NullMarked;
