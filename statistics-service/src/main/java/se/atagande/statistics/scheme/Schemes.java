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
        for (var dimension : scheme.dimensions()) {
            if (base.dimensions().stream().noneMatch(d -> d.id().equals(dimension.id()))) {
                throw new IllegalArgumentException("scheme " + scheme.id() + ": dimension " + dimension.id()
                        + " (expected: one of " + base.id() + ")");
            }
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
        return new Scheme(
                (String) needed(file, "scheme"),
                (int) needed(file, "version"),
                0,
                text(needed(file, "title")),
                Audience.valueOf((String) needed(file, "audience")),
                sensitive,
                new Rules(
                        Mode.valueOf((String) needed(file, "mode")),
                        (int) needed(file, "threshold"),
                        (int) needed(file, "width"),
                        sensitive),
                counted((String) needed(file, "scheme"), needed(file, "counts")),
                list(needed(file, "dimensions")).stream()
                        .map(Schemes::dimension)
                        .toList());
    }

    private static Counted counted(String scheme, Object value) {
        var counts = map(value);
        var of = counts.get("of");
        return new Counted(
                (String) needed(counts, "population"),
                of == null ? scheme : (String) of,
                Boolean.TRUE.equals(counts.get("pooled")),
                names(counts.getOrDefault("linked", List.of())));
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
