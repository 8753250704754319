package se.atagande.statistics.participants;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.initiative.Initiatives;
import se.atagande.statistics.month.Counts;
import se.atagande.statistics.month.MonthKey;
import se.atagande.statistics.month.Rederiving;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Text;

/** What the months of a federation's initiatives say, once every one of them is closed. */
@Component
class ClosedMonths {

    static final String FLOWS = "participants-by-gender";
    static final String STOCK = "participants-ongoing";

    private final Initiatives initiatives;
    private final Rederiving rederiving;

    ClosedMonths(Initiatives initiatives, Rederiving rederiving) {
        this.initiatives = initiatives;
        this.rederiving = rederiving;
    }

    /** Which cells are shown depends on the order in which they are tried: by name, as people read them. */
    List<Initiative> of(FederationId federation, Predicate<Initiative> which) {
        return initiatives.all().stream()
                .filter(it -> it.federation().equals(federation))
                .filter(which)
                .sorted(Comparator.comparing((Initiative it) -> it.name().sv()).thenComparing(Initiative::id))
                .toList();
    }

    /** By month, the counts of each that lives in it; empty while one of them is not closed. */
    Optional<Map<YearMonth, Map<Initiative, Counts>>> counts(List<Initiative> wanted, List<YearMonth> months) {
        var entered = rederiving.settled(wanted);
        var counts = new LinkedHashMap<YearMonth, Map<Initiative, Counts>>();
        for (var month : months) {
            var ofMonth = new LinkedHashMap<Initiative, Counts>();
            for (var initiative : wanted) {
                if (!initiative.livesIn(month)) {
                    continue;
                }
                var stored = entered.get(new MonthKey(initiative.initiativeId(), month).toString());
                var said = stored == null || stored.state().closedOn() == null
                        ? null
                        : stored.state().counts();
                if (said == null) {
                    return Optional.empty();
                }
                ofMonth.put(initiative, said);
            }
            counts.put(month, ofMonth);
        }
        return Optional.of(counts);
    }

    /** When each month was closed, and opened again. */
    List<Fact> facts(List<Initiative> wanted, List<YearMonth> months) {
        var entered = rederiving.settled(wanted);
        var facts = new ArrayList<Fact>();
        for (var month : months) {
            for (var initiative : wanted) {
                var id = new MonthKey(initiative.initiativeId(), month).toString();
                var stored = entered.get(id);
                if (stored != null && initiative.livesIn(month)) {
                    var what =
                            new Text(initiative.name().sv(), initiative.name().en());
                    stored.state()
                            .closings()
                            .forEach(day ->
                                    facts.add(new Fact(Fact.Kind.MONTH_CLOSED, what, month.toString(), day, id)));
                    stored.state()
                            .reopenings()
                            .forEach(day ->
                                    facts.add(new Fact(Fact.Kind.MONTH_REOPENED, what, month.toString(), day, id)));
                }
            }
        }
        return facts;
    }

    /** Who started and ended, as the tables of participants by gender divide them. */
    static Map<List<String>, Long> flows(Map<Initiative, Counts> month) {
        var flows = new HashMap<List<String>, Long>();
        month.forEach((initiative, counts) -> {
            flows.putAll(split(counts.started(), gender -> List.of("started", initiative.id(), gender)));
            flows.putAll(split(counts.ended(), gender -> List.of("ended", initiative.id(), gender)));
        });
        return flows;
    }

    static Map<List<String>, Long> split(Counts.Split split, Function<String, List<String>> at) {
        return Map.of(
                at.apply("women"), (long) split.women(),
                at.apply("men"), (long) split.men(),
                at.apply("other"), (long) split.other());
    }

    /** Everybody knows when an initiative began, and that nobody took part the month before. */
    static List<Figures.Beside> begun(List<Initiative> wanted) {
        var begun = new ArrayList<Figures.Beside>();
        for (var initiative : wanted) {
            begun.add(new Figures.Beside(
                    STOCK,
                    YearMonth.from(initiative.from()).minusMonths(1).toString(),
                    split(new Counts.Split(0, 0, 0), gender -> List.of(initiative.id(), gender)),
                    true));
        }
        return begun;
    }

    static Map<String, List<Category>> categories(List<Initiative> wanted) {
        return Map.of(
                "initiative",
                wanted.stream()
                        .map(it -> new Category(
                                it.id(), new Text(it.name().sv(), it.name().en())))
                        .toList());
    }
}
