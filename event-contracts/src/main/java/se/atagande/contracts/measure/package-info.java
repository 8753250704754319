/** Active measures taken, ground by ground. */
@NullMarked
package se.atagande.contracts.measure;

import org.jspecify.annotations.NullMarked;
