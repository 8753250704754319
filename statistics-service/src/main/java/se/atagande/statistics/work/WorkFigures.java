package se.atagande.statistics.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Schemes;

/**
 * Meetings, activities and publications by month, and how many the activities reached. The first three count no persons: their schemes say so, and their tables
 * hide nothing. Those reached are persons.
 */
@Configuration(proxyBeanMethods = false)
class WorkFigures {

    /** Kinds of activities that are done for something else than reaching people, or are not known here. */
    private static final Set<String> OTHER_KINDS = Set.of("measure", "routine-review", "unknown");

    /** So many of one place of the table. */
    private record Count(List<String> at, long number) {}

    /** @param which what a line is of: its kind, or its channel */
    private record Lines(
            String scheme,
            String collection,
            Fact.Kind kind,
            String which,
            Function<Document, List<Count>> counts,
            Told told,
            Schemes schemes)
            implements FigureSource {

        @Override
        public Optional<Figures> figures(Wanted wanted) {
            if (!told.over(wanted)) {
                return Optional.empty();
            }
            var parts = new TreeMap<String, Map<List<String>, Long>>();
            wanted.block().parts().forEach(month -> parts.put(month.toString(), new HashMap<>()));
            for (var line : told.of(collection, wanted.federation(), parts.keySet())) {
                var month = parts.getOrDefault(line.getString(Told.MONTH), new HashMap<>());
                counts.apply(line).forEach(count -> month.merge(count.at(), count.number(), Long::sum));
            }
            return Optional.of(new Figures(Map.of(), parts));
        }

        @Override
        public List<Fact> facts(Wanted wanted) {
            var titles = schemes.find(scheme).stream()
                    .flatMap(it -> it.dimensions().stream())
                    .filter(it -> it.id().equals(which))
                    .flatMap(it -> it.categories().stream())
                    .collect(Collectors.toMap(Category::id, Category::title));
            var months =
                    wanted.block().parts().stream().map(YearMonth::toString).toList();
            return told.of(collection, wanted.federation(), months).stream()
                    .sorted(Comparator.comparing((Document line) -> line.getString(Told.DAY))
                            .thenComparing(line -> line.getString("_id")))
                    .map(line -> new Fact(
                            kind,
                            titles.get(shown(line.getString(which))),
                            line.getString(Told.MONTH),
                            LocalDate.parse(line.getString(Told.DAY)),
                            line.getString("_id")))
                    .toList();
        }

        private String shown(String id) {
            return kind == Fact.Kind.ACTIVITY_HELD ? kindOf(id) : id;
        }
    }

    @Bean
    FigureSource meetingsHeld(Told told, Schemes schemes) {
        return new Lines(
                "meetings-held", Told.MEETINGS, Fact.Kind.MEETING_HELD, Told.KIND, WorkFigures::meeting, told, schemes);
    }

    @Bean
    FigureSource activitiesHeld(Told told, Schemes schemes) {
        return new Lines(
                "activities-held",
                Told.ACTIVITIES,
                Fact.Kind.ACTIVITY_HELD,
                Told.KIND,
                line -> List.of(new Count(activity(line), 1)),
                told,
                schemes);
    }

    @Bean
    FigureSource reachedByActivities(Told told, Schemes schemes) {
        return new Lines(
                "reached-by-activities",
                Told.ACTIVITIES,
                Fact.Kind.ACTIVITY_HELD,
                Told.KIND,
                line -> List.of(new Count(activity(line), line.getInteger(Told.REACHED, 0))),
                told,
                schemes);
    }

    @Bean
    FigureSource publicationsMade(Told told, Schemes schemes) {
        return new Lines(
                "publications-made",
                Told.PUBLICATIONS,
                Fact.Kind.PUBLICATION_MADE,
                Told.CHANNEL,
                line -> List.of(new Count(List.of(line.getString(Told.CHANNEL), "made"), 1)),
                told,
                schemes);
    }

    private static List<Count> meeting(Document line) {
        var kind = line.getString(Told.KIND);
        var counts = new ArrayList<>(List.of(new Count(List.of(kind, "held"), 1)));
        if (line.getBoolean(Told.ITEMS_DONE, false)) {
            counts.add(new Count(List.of(kind, "all-items"), 1));
        }
        if (line.getBoolean(Told.STEP_DONE, false)) {
            counts.add(new Count(List.of(kind, "step"), 1));
        }
        return counts;
    }

    private static List<String> activity(Document line) {
        return List.of(line.getString(Told.ABOUT), kindOf(line.getString(Told.KIND)), line.getString(Told.WHOM));
    }

    private static String kindOf(String kind) {
        return OTHER_KINDS.contains(kind) ? "other" : kind;
    }
}
