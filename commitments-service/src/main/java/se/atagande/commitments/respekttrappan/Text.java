package se.atagande.commitments.respekttrappan;

/** Words for people, Swedish first. */
public record Text(String sv, String en) {}
