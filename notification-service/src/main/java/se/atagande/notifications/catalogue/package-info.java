/** What can be shared: every type with its fields, a sample and a schema, for partners and for whoever writes an agreement. Owns nothing. */
@NullMarked
package se.atagande.notifications.catalogue;

import org.jspecify.annotations.NullMarked;
