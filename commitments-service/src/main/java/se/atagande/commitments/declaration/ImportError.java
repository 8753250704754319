package se.atagande.commitments.declaration;

import se.atagande.commitments.fulfilment.Words;

/** Why a file is refused, and where: line and column count from 1. */
record ImportError(int line, int column, Words reason) {}
