/** commitments-service: each folder below is something the service does. */
@NullMarked
package se.atagande.commitments;

import org.jspecify.annotations.NullMarked;
