package se.atagande.commitments.commitment;

/** A commitment was stored: judged again, decided about, or new. Told within this process, after it was stored. */
public record CommitmentMoved(String id) {}
