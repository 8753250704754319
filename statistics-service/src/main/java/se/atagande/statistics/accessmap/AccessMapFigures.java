package se.atagande.statistics.accessmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.statistics.release.Fact;
import se.atagande.statistics.release.FigureSource;
import se.atagande.statistics.release.Figures;
import se.atagande.statistics.table.About;

/** A half-year's access map, once it was declared complete; each person once in each step that they reached. */
@Component
class AccessMapFigures implements FigureSource {

    private static final String REFERRED = "referred";
    private static final String STARTED = "started";
    private static final String COMPLETED = "completed";

    private final AccessMaps maps;

    AccessMapFigures(AccessMaps maps) {
        this.maps = maps;
    }

    @Override
    public String scheme() {
        return "access-map";
    }

    @Override
    public boolean typedIn() {
        return true;
    }

    @Override
    public Optional<Figures> figures(Wanted wanted) {
        return Period.parse(wanted.block().toString())
                .filter(period -> wanted.subject().isEmpty())
                .map(period -> maps.find(wanted.federation(), period).state())
                .filter(map -> map.completedOn() != null)
                .map(map -> {
                    var parts = new TreeMap<String, Map<List<String>, Long>>();
                    parts.put(wanted.block().toString(), counts(map));
                    return new Figures(Map.of(), parts, onTheirWay(), new About(null, comparison(map)));
                });
    }

    @Override
    public List<Fact> facts(Wanted wanted) {
        return Period.parse(wanted.block().toString())
                .map(period -> maps.find(wanted.federation(), period).state().completedOn())
                .map(day -> List.of(new Fact(
                        Fact.Kind.ACCESS_MAP_COMPLETED, null, wanted.block().toString(), day, null)))
                .orElseGet(List::of);
    }

    private static Map<List<String>, Long> counts(AccessMap map) {
        var counts = new HashMap<List<String>, Long>();
        for (var cell : map.cells()) {
            counts.put(at(REFERRED, cell.gender(), cell.ethnicity(), cell.ability()), (long)
                    cell.way().referred());
            counts.put(at(STARTED, cell.gender(), cell.ethnicity(), cell.ability()), (long)
                    cell.way().started());
            counts.put(at(COMPLETED, cell.gender(), cell.ethnicity(), cell.ability()), (long)
                    cell.way().completed());
        }
        return counts;
    }

    /** Nobody starts who was not referred, or completes without having started: known of every number, whatever is shown. */
    private static List<Figures.Relation> onTheirWay() {
        var relations = new ArrayList<Figures.Relation>();
        for (var gender : Said.Gender.values()) {
            for (var ethnicity : Said.Ethnicity.values()) {
                for (var ability : Said.Ability.values()) {
                    var started = List.of(at(STARTED, gender, ethnicity, ability));
                    relations.add(
                            new Figures.Relation(List.of(at(REFERRED, gender, ethnicity, ability)), started, false));
                    relations.add(
                            new Figures.Relation(started, List.of(at(COMPLETED, gender, ethnicity, ability)), false));
                }
            }
        }
        return relations;
    }

    private static List<String> at(String step, Said.Gender gender, Said.Ethnicity ethnicity, Said.Ability ability) {
        return List.of(step, gender(gender), id(ethnicity), id(ability));
    }

    /** As the participants' tables call them: the two are proved together. */
    private static String gender(Said.Gender gender) {
        return switch (gender) {
            case WOMAN -> "women";
            case MAN -> "men";
            case OTHER_OR_NOT_SAID -> "other";
        };
    }

    private static String id(Enum<?> said) {
        return said.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static About.@org.jspecify.annotations.Nullable Comparison comparison(AccessMap map) {
        var with = map.comparison();
        return with == null
                ? null
                : new About.Comparison(
                        with.population(),
                        with.source(),
                        with.shares().stream().flatMap(AccessMapFigures::share).toList());
    }

    /** An option that could be of either ethnicity or ability says too little to stand beside a row. */
    private static Stream<About.Share> share(AccessMap.Share share) {
        var places = new ArrayList<About.Share>();
        for (var gender : List.of(Said.Gender.WOMAN, Said.Gender.MAN)) {
            if (gender.name().equals(share.option())) {
                places.add(new About.Share("gender", gender(gender), share.perMille()));
            }
        }
        for (var ethnicity : Said.Ethnicity.values()) {
            if (ethnicity.name().equals(share.option())) {
                places.add(new About.Share("ethnicity", id(ethnicity), share.perMille()));
            }
        }
        for (var ability : Said.Ability.values()) {
            if (ability.name().equals(share.option())) {
                places.add(new About.Share("ability", id(ability), share.perMille()));
            }
        }
        return places.size() == 1 ? places.stream() : Stream.empty();
    }
}
