package se.atagande.commitments.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The material that everybody has, as its files say; a file that cannot be read stops the start. */
final class LoadedMaterials {

    private LoadedMaterials() {}

    static List<Material> read() {
        var all = new ArrayList<Material>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:materials/*.yaml")) {
                all.addAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    private static List<Material> read(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            Map<String, List<Map<String, Object>>> content =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return content.getOrDefault("materials", List.of()).stream()
                    .map(LoadedMaterials::material)
                    .toList();
        }
    }

    private static Material material(Map<String, Object> entry) {
        return new Material(
                text(entry, "id"),
                null,
                Material.Kind.valueOf(text(entry, "kind")),
                text(entry, "title"),
                text(entry, "publisher"),
                entry.get("year") instanceof Integer year ? year : null,
                text(entry, "url"),
                seconds(entry.get("length")),
                false);
    }

    private static String text(Map<String, Object> entry, String field) {
        if (entry.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("materials: " + entry.get("id") + " has no " + field);
    }

    /** {@code 8:27}, minutes and seconds. */
    private static @Nullable Integer seconds(@Nullable Object length) {
        if (!(length instanceof String text)) {
            return null;
        }
        var parts = text.split(":", 2);
        return (int) Duration.ofMinutes(Long.parseLong(parts[0]))
                .plusSeconds(Long.parseLong(parts[1]))
                .toSeconds();
    }
}
