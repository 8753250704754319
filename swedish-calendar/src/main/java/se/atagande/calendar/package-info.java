/** The days on which Swedish workplaces are open. Knows no service and no framework. */
@NullMarked
package se.atagande.calendar;

import org.jspecify.annotations.NullMarked;
