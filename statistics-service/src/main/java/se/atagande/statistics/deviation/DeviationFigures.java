package se.atagande.statistics.deviation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.contracts.Level;
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.initiative.Initiatives;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Text;

/** Reported deviations by initiative and level, once the last month of the block is over; what is told later belongs to no earlier table. */
@Component
class DeviationFigures implements FigureSource {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** What concerns no initiative; ids of initiatives have no dot. */
    private static final String NONE = "no.initiative";

    private final MongoOperations mongo;
    private final Initiatives initiatives;
    private final Clock clock;

    DeviationFigures(MongoOperations mongo, Initiatives initiatives, Clock clock) {
        this.mongo = mongo;
        this.initiatives = initiatives;
        this.clock = clock;
        mongo.indexOps(CountingDeviations.COLLECTION)
                .createIndex(new Index(CountingDeviations.FEDERATION, Sort.Direction.ASC)
                        .on(CountingDeviations.MONTH, Sort.Direction.ASC));
    }

    @Override
    public String scheme() {
        return "deviations-by-level";
    }

    @Override
    public Optional<Figures> figures(Wanted wanted) {
        var months = wanted.block().parts();
        var thisMonth = YearMonth.from(LocalDate.now(clock.withZone(SWEDEN)));
        if (!wanted.subject().isEmpty() || !months.getLast().isBefore(thisMonth)) {
            return Optional.empty();
        }
        var own = initiatives.all().stream()
                .filter(it -> it.federation().equals(wanted.federation()))
                .filter(it -> months.stream().anyMatch(it::livesIn))
                .toList();
        var parts = new TreeMap<String, Map<List<String>, Long>>();
        months.forEach(month -> parts.put(month.toString(), new HashMap<>()));
        var reports = mongo.find(
                query(where(CountingDeviations.FEDERATION)
                        .is(wanted.federation().value())
                        .and(CountingDeviations.MONTH)
                        .in(parts.keySet())),
                Document.class,
                CountingDeviations.COLLECTION);
        for (var report : reports) {
            var initiative = report.getString(CountingDeviations.INITIATIVE);
            var known = own.stream().anyMatch(it -> it.id().equals(initiative));
            parts.getOrDefault(report.getString(CountingDeviations.MONTH), new HashMap<>())
                    .merge(
                            List.of(known ? initiative : NONE, level(report.getString(CountingDeviations.LEVEL))),
                            1L,
                            Long::sum);
        }
        return Optional.of(new Figures(Map.of("initiative", categories(own)), parts));
    }

    /** The months, and never the reports: their days would point out who told. */
    @Override
    public List<Fact> facts(Wanted wanted) {
        return wanted.block().parts().stream()
                .map(month -> new Fact(Fact.Kind.DEVIATIONS_TOLD, null, month.toString(), null, null))
                .toList();
    }

    private static String level(String name) {
        return Level.valueOf(name).name().toLowerCase(Locale.ROOT);
    }

    private static List<Category> categories(List<Initiative> own) {
        var categories = new ArrayList<>(own.stream()
                .sorted(java.util.Comparator.comparing(
                                (Initiative it) -> it.name().sv())
                        .thenComparing(Initiative::id))
                .map(it ->
                        new Category(it.id(), new Text(it.name().sv(), it.name().en())))
                .toList());
        categories.add(new Category(NONE, new Text("Ingen av insatserna", "None of the initiatives")));
        return categories;
    }
}
