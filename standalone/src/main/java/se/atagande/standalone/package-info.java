/**
 * Everything in one JVM with one command: broker, store, mail catcher, identity provider and all services as sibling contexts. Wiring only: nothing that a
 * federation would need in production lives here, and the demo logins exist nowhere else.
 */
@NullMarked
package se.atagande.standalone;

import org.jspecify.annotations.NullMarked;
