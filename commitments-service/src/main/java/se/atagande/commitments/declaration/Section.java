package se.atagande.commitments.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import se.atagande.commitments.fulfilment.Words;

/**
 * One mapping of the file. What cannot be read is noted with its place and read as something harmless, so that reading goes
 * on and finds the next fault; nothing of it is used once anything is noted.
 */
final class Section {

    private static final int LONGEST_TEXT = 4_000;

    private final Node place;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Refusals refusals;

    Section(Node node, Refusals refusals) {
        this.place = node;
        this.refusals = refusals;
        if (!(node instanceof MappingNode mapping)) {
            refusals.at(node, "Här ska fält med namn stå.", "Named fields are expected here.");
            return;
        }
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                refusals.at(entry.getKeyNode(), "Ett fältnamn ska vara text.", "A field name must be text.");
            } else if (fields.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                refusals.at(key, "Fältet %s står två gånger.", "Field %s is given twice.", key.getValue());
            } else {
                keys.put(key.getValue(), key);
            }
        }
    }

    /** Refuses every field that was not asked for; called when all have been. */
    void nothingElse() {
        keys.forEach((name, key) -> {
            if (!asked.contains(name)) {
                refusals.at(
                        key,
                        "Fältet %s finns inte i formatet. Här kan stå: %s.",
                        "Field %s is not part of the format. Expected here: %s.",
                        name,
                        asked.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    Node place() {
        return place;
    }

    /** Where a field stands in the file, from 1. */
    Place placeOf(String field) {
        var mark = fields.getOrDefault(field, place).getStartMark();
        return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    record Place(int line, int column) {}

    void refuse(String field, String sv, String en, Object... parts) {
        refusals.at(fields.getOrDefault(field, place), sv, en, parts);
    }

    Optional<Node> optional(String field) {
        asked.add(field);
        return Optional.ofNullable(fields.get(field));
    }

    boolean has(String field) {
        return optional(field).isPresent();
    }

    private Optional<Node> required(String field) {
        var node = optional(field);
        if (node.isEmpty() && place instanceof MappingNode) {
            refusals.at(place, "Fältet %s saknas.", "Field %s is missing.", field);
        }
        return node;
    }

    String text(String field) {
        return required(field).map(this::text).orElse("");
    }

    @Nullable String textOrNull(String field) {
        return optional(field).map(this::text).orElse(null);
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            refusals.at(node, "Här ska text stå.", "Text is expected here.");
            return "";
        }
        var value = scalar.getValue();
        if (value.isBlank()) {
            refusals.at(node, "Texten är tom.", "The text is empty.");
        } else if (value.length() > LONGEST_TEXT) {
            refusals.at(node, "Texten är längre än %s tecken.", "The text is longer than %s characters.", LONGEST_TEXT);
        }
        return value;
    }

    Words words(String field) {
        return required(field).map(this::words).orElse(new Words("", ""));
    }

    @Nullable Words wordsOrNull(String field) {
        return optional(field).map(this::words).orElse(null);
    }

    private Words words(Node node) {
        var section = new Section(node, refusals);
        var words = new Words(section.text("sv"), section.text("en"));
        section.nothingElse();
        return words;
    }

    int number(String field, int least, int most) {
        return required(field).map(node -> number(node, least, most)).orElse(least);
    }

    int numberOr(String field, int otherwise, int least, int most) {
        return optional(field).map(node -> number(node, least, most)).orElse(otherwise);
    }

    private int number(Node node, int least, int most) {
        var text = text(node);
        if (text.matches("\\d{1,6}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refusals.at(node, "%s: ett heltal %s–%s väntas.", "%s: a whole number %s–%s is expected.", text, least, most);
        return least;
    }

    List<Integer> numbers(String field, int least, int most) {
        return list(field).stream().map(node -> number(node, least, most)).toList();
    }

    LocalDate day(String field) {
        return required(field)
                .map(node -> value(
                        node, LocalDate::parse, LocalDate.EPOCH, "en dag som 2021-11-08", "a day such as 2021-11-08"))
                .orElse(LocalDate.EPOCH);
    }

    @Nullable LocalDate dayOrNull(String field) {
        return has(field) ? day(field) : null;
    }

    /** A value that some type reads from text and refuses by exception. */
    <T> T value(String field, Function<String, T> read, T harmless, String formSv, String formEn) {
        return required(field)
                .map(node -> value(node, read, harmless, formSv, formEn))
                .orElse(harmless);
    }

    private <T> T value(Node node, Function<String, T> read, T harmless, String formSv, String formEn) {
        var text = text(node);
        try {
            return text.isBlank() ? harmless : read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            refusals.at(node, "%1$s: %2$s väntas.", "%1$s: %3$s is expected.", text, formSv, formEn);
            return harmless;
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return required(field).map(node -> choice(node, type)).orElse(type.getEnumConstants()[0]);
    }

    /** Any number of them, none when the field is absent. */
    <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        if (has(field)) {
            list(field).forEach(node -> chosen.add(choice(node, type)));
        }
        return chosen;
    }

    private <E extends Enum<E>> E choice(Node node, Class<E> type) {
        var text = text(node);
        var values = Arrays.stream(type.getEnumConstants())
                .filter(it -> !it.name().equals("UNKNOWN"))
                .toList();
        return values.stream().filter(it -> it.name().equals(text)).findFirst().orElseGet(() -> {
            var names = values.stream().map(Enum::name).collect(Collectors.joining(", "));
            refusals.at(node, "%s: ett av %s väntas.", "%s: one of %s is expected.", text, names);
            return values.getFirst();
        });
    }

    /** Codes such as {@code icke-diskriminering}; none when the field is absent. */
    Set<String> codes(String field) {
        return has(field) ? list(field).stream().map(this::code).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }

    /** In the order of the file, at least one. */
    List<String> codeList(String field) {
        return list(field).stream().map(this::code).toList();
    }

    String code(String field) {
        return required(field).map(this::code).orElse("x");
    }

    private String code(Node node) {
        var text = text(node);
        if (!text.matches("[a-z0-9][a-z0-9_-]{0,99}")) {
            refusals.at(
                    node,
                    "%s: en kod av a–z, 0–9 och bindestreck väntas.",
                    "%s: a code of a–z, 0–9 and hyphens is expected.",
                    text);
            return "x";
        }
        return text;
    }

    List<Node> list(String field) {
        var node = required(field);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            refusals.at(node.get(), "%s ska vara en lista.", "%s must be a list.", field);
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            refusals.at(sequence, "Listan %s är tom.", "List %s is empty.", field);
        }
        return sequence.getValue();
    }

    List<String> texts(String field) {
        return list(field).stream().map(this::text).toList();
    }

    List<Section> sections(String field) {
        var sections = new ArrayList<Section>();
        list(field).forEach(node -> sections.add(new Section(node, refusals)));
        return sections;
    }

    Section section(String field) {
        // An absent section is noted once; what is missing in it is not news.
        return required(field)
                .map(node -> new Section(node, refusals))
                .orElseGet(() -> new Section(new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), new Refusals()));
    }
}
