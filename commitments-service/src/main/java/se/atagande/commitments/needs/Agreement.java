package se.atagande.commitments.needs;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/**
 * How far two readers sorted the same answers under the same themes.
 *
 * @param answers how many both have read
 * @param same of these under the same theme
 * @param kappa Cohen's kappa: agreement beyond what chance gives, 1 for full and 0 for none; 1 where only one theme was ever used
 */
record Agreement(int answers, int same, double kappa) {

    static Agreement between(Map<String, String> one, Map<String, String> other) {
        var same = (int) one.entrySet().stream()
                .filter(it -> Objects.equals(other.get(it.getKey()), it.getValue()))
                .count();
        var total = one.size();
        if (total == 0) {
            return new Agreement(0, 0, 1);
        }
        var themes = new HashSet<>(one.values());
        themes.addAll(other.values());
        var byChance = themes.stream()
                .mapToDouble(theme -> share(one, theme) * share(other, theme))
                .sum();
        var observed = (double) same / total;
        var kappa = byChance >= 1 ? 1 : (observed - byChance) / (1 - byChance);
        return new Agreement(total, same, Math.round(kappa * 100) / 100.0);
    }

    private static double share(Map<String, String> reading, String theme) {
        return (double) reading.values().stream().filter(theme::equals).count() / reading.size();
    }
}
