/** What each rule says of facts in the words of the declarations. */
@NullMarked
package se.atagande.commitments.fulfilment;

import org.jspecify.annotations.NullMarked;
