/** What all events share: identifiers, code lists, the catalogue of every written type. */
@NullMarked
package se.atagande.contracts;

import org.jspecify.annotations.NullMarked;
