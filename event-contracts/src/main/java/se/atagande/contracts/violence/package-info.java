/** How the work to detect violence in close relationships proceeds: never about any person. */
@NullMarked
package se.atagande.contracts.violence;

import org.jspecify.annotations.NullMarked;
