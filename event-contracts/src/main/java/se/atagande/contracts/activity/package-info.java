/** Knowledge activities planned and held. */
@NullMarked
package se.atagande.contracts.activity;

import org.jspecify.annotations.NullMarked;
