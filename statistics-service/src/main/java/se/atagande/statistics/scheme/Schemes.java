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
                text(needed(file, "title")),
                Audience.valueOf((String) needed(file, "audience")),
                sensitive,
                new Rules(
                        Mode.valueOf((String) needed(file, "mode")),
                        (int) needed(file, "threshold"),
                        (int) needed(file, "width"),
                        sensitive),
                list(needed(file, "dimensions")).stream()
                        .map(Schemes::dimension)
                        .toList());
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

    private static Text text(Object value) {
        var text = (Map<?, ?>) value;
        return new Text(String.valueOf(text.get("sv")), String.valueOf(text.get("en")));
    }
}
