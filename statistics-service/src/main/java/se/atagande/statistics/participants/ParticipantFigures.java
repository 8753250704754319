package se.atagande.statistics.participants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.table.About;

/** Participants who started and ended, by initiative and gender, once every month of the block is closed. */
@Component
class ParticipantFigures implements FigureSource {

    private final ClosedMonths months;

    ParticipantFigures(ClosedMonths months) {
        this.months = months;
    }

    @Override
    public String scheme() {
        return ClosedMonths.FLOWS;
    }

    @Override
    public boolean typedIn() {
        return true;
    }

    @Override
    public Optional<Figures> figures(Wanted asked) {
        var parts = asked.block().parts();
        var wanted = months.of(asked.federation(), it -> parts.stream().anyMatch(it::livesIn));
        if (wanted.isEmpty() || !asked.subject().isEmpty()) {
            return Optional.empty();
        }
        return months.counts(wanted, parts).map(counts -> {
            var flows = new TreeMap<String, Map<List<String>, Long>>();
            counts.forEach((month, said) -> flows.put(month.toString(), ClosedMonths.flows(said)));
            return new Figures(
                    ClosedMonths.categories(wanted),
                    flows,
                    List.of(),
                    About.NOTHING,
                    // Nobody leaves who has not come: of an initiative whose months are all told, that is known too.
                    ClosedMonths.begun(wanted));
        });
    }

    @Override
    public List<Fact> facts(Wanted asked) {
        var parts = asked.block().parts();
        return months.facts(months.of(asked.federation(), it -> parts.stream().anyMatch(it::livesIn)), parts);
    }
}
