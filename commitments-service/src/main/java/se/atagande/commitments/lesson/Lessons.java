package se.atagande.commitments.lesson;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.Ground;

/** The lessons as {@code lessons.yaml} has them, in the order in which they are read. */
@Component
class Lessons {

    /** @param ground that it is about; null for those about all */
    record Lesson(String code, @Nullable Ground ground, Words title, List<Words> text, Words exercise) {}

    private final List<Lesson> all;

    Lessons() throws IOException {
        try (var in = new ClassPathResource("lessons.yaml").getInputStream()) {
            List<Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            all = read.stream().map(Lessons::lesson).toList();
        }
    }

    List<Lesson> all() {
        return all;
    }

    boolean has(String code) {
        return all.stream().anyMatch(lesson -> lesson.code().equals(code));
    }

    private static Lesson lesson(Map<String, Object> read) {
        var ground = read.get("ground");
        return new Lesson(
                (String) Objects.requireNonNull(read.get("code")),
                ground == null ? null : Ground.valueOf((String) ground),
                words(read.get("title")),
                ((List<?>) Objects.requireNonNull(read.get("text")))
                        .stream().map(Lessons::words).toList(),
                words(read.get("exercise")));
    }

    private static Words words(@Nullable Object read) {
        var both = (Map<?, ?>) Objects.requireNonNull(read);
        return new Words(
                (String) Objects.requireNonNull(both.get("sv")), (String) Objects.requireNonNull(both.get("en")));
    }
}
