/**
 * One door: logs people in (OpenID Connect, authorization code with PKCE), relays their tokens, routes to the services behind circuit breakers, limits how
 * much one caller may ask, and serves the web client. Owns no data and knows no domain type; the services decide who may do what.
 */
@NullMarked
package se.atagande.gateway;

import org.jspecify.annotations.NullMarked;
