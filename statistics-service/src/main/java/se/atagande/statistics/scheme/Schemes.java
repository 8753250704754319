package se.atagande.statistics.scheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Rules;

/** Every scheme, in its newest version; a file that is wrong keeps the service from starting. */
@Component
public class Schemes {

    /** Of a table that counts no persons; no rule of it is asked for. */
    private static final Rules NOTHING_HIDDEN = new Rules(Mode.EXACT, 1, 1, false);

    private final Map<String, Scheme> schemes = new TreeMap<>();

    Schemes() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.yaml")) {
                var scheme = read(file.getContentAsString(StandardCharsets.UTF_8));
                schemes.put(scheme.id(), scheme);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schemes.values().forEach(this::check);
    }

    /** What a scheme says of others must be so, or its proofs would be of something else. */
    private void check(Scheme scheme) {
        var base = schemes.get(scheme.counts().of());
        if (base == null
                || !base.counts().of().equals(base.id())
                || !base.counts().population().equals(scheme.counts().population())) {
            throw new IllegalArgumentException("scheme " + scheme.id() + ": of "
                    + scheme.counts().of() + " (expected: a scheme of the same population with figures of its own)");
        }
        for (var linked : scheme.counts().linked()) {
            var other = schemes.get(linked);
            if (other == null
                    || !other.counts().population().equals(scheme.counts().population())) {
                throw new IllegalArgumentException("scheme " + scheme.id() + ": linked with " + linked
                        + " (expected: schemes of the same population)");
            }
        }
        checkStock(scheme);
        for (var other : schemes.values()) {
            // What hides and what does not are never of the same people.
            if (other.counts().population().equals(scheme.counts().population())
                    && (other.open() == null) != (scheme.open() == null)) {
                throw new IllegalArgumentException("scheme " + scheme.id() + ": open beside " + other.id()
                        + " (expected: a population that only open schemes count)");
            }
        }
        for (var dimension : scheme.dimensions()) {
            if (base.dimensions().stream().noneMatch(d -> d.id().equals(dimension.id()))) {
                throw new IllegalArgumentException("scheme " + scheme.id() + ": dimension " + dimension.id()
                        + " (expected: one of " + base.id() + ")");
            }
        }
    }

    /** Exact stocks beside exact flows tell each single move. */
    private void checkStock(Scheme scheme) {
        var stock = scheme.counts().stock();
        if (stock == null) {
            return;
        }
        var flows = schemes.get(stock.flows());
        var ids = flows == null
                ? List.<String>of()
                : flows.dimensions().stream().map(Dimension::id).toList();
        if (scheme.rules().mode() != Mode.ROUND5
                || !scheme.counts().linked().contains(stock.flows())
                || !ids.contains(stock.by())
                || !scheme.dimensions().stream().map(Dimension::id).allMatch(ids::contains)) {
            throw new IllegalArgumentException("scheme " + scheme.id() + ": stock of " + stock.flows()
                    + " (expected: rounded, and linked with figures that divide likewise)");
        }
    }

    public Optional<Scheme> find(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    public Collection<Scheme> all() {
        return List.copyOf(schemes.values());
    }

    static Scheme read(String yaml) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var sensitive = needed(file, "class").equals("ART9");
        var open = needed(file, "class").equals("OPEN");
        return new Scheme(
                (String) needed(file, "scheme"),
                (int) needed(file, "version"),
                0,
                text(needed(file, "title")),
                Audience.valueOf((String) needed(file, "audience")),
                sensitive,
                open
                        ? NOTHING_HIDDEN
                        : new Rules(
                                Mode.valueOf((String) needed(file, "mode")),
                                (int) needed(file, "threshold"),
                                (int) needed(file, "width"),
                                sensitive),
                counted((String) needed(file, "scheme"), needed(file, "counts")),
                list(needed(file, "dimensions")).stream()
                        .map(Schemes::dimension)
                        .toList(),
                open ? text(needed(file, "because")) : null,
                (String) file.get("share"));
    }

    private static Counted counted(String scheme, Object value) {
        var counts = map(value);
        var of = counts.get("of");
        return new Counted(
                (String) needed(counts, "population"),
                of == null ? scheme : (String) of,
                Boolean.TRUE.equals(counts.get("pooled")),
                names(counts.getOrDefault("linked", List.of())),
                counts.containsKey("stock") ? stock(map(needed(counts, "stock"))) : null);
    }

    private static Counted.Stock stock(Map<String, Object> stock) {
        return new Counted.Stock(
                (String) needed(stock, "flows"), (String) needed(stock, "by"), (String) needed(stock, "in"), (String)
                        needed(stock, "out"));
    }

    private static Dimension dimension(Map<String, Object> one) {
        var categories = needed(one, "categories");
        var fromFigures = categories.equals("figures");
        return new Dimension(
                (String) needed(one, "id"),
                text(needed(one, "title")),
                !Boolean.FALSE.equals(one.get("total")),
                fromFigures,
                fromFigures ? List.of() : categories(categories));
    }

    private static List<Category> categories(Object list) {
        return list(list).stream()
                .map(one -> new Category(
                        (String) needed(one, "id"),
                        text(needed(one, "title")),
                        Boolean.TRUE.equals(one.get("never")),
                        categories(one.getOrDefault("parts", List.of()))))
                .toList();
    }

    private static Object needed(Map<String, Object> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("scheme: " + key + " is missing in " + map.keySet());
        }
        return value;
    }

    @SuppressWarnings("unchecked") // what is something else fails where it is read
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked") // what is something else fails where it is read
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // what is something else fails where it is read
    private static List<String> names(Object value) {
        return (List<String>) value;
    }

    private static Text text(Object value) {
        var text = (Map<?, ?>) value;
        return new Text(String.valueOf(text.get("sv")), String.valueOf(text.get("en")));
    }
}
