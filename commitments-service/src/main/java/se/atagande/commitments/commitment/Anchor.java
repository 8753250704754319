package se.atagande.commitments.commitment;

/** The sentence of a declaration that a commitment comes from: paragraphs (blocks) and their sentences count from 1. */
public record Anchor(int paragraph, int sentence) {}
