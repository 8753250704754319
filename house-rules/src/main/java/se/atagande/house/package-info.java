/**
 * What holds in every service alike: how its code is put together, and that its API's description is the approved one. Each service's tests run these
 * rules and add their own lists. Owns, publishes and reads nothing; knows no domain word.
 */
@NullMarked
package se.atagande.house;

import org.jspecify.annotations.NullMarked;
