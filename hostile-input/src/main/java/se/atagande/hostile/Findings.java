package se.atagande.hostile;

import java.util.List;
import java.util.Set;

/**
 * What came of it.
 *
 * @param faults each kind once for each operation, with one request that shows it
 * @param attempts how many requests were sent
 * @param accepted operations whose right request was accepted afterwards: what they refused was refused for its fault
 */
public record Findings(List<String> faults, int attempts, Set<String> accepted) {}
