/** Hostile requests made from a service's own OpenAPI description, for tests; owns no domain word. */
@NullMarked
package se.atagande.hostile;

import org.jspecify.annotations.NullMarked;
