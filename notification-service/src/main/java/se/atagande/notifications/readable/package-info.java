/**
 * What is shared, for partners without programmers: an Atom feed behind an address that can be taken back, and a mail a week; both made from the same log.
 *
 * <p>Owns the collections {@code atomAddresses} and {@code partnerMails} (which week each partner has had); publishes and reads nothing.
 */
@NullMarked
package se.atagande.notifications.readable;

import org.jspecify.annotations.NullMarked;
