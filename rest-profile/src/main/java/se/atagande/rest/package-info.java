/**
 * What every HTTP API of the house does alike, after Digg's national REST API profile 1.2: problems (RFC 9457), paging, ETags (RFC 9110), idempotency
 * keys, who calls, {@code api-info}. Owns the collection {@code idempotency}. Knows no domain word but the federation.
 */
@NullMarked
package se.atagande.rest;

import org.jspecify.annotations.NullMarked;
