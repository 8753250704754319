package se.atagande.statistics.kolada;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationNames;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.table.Axis;
import se.atagande.statistics.table.Cut;
import se.atagande.statistics.table.ReleasedTable;

/**
 * Released tables that are divided by gender, told as key figures: one for each category beside gender and initiative. What is hidden and what is none has no value
 * and the status {@code Missing}, in each of the three.
 */
final class KeyFigures {

    private static final String GENDER = "gender";
    private static final String UNIT = "initiative";
    private static final String MISSING = "Missing";

    /** As Kolada writes them, in its order. */
    private static final Map<String, String> GENDERS = genders();

    /** A key figure. */
    @Schema(name = "KoladaKpi")
    record Kpi(
            @Schema(example = "participants-by-gender.started")
            String id,

            @Schema(example = "Deltagare per insats och kön, Började")
            String title,

            String description,

            @Schema(example = "antal") String unit,

            @Schema(description = "Always 1: what is not divided by gender is no key figure here")
            @JsonProperty("is_divided_by_gender")
            int dividedByGender,

            @JsonProperty("has_ou_data") boolean ofUnits,

            @Schema(description = "Always K: a federation stands where a municipality does")
            @JsonProperty("municipality_type")
            String municipalityType) {}

    /** Where a figure is from: a federation, or several that are counted together. */
    @Schema(name = "KoladaMunicipality")
    record Municipality(@Schema(example = "sodertalje") String id, String title, String type) {}

    /** An initiative of a federation. */
    @Schema(name = "KoladaUnit")
    record Unit(@Schema(example = "ratt-stod") String id, String municipality, String title) {}

    /** Exactly one of municipality and unit is there. */
    @Schema(name = "KoladaData")
    record Data(
            String kpi,

            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            @Nullable String municipality,

            @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            @Nullable String ou,

            @Schema(description = "A month, a quarter, a half-year or a year", example = "2026-Q2")
            String period,

            List<Value> values) {}

    /** For one gender. */
    @Schema(name = "KoladaValue")
    record Value(
            @Schema(description = "K women, M men, T all", example = "K")
            String gender,

            @Schema(description = "Null where it is hidden or none") @Nullable Long value,

            @Schema(description = "Missing where there is no value, otherwise empty", example = "")
            String status,

            @Schema(description = "How many federations are counted together", example = "1")
            int count,

            boolean isdeleted) {}

    private final List<ReleasedTable> tables;

    KeyFigures(List<ReleasedTable> tables) {
        this.tables = tables.stream().filter(KeyFigures::dividedByGender).toList();
    }

    private static Map<String, String> genders() {
        var all = new LinkedHashMap<String, String>();
        all.put("K", "women");
        all.put("M", "men");
        all.put("T", Shape.TOTAL);
        return all;
    }

    private static boolean dividedByGender(ReleasedTable table) {
        return table.document().dimensions().stream()
                .anyMatch(d -> d.id().equals(GENDER)
                        && d.categories().stream().map(c -> c.id()).toList().containsAll(List.of("women", "men")));
    }

    List<Kpi> kpis() {
        var all = new LinkedHashMap<String, Kpi>();
        for (var table : tables) {
            var document = table.document();
            for (var at : combinations(others(table))) {
                all.put(
                        kpi(table, at),
                        new Kpi(
                                kpi(table, at),
                                Stream.concat(Stream.of(document.title().sv()), names(table, at))
                                        .collect(Collectors.joining(", ")),
                                document.footnote().sv() + " För flera förbund tillsammans är talet en summa.",
                                "antal",
                                1,
                                unit(table) != null,
                                "K"));
            }
        }
        return List.copyOf(all.values());
    }

    List<Municipality> municipalities() {
        return tables.stream()
                .map(it -> it.document().federations())
                .distinct()
                .map(it -> new Municipality(
                        id(it), it.stream().map(FederationNames::sv).collect(Collectors.joining(", ")), "K"))
                .toList();
    }

    List<Unit> units() {
        return tables.stream()
                .flatMap(table -> Stream.ofNullable(unit(table))
                        .flatMap(axis -> axis.categories().entrySet().stream())
                        .filter(it -> !it.getKey().equals(Shape.TOTAL))
                        .map(it -> new Unit(
                                it.getKey(),
                                id(table.document().federations()),
                                it.getValue().sv())))
                .distinct()
                .toList();
    }

    /** Of whole federations: the sum over their initiatives, where there is one. */
    List<Data> ofFederations() {
        return tables.stream()
                .filter(it ->
                        unit(it) == null || Objects.requireNonNull(unit(it)).total())
                .flatMap(table -> combinations(others(table)).stream()
                        .map(at -> new Data(
                                kpi(table, at),
                                id(table.document().federations()),
                                null,
                                table.document().block(),
                                values(table, at, Shape.TOTAL))))
                .toList();
    }

    List<Data> ofUnits() {
        return tables.stream()
                .flatMap(table -> Stream.ofNullable(unit(table))
                        .flatMap(axis -> axis.codes().stream())
                        .filter(it -> !it.equals(Shape.TOTAL))
                        .flatMap(unit -> combinations(others(table)).stream()
                                .map(at -> new Data(
                                        kpi(table, at),
                                        null,
                                        unit,
                                        table.document().block(),
                                        values(table, at, unit)))))
                .toList();
    }

    private static List<Value> values(ReleasedTable table, Map<String, String> at, String unit) {
        var values = new ArrayList<Value>();
        GENDERS.forEach((letter, category) -> {
            var place = new LinkedHashMap<>(at);
            place.put(GENDER, category);
            if (unit(table) != null) {
                place.put(UNIT, unit);
            }
            table.document().cells().stream()
                    .filter(it -> it.at().equals(place))
                    .findFirst()
                    .ifPresent(it -> values.add(new Value(
                            letter,
                            it.value(),
                            it.value() == null ? MISSING : "",
                            table.document().federations().size(),
                            false)));
        });
        return values;
    }

    private static String id(List<String> federations) {
        return String.join("_", federations);
    }

    private static @Nullable Axis unit(ReleasedTable table) {
        return Cut.whole(table).axes().stream()
                .filter(it -> it.id().equals(UNIT))
                .findFirst()
                .orElse(null);
    }

    /** All that the table divides by beside gender and initiative. */
    private static List<Axis> others(ReleasedTable table) {
        return Cut.whole(table).axes().stream()
                .filter(it -> !it.id().equals(GENDER) && !it.id().equals(UNIT))
                .toList();
    }

    private static List<Map<String, String>> combinations(List<Axis> axes) {
        var all = List.<Map<String, String>>of(Map.of());
        for (var axis : axes) {
            all = all.stream()
                    .flatMap(before -> axis.codes().stream().map(code -> {
                        var longer = new LinkedHashMap<>(before);
                        longer.put(axis.id(), code);
                        return (Map<String, String>) longer;
                    }))
                    .toList();
        }
        return all;
    }

    private static String kpi(ReleasedTable table, Map<String, String> at) {
        return Stream.concat(Stream.of(table.document().scheme()), at.values().stream())
                .collect(Collectors.joining("."));
    }

    private static Stream<String> names(ReleasedTable table, Map<String, String> at) {
        return others(table).stream()
                .map(it -> Objects.requireNonNull(it.categories().get(at.get(it.id())))
                        .sv());
    }
}
