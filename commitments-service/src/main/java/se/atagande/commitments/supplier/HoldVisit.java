package se.atagande.commitments.supplier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Say of each document what became of it at the visit, and what happens next. */
record HoldVisit(List<Visit.Talk> talks, @Nullable String nextStep) {}
