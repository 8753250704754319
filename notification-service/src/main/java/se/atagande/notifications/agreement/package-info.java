/**
 * What a partner gets of a federation's log: an agreement in plain words that both have approved, and a log of its own that holds exactly that, as dense and
 * as sealed as the federation's.
 *
 * <p>Owns the collections {@code sharingAgreements} and {@code progress} (how far each partner has come); publishes and reads nothing.
 */
@NullMarked
package se.atagande.notifications.agreement;

import org.jspecify.annotations.NullMarked;
