/** The signed texts word for word, and files that are refused with every fault. */
@NullMarked
package se.atagande.commitments.declaration;

import org.jspecify.annotations.NullMarked;
