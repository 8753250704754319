/** The web client against the running system, in a real browser: what people see, can do, and how it looks. */
@NullMarked
package se.atagande.browser;

import org.jspecify.annotations.NullMarked;
