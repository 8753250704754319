package se.atagande.statistics.month;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.initiative.Initiatives;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Text;

/** Participants who started and ended, by initiative and gender, once every month of the block is closed. */
@Component
class ParticipantFigures implements FigureSource {

    private final Initiatives initiatives;
    private final Rederiving rederiving;

    ParticipantFigures(Initiatives initiatives, Rederiving rederiving) {
        this.initiatives = initiatives;
        this.rederiving = rederiving;
    }

    @Override
    public String scheme() {
        return "participants-by-gender";
    }

    @Override
    public boolean typedIn() {
        return true;
    }

    @Override
    public Optional<Figures> figures(Wanted asked) {
        var block = asked.block();
        if (!asked.subject().isEmpty()) {
            return Optional.empty();
        }
        var wanted = initiatives.all().stream()
                .filter(i -> i.federation().equals(asked.federation()))
                .filter(i -> block.parts().stream().anyMatch(i::livesIn))
                // Which cells are shown depends on the order in which they are tried: by name, as people read them.
                .sorted(Comparator.comparing((Initiative i) -> i.name().sv()).thenComparing(Initiative::id))
                .toList();
        var entered = rederiving.settled(wanted);
        var parts = new TreeMap<String, Map<List<String>, Long>>();
        for (var month : block.parts()) {
            var counts = new HashMap<List<String>, Long>();
            for (var initiative : wanted) {
                if (!initiative.livesIn(month)) {
                    continue;
                }
                var stored = entered.get(new MonthKey(initiative.initiativeId(), month).toString());
                if (stored == null
                        || stored.state().state() != MonthState.CLOSED
                        || stored.state().counts() == null) {
                    return Optional.empty();
                }
                var said = stored.state().counts();
                put(counts, "started", initiative, said.started());
                put(counts, "ended", initiative, said.ended());
            }
            parts.put(month.toString(), counts);
        }
        var categories = wanted.stream()
                .map(i -> new Category(i.id(), new Text(i.name().sv(), i.name().en())))
                .toList();
        return wanted.isEmpty() ? Optional.empty() : Optional.of(new Figures(Map.of("initiative", categories), parts));
    }

    private static void put(Map<List<String>, Long> counts, String measure, Initiative initiative, Counts.Split split) {
        counts.put(List.of(measure, initiative.id(), "women"), (long) split.women());
        counts.put(List.of(measure, initiative.id(), "men"), (long) split.men());
        counts.put(List.of(measure, initiative.id(), "other"), (long) split.other());
    }
}
