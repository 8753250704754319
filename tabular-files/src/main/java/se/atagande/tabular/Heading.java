package se.atagande.tabular;

/** One column of a table that is written: what stands in row 1, and what its cells are. */
public record Heading(String text, CellKind kind) {}
