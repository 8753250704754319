/** An OpenID Connect provider with demo users, so that logging in is real on a machine that has nothing else. Never part of a production set-up. */
@NullMarked
package se.atagande.standalone.identity;

import org.jspecify.annotations.NullMarked;
