package se.atagande.commitments.communication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a link was found to be on a day.
 *
 * @param status of the last answer; null where none came
 */
record LinkCheck(LocalDate day, LinkState state, @Nullable Integer status) {}
