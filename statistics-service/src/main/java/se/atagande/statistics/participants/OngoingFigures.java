package se.atagande.statistics.participants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.table.About;

/**
 * Participants on the last day of a quarter, by initiative and gender, once every month of it is closed. Of its months only the last is counted: a stock is
 * never added up. Who came and left meanwhile stands beside it, so that no table of either gives the other away.
 */
@Component
class OngoingFigures implements FigureSource {

    private static final int QUARTER = 3;

    private final ClosedMonths months;

    OngoingFigures(ClosedMonths months) {
        this.months = months;
    }

    @Override
    public String scheme() {
        return ClosedMonths.STOCK;
    }

    @Override
    public boolean typedIn() {
        return true;
    }

    @Override
    public Optional<Figures> figures(Wanted asked) {
        var parts = asked.block().parts();
        if (parts.size() != QUARTER || !asked.subject().isEmpty()) {
            return Optional.empty();
        }
        var last = parts.getLast();
        var wanted = months.of(asked.federation(), it -> it.livesIn(last));
        var all = months.of(asked.federation(), it -> parts.stream().anyMatch(it::livesIn));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return months.counts(all, parts).map(counts -> {
            var there = new HashMap<List<String>, Long>();
            counts.getOrDefault(last, Map.of())
                    .forEach((initiative, said) -> there.putAll(
                            ClosedMonths.split(said.ongoing(), gender -> List.of(initiative.id(), gender))));
            var beside = new ArrayList<>(ClosedMonths.begun(wanted));
            counts.forEach((month, said) -> beside.add(
                    new Figures.Beside(ClosedMonths.FLOWS, month.toString(), ClosedMonths.flows(said), false)));
            return new Figures(
                    ClosedMonths.categories(wanted),
                    new TreeMap<>(Map.of(last.toString(), there)),
                    List.of(),
                    About.NOTHING,
                    beside);
        });
    }

    @Override
    public List<Fact> facts(Wanted asked) {
        var parts = asked.block().parts();
        return months.facts(months.of(asked.federation(), it -> parts.stream().anyMatch(it::livesIn)), parts);
    }
}
