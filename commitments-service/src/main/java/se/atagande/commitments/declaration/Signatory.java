package se.atagande.commitments.declaration;

import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Words;

/** An organisation that signed, and the role in which somebody signed for it; never a name. */
record Signatory(Words organisation, @Nullable Words role) {}
