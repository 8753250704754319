package se.atagande.commitments.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.atagande.contracts.Ground;

/**
 * Draws a panel by lot, the same way whoever does it again: by the order of SHA-256 over the seed and each one's token. Each ground that somebody told gets a
 * seat as far as there are seats, the rarest first; the other seats go by the lot alone.
 */
final class Sortition {

    private Sortition() {}

    static List<String> draw(List<Panel.Volunteer> volunteers, int seats, String seed) {
        var byLot = volunteers.stream()
                .sorted(Comparator.comparing((Panel.Volunteer it) -> lot(seed, it.token()))
                        .thenComparing(Panel.Volunteer::token))
                .toList();
        var drawn = new LinkedHashSet<String>();
        var seen = new LinkedHashSet<Ground>();
        grounds(byLot).forEach(ground -> {
            if (!seen.contains(ground) && drawn.size() < seats) {
                byLot.stream()
                        .filter(it -> it.grounds().contains(ground))
                        .findFirst()
                        .ifPresent(it -> {
                            drawn.add(it.token());
                            seen.addAll(it.grounds());
                        });
            }
        });
        byLot.stream()
                .map(Panel.Volunteer::token)
                .filter(token -> !drawn.contains(token))
                .limit(Math.max(0, seats - drawn.size()))
                .toList()
                .forEach(drawn::add);
        return drawn.stream().sorted().toList();
    }

    private static List<Ground> grounds(List<Panel.Volunteer> volunteers) {
        return volunteers.stream()
                .flatMap(it -> it.grounds().stream())
                .distinct()
                .sorted(Comparator.comparing((Ground ground) -> count(volunteers, ground))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static int count(List<Panel.Volunteer> volunteers, Ground ground) {
        return (int)
                volunteers.stream().filter(it -> it.grounds().contains(ground)).count();
    }

    static int count(List<Panel.Volunteer> volunteers, Ground ground, Set<String> among) {
        return count(
                volunteers.stream().filter(it -> among.contains(it.token())).toList(), ground);
    }

    private static String lot(String seed, String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest((seed + "|" + token).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
