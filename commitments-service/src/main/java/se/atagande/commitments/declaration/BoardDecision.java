package se.atagande.commitments.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The board's decision to sign: its day, § of the minutes and diarienummer. */
record BoardDecision(
        LocalDate day, String paragraph, @Nullable String reference) {}
