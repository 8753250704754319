package se.atagande.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of a schema as JSON text: one that is right, those that must be refused, and those that look bad but may be right. */
final class Values {

    private static final List<String> CANDIDATES = List.of(
            "prov",
            "2026-05",
            "09:00",
            "https://exempel.se/sida",
            "FREQ=MONTHLY;BYDAY=1TU",
            "jag@exempel.se",
            "ABCDEFGHJKMNPQRSTVWX2345");

    /** Allowed as words, but not to be taken for anything else. */
    static final List<String> ODD_WORDS = List.of(
            "$where",
            "a.b.$set",
            "{\"$gt\":\"\"}",
            "'; drop table meetings; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/a}",
            "../../etc/passwd",
            "\u202Emot strömmen",
            "\uD83D\uDE00\uD83C\uDFFD\u200D",
            "=1+1",
            "null",
            "x".repeat(100_000));

    /** What no person writes: NUL, other control characters, half a character. In JSON's own escapes. */
    private static final List<String> UNWRITABLE =
            List.of("\"a\\u0000b\"", "\"a\\u0007b\"", "\"a\\u001b[31m\"", "\"a\\ud800b\"", "\"\\udc00\"");

    private static final List<String> ODD_DAYS =
            List.of("0000-01-01", "-0001-01-01", "+99999-01-01", "9999-12-31", "1582-10-10");

    private static final List<String> NO_TEXT =
            List.of("7", "true", "1.5", "[]", "{}", "[\"a\"]", "{\"$gt\":\"\"}", nested("[", "]"));

    private final Turns turns;
    private final Description description;
    private final JsonMapper json = JsonMapper.shared();

    Values(Description description, Turns turns) {
        this.description = description;
        this.turns = turns;
    }

    JsonNode resolved(JsonNode schema) {
        return description.resolved(schema);
    }

    String right(JsonNode anySchema) {
        return right("", anySchema);
    }

    /** What is named as an end comes after its beginning. */
    private String right(String name, JsonNode anySchema) {
        var schema = description.resolved(anySchema);
        var example = schema.path("example");
        if (!example.isMissingNode() && !example.isNull()) {
            return json.writeValueAsString(example);
        }
        var codes = schema.path("enum")
                .valueStream()
                .filter(it -> it.isString() && !it.asString().equals("UNKNOWN"))
                .toList();
        if (!codes.isEmpty()) {
            return json.writeValueAsString(codes.getFirst());
        }
        return switch (Description.type(schema)) {
            case "object" -> object(schema, "", "");
            case "array" -> "[" + right(schema.path("items")) + "]";
            case "integer", "number" ->
                Long.toString(Math.max(1, schema.path("minimum").asLong(1)));
            case "boolean" -> "true";
            default -> json.writeValueAsString(text(name.matches("(end|to|until|last).*"), schema));
        };
    }

    private static String text(boolean later, JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> later ? "2026-05-13" : "2026-05-12";
            case "date-time" -> later ? "2026-05-12T10:00:00Z" : "2026-05-12T08:00:00Z";
            case "uri" -> "https://exempel.se/sida";
            default -> {
                var pattern = schema.path("pattern").asString(".*");
                yield CANDIDATES.stream()
                        .filter(it -> it.matches(pattern))
                        .findFirst()
                        .orElse("prov");
            }
        };
    }

    /** The object with one property replaced by this JSON text, or left out where the text is empty. */
    String object(JsonNode schema, String property, String instead) {
        var fields = new ArrayList<String>();
        schema.path("properties").forEachEntry((name, value) -> {
            var text = name.equals(property) ? instead : isNeedless(value) ? "" : right(name, value);
            if (!text.isEmpty()) {
                fields.add(json.writeValueAsString(name) + ":" + text);
            }
        });
        return "{" + String.join(",", fields) + "}";
    }

    /** It may be null, and nobody says what it is like: an id of something that is not there, perhaps. */
    private boolean isNeedless(JsonNode schema) {
        var example = description.resolved(schema).path("example");
        return description.mayBeNull(schema) && (example.isMissingNode() || example.isNull());
    }

    /** Must be refused as the value of this schema. */
    List<String> wrong(JsonNode anySchema, boolean required) {
        var schema = description.resolved(anySchema);
        var wrong = new ArrayList<String>();
        if (required && !description.mayBeNull(anySchema)) {
            wrong.addAll(List.of("", "null"));
        }
        var type = Description.type(schema);
        switch (type) {
            case "object" ->
                wrong.addAll(turns.some("object", 1, List.of("[]", "7", "true", "\"text\"", nested("{\"a\":", "}"))));
            case "array" -> {
                wrong.addAll(turns.some(
                        "array",
                        2,
                        List.of("{}", "7", "\"text\"", "[[[]]]", "[{\"$where\":1}]", "[null]", nested("[", "]"))));
                if (schema.has("maxItems") && !schema.path("uniqueItems").asBoolean(false)) {
                    wrong.add(many(schema.path("items"), schema.path("maxItems").asInt() + 1));
                }
                turns.some("items", 2, wrong(schema.path("items"), false)).forEach(it -> wrong.add("[" + it + "]"));
            }
            case "integer", "number" -> {
                wrong.addAll(turns.some(
                        "number",
                        2,
                        List.of("\"7\"", "\"\"", "true", "[]", "{}", "1e400", "-" + "9".repeat(400), "9".repeat(30))));
                if (type.equals("integer")) {
                    wrong.add("1.5");
                }
                if (schema.has("minimum")) {
                    wrong.add(Long.toString(schema.path("minimum").asLong() - 1));
                }
                if (schema.has("maximum")) {
                    wrong.add(Long.toString(schema.path("maximum").asLong() + 1));
                }
            }
            case "boolean" -> wrong.addAll(turns.some("boolean", 1, List.of("\"true\"", "1", "[]", "{}")));
            default -> {
                wrong.addAll(turns.some("no text", 1, NO_TEXT));
                wrong.addAll(turns.some("unwritable", 1, UNWRITABLE));
                wrongTexts(schema).forEach(it -> wrong.add(json.writeValueAsString(it)));
            }
        }
        return wrong;
    }

    /** Texts that the schema rules out. */
    List<String> wrongTexts(JsonNode schema) {
        var texts = new ArrayList<String>();
        if (schema.has("enum")) {
            texts.addAll(turns.some("code", 2, List.of("", "NO_SUCH_CODE", "$where", "0")));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            texts.add("");
        }
        if (schema.has("maxLength") && schema.path("maxLength").asLong() < 1_000_000) {
            texts.add("å".repeat(schema.path("maxLength").asInt() + 1));
        }
        switch (schema.path("format").asString("")) {
            case "date", "date-time" ->
                texts.addAll(turns.some(
                        "day",
                        2,
                        List.of("", "i går", "2026-02-30", "2026-13-01T00:00:00Z", "$where", "99999-01-01", "1e9")));
            default -> {
                var pattern = schema.path("pattern").asString("");
                if (!pattern.isEmpty()) {
                    texts.addAll(turns.some(
                            "pattern",
                            1,
                            ODD_WORDS.stream()
                                    .filter(it -> !it.matches(pattern))
                                    .toList()));
                }
            }
        }
        return texts;
    }

    /** Looks bad, but the schema allows it. */
    List<String> odd(JsonNode anySchema) {
        var schema = description.resolved(anySchema);
        return switch (Description.type(schema)) {
            case "integer", "number" -> turns.some("odd number", 1, List.of("0", "-1", "2147483647", "-2147483648"));
            case "array" -> turns.some("odd array", 1, List.of("[]", many(schema.path("items"), 10_000)));
            case "object" -> turns.some("odd object", 1, List.of("{}"));
            case "boolean" -> turns.some("odd boolean", 1, List.of("false"));
            default -> oddTexts(schema).stream().map(json::writeValueAsString).toList();
        };
    }

    List<String> oddTexts(JsonNode schema) {
        if (schema.has("enum")) {
            return List.of("UNKNOWN");
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> turns.some("odd day", 1, ODD_DAYS);
            case "date-time" ->
                turns.some("odd day", 1, ODD_DAYS).stream()
                        .map(it -> it + "T00:00:00+14:00")
                        .toList();
            default -> turns.some("odd word", 1, ODD_WORDS);
        };
    }

    private String many(JsonNode items, int count) {
        var one = right(items);
        return "["
                + String.join(",", IntStream.range(0, count).mapToObj(i -> one).toList()) + "]";
    }

    private static String nested(String open, String close) {
        return open.repeat(20_000) + "1" + close.repeat(20_000);
    }
}
