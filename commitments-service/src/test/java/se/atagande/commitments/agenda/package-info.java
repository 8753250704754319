/** Agendas, minutes and attendance together, as they are used. */
@NullMarked
package se.atagande.commitments.agenda;

import org.jspecify.annotations.NullMarked;
