package se.atagande.deviations.deviation;

import se.atagande.deviations.secrecy.CaseKey;

/** What was told, for those who have the master key. Base64. Throwing it away erases the case. */
record Sealed(CaseKey key, String contents) {}
