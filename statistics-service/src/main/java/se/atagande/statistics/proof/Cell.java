package se.atagande.statistics.proof;

/**
 * A number that a table may show.
 *
 * @param key where it stands, as the document writes it
 * @param level the scheme's priority of its level, whatever its value: 0 is shown before 1
 */
public record Cell(String key, Sum sum, int level) {}
