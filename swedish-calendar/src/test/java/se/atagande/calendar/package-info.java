@NullMarked
package se.atagande.calendar;

import org.jspecify.annotations.NullMarked;
