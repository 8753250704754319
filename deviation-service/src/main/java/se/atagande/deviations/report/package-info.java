/** Anybody tells, without login: what can be received, and what comes of it. Owns nothing; others keep what it receives. */
@NullMarked
package se.atagande.deviations.report;

import org.jspecify.annotations.NullMarked;
