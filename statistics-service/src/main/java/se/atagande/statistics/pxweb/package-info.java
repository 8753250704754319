/**
 * The public tables as PxWeb's API (version 2) tells them: what tables there are, what they divide by, and the numbers of some of their values. Owns and publishes
 * nothing; reads released tables only, and what is chosen of one is never more than stands in it.
 */
@NullMarked
package se.atagande.statistics.pxweb;

import org.jspecify.annotations.NullMarked;
