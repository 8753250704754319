package se.atagande.statistics.pxweb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.table.Cut;

/** What is wanted of a table: of each variable some of its codes, {@code *} for all. */
record Selection(Map<String, List<String>> codes) {

    private static final String BEFORE = "valueCodes[";
    private static final String ALL = "*";

    /** Out of parameters such as {@code valueCodes[gender]=women,men}; others are not its business. */
    static Selection of(Map<String, List<String>> parameters) {
        var codes = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(BEFORE) && name.endsWith("]")) {
                codes.put(
                        name.substring(BEFORE.length(), name.length() - 1),
                        values.stream()
                                .flatMap(it -> Stream.of(it.split(",")))
                                .map(String::strip)
                                .toList());
            }
        });
        return new Selection(codes);
    }

    /**
     * Nothing chosen is everything. Otherwise a variable that is not named is summed over where the table has that sum, as PxWeb does.
     */
    Cut from(Cut whole) {
        var sides = Stream.concat(whole.axes().stream().map(it -> it.id()), Stream.of(Cut.TIME))
                .toList();
        codes.keySet().stream().filter(it -> !sides.contains(it)).findFirst().ifPresent(unknown -> {
            throw ProblemException.invalid(
                    "/valueCodes", "unknown", "Tabellen har ingen variabel " + unknown + ". Välj bland " + sides + ".");
        });
        var cut = whole;
        for (var axis : whole.axes()) {
            var wanted = codes.get(axis.id());
            if (wanted == null) {
                cut = codes.isEmpty() || !axis.total() ? cut : cut.only(axis.id(), Set.of(Shape.TOTAL));
            } else if (!wanted.contains(ALL)) {
                known(axis.id(), axis.codes(), wanted);
                cut = cut.only(axis.id(), Set.copyOf(wanted));
            }
        }
        var time = codes.get(Cut.TIME);
        if (time != null && !time.contains(ALL)) {
            known(Cut.TIME, List.of(whole.table().document().block()), time);
        }
        return cut;
    }

    private static void known(String variable, List<String> there, List<String> wanted) {
        var unknown = wanted.stream().filter(it -> !there.contains(it)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(
                    "/valueCodes", "unknown", variable + " har inte " + unknown + ". Välj bland " + there + ".");
        }
    }
}
