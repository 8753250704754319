package se.atagande.statistics.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.initiative.Initiatives;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Text;

/**
 * Which initiatives ask everybody about violence in close relationships on the last day of the block, and about which side of it. Counts initiatives: nothing
 * of those who were asked, or of what they said, is told by any service.
 */
@Component
class AskingFigures implements FigureSource {

    private final Told told;
    private final Initiatives initiatives;

    AskingFigures(Told told, Initiatives initiatives) {
        this.told = told;
        this.initiatives = initiatives;
    }

    @Override
    public String scheme() {
        return "violence-asking";
    }

    @Override
    public Optional<Figures> figures(Wanted wanted) {
        var last = wanted.block().parts().getLast();
        var own = initiatives.all().stream()
                .filter(it -> it.federation().equals(wanted.federation()) && it.livesIn(last))
                .sorted(Comparator.comparing((Initiative it) -> it.name().sv()).thenComparing(Initiative::id))
                .toList();
        if (!told.over(wanted) || own.isEmpty()) {
            return Optional.empty();
        }
        var asking = asking(wanted.federation(), last.atEndOfMonth());
        var counts = new HashMap<List<String>, Long>();
        for (var initiative : own) {
            var sides = asking.get(initiative.id());
            if (sides != null) {
                counts.put(List.of(initiative.id(), "asks"), 1L);
                sides.forEach(side -> counts.put(List.of(initiative.id(), side), 1L));
            }
        }
        // How many there are on a day: of several months it is the last one's, never their sum.
        var parts = new TreeMap<String, Map<List<String>, Long>>(Map.of(last.toString(), counts));
        return Optional.of(new Figures(
                Map.of(
                        "initiative",
                        own.stream()
                                .map(it -> new Category(
                                        it.id(),
                                        new Text(it.name().sv(), it.name().en())))
                                .toList()),
                parts));
    }

    /** All that was said until then: who asks on a day hangs on it. */
    @Override
    public List<Fact> facts(Wanted wanted) {
        var last = wanted.block().parts().getLast();
        var names = initiatives.all().stream()
                .collect(Collectors.toMap(
                        Initiative::id, it -> new Text(it.name().sv(), it.name().en())));
        return told.ofViolence(wanted.federation()).stream()
                .map(line -> fact(line, names))
                .filter(it -> !YearMonth.parse(it.part()).isAfter(last))
                .toList();
    }

    private static Fact fact(Document line, Map<String, Text> names) {
        var day = LocalDate.parse(line.getString(Told.DAY));
        var initiative = line.getString(Told.INITIATIVE);
        return new Fact(
                initiative == null
                        ? Fact.Kind.SUPPORT_MAP_UPDATED
                        : line.getBoolean(Told.BEGUN, false) ? Fact.Kind.ASKING_BEGUN : Fact.Kind.ASKING_ENDED,
                initiative == null ? null : names.getOrDefault(initiative, new Text(initiative, initiative)),
                YearMonth.from(day).toString(),
                day,
                null);
    }

    private record Spell(LocalDate since, LocalDate lastDay, List<String> sides) {}

    /** By initiative the sides that it asks about on that day. */
    private Map<String, List<String>> asking(FederationId federation, LocalDate day) {
        var open = new HashMap<String, Spell>();
        var on = new HashMap<String, List<String>>();
        for (var line : told.ofViolence(federation)) {
            var initiative = line.getString(Told.INITIATIVE);
            if (initiative == null) {
                continue;
            }
            var said = LocalDate.parse(line.getString(Told.DAY));
            if (line.getBoolean(Told.BEGUN, false)) {
                // Said again of an initiative that asks already, it corrects what was said.
                open.put(initiative, new Spell(said, LocalDate.MAX, sides(line)));
            } else {
                var spell = open.remove(initiative);
                if (spell != null) {
                    put(on, initiative, new Spell(spell.since(), said, spell.sides()), day);
                }
            }
        }
        open.forEach((initiative, spell) -> put(on, initiative, spell, day));
        return on;
    }

    private static void put(Map<String, List<String>> on, String initiative, Spell spell, LocalDate day) {
        if (!spell.since().isAfter(day) && !spell.lastDay().isBefore(day)) {
            on.put(initiative, spell.sides());
        }
    }

    private static List<String> sides(Document line) {
        return Objects.requireNonNullElse(line.getList(Told.SIDES, String.class), List.<String>of()).stream()
                .filter(side -> !side.equals("unknown"))
                .toList();
    }
}
