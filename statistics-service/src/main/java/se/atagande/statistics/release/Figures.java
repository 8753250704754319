package se.atagande.statistics.release;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import se.atagande.statistics.scheme.Category;

/**
 * What a table is made of, before any protection.
 *
 * @param categories of the scheme's dimensions whose categories come with the figures
 * @param parts by the finest block, such as 2026-04: how many, by one finest category of each dimension in the scheme's order; what is left out is 0
 */
public record Figures(Map<String, List<Category>> categories, SortedMap<String, Map<List<String>, Long>> parts) {}
