package se.atagande.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import se.atagande.contracts.Event;
import se.atagande.contracts.EventCatalogue;
import se.atagande.contracts.EventType;
import se.atagande.contracts.Identifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is written about the events, made from the catalogue, the records and the approved samples, so that it cannot say anything else. */
final class PublishedLanguage {

    static final Path SAMPLES = Path.of("..", "event-contracts", "src", "main", "resources", "samples");
    static final Path SCHEMAS = Path.of("..", "event-contracts", "src", "main", "resources", "schemas");
    static final JsonMapper PRETTY = ContractJson.MAPPER
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String ID_PATTERN = "^[a-z0-9][a-z0-9_-]{0,99}$";

    /** How a value is described in words and in JSON Schema. */
    private record Form(String words, Map<String, Object> schema) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            LocalDate.class,
            new Form("day, ISO 8601", map("type", "string", "format", "date")),
            YearMonth.class,
            new Form("month, `yyyy-MM`", map("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$")),
            Instant.class,
            new Form("moment, RFC 3339, UTC", map("type", "string", "format", "date-time")),
            int.class,
            new Form("integer", map("type", "integer")),
            Integer.class,
            new Form("integer", map("type", "integer")),
            boolean.class,
            new Form("true or false", map("type", "boolean")),
            String.class,
            new Form("code", map("type", "string")));

    private PublishedLanguage() {}

    static Path sampleFile(EventType type) {
        return SAMPLES.resolve(type.name() + ".json");
    }

    static JsonNode sample(EventType type) {
        try {
            return PRETTY.readTree(Files.readString(sampleFile(type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code docs/events.md}. */
    static String document() {
        var text = new StringBuilder("""
                # Events

                Generated from `event-contracts` by `make approve`; a test fails when it is out of date. Do not edit.

                Every event is a CloudEvent 1.0 in binary mode on Kafka: the attributes below are headers in UTF-8, the value is JSON, the key is the subject.

                | header | holds |
                |---|---|
                | `ce_specversion` | `1.0` |
                | `ce_id` | a UUIDv7; the same event delivered again has the same id |
                | `ce_type` | one of the types below |
                | `ce_source` | the service that published it, such as `/commitments-service` |
                | `ce_subject` | the aggregate's id, which is also the Kafka key |
                | `ce_time` | UTC; midnight where an exact time could point out who reported (types marked *day only*) |
                | `ce_sequence` | the aggregate's own counter, dense, from 1 |
                | `ce_federation` | the federation whose fact it is |
                | `ce_traceparent` | W3C trace context, where there is one and the time may be told |
                | `content-type` | `application/json` |

                Within a version only optional fields are added. Readers tolerate unknown fields, unknown types and unknown enum values (`UNKNOWN`). No event holds
                personal data, free text from a report or a survey answer.

                | type | topic | status | published by | read by |
                |---|---|---|---|---|
                """);
        for (var type : EventCatalogue.TYPES) {
            text.append("| [`%s`](#%s) | `%s` | %s | %s | %s |\n"
                    .formatted(
                            type.name(),
                            type.name().replace(".", ""),
                            type.topic(),
                            type.status(),
                            type.publisher(),
                            readers(type)));
        }
        text.append("""

                PUBLISHED: some service publishes it today. RESERVED: the shape is agreed, no service publishes it yet.
                """);
        EventCatalogue.TYPES.forEach(type -> text.append(section(type)));
        return text.toString();
    }

    private static String section(EventType type) {
        var text = new StringBuilder(
                "\n## %s\n\n%s%s Topic `%s`, %s, published by %s, read by %s.\n\n| field | form | |\n|---|---|---|\n"
                        .formatted(
                                type.name(),
                                type.meaning(),
                                dayOnly(type) ? " *Day only.*" : "",
                                type.topic(),
                                type.status(),
                                type.publisher(),
                                readers(type)));
        text.append(fields("", type.record()));
        return text.append("\n```json\n")
                .append(PRETTY.writeValueAsString(sample(type)))
                .append("\n```\n")
                .toString();
    }

    private static String fields(String prefix, Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> "| `%s%s` | %s | %s |\n"
                                .formatted(
                                        prefix,
                                        component.getName(),
                                        form(component.getGenericType()),
                                        optional(component) ? "optional" : "")
                        + nested(component.getGenericType())
                                .map(inner -> fields(
                                        prefix + component.getName() + (isCollection(component) ? "[]." : "."), inner))
                                .orElse(""))
                .collect(Collectors.joining());
    }

    private static String form(Type type) {
        if (type instanceof ParameterizedType many) {
            return "list of " + form(many.getActualTypeArguments()[0]);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return values(plain).collect(Collectors.joining(" · "));
        }
        return isId(plain)
                ? "id"
                : plain.isRecord() ? "object" : FORMS.get(plain).words();
    }

    private static Stream<String> values(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants()).map(Object::toString);
    }

    private static boolean isId(Class<?> type) {
        return Identifier.class.isAssignableFrom(type);
    }

    private static String readers(EventType type) {
        return type.readers().isEmpty() ? "nobody yet" : String.join(", ", type.readers());
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isCollection(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType());
    }

    private static Optional<Class<?>> nested(Type type) {
        if (type instanceof ParameterizedType many) {
            return nested(many.getActualTypeArguments()[0]);
        }
        var plain = (Class<?>) type;
        return plain.isRecord() && !isId(plain) ? Optional.of(plain) : Optional.empty();
    }

    private static boolean dayOnly(EventType type) {
        return SampleEvents.ALL.stream()
                .filter(event -> EventCatalogue.of(event).equals(type))
                .anyMatch(event -> event.precision() == Event.Precision.DAY);
    }

    /** {@code docs/asyncapi.yaml}: AsyncAPI 3.0.0. */
    static String asyncApi() {
        var document = map(
                "asyncapi", "3.0.0",
                "info",
                        map(
                                "title", "Åtagande: events",
                                "version", "1.0.0",
                                "description",
                                        "Generated from event-contracts by `make approve`. CloudEvents 1.0, binary mode, over Kafka; key = subject.",
                                "license", map("name", "EUPL-1.2")),
                "defaultContentType", "application/json");
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        for (var topic : EventCatalogue.topics()) {
            var messages = new LinkedHashMap<String, Object>();
            var references = new ArrayList<Object>();
            types(topic).forEach(type -> {
                messages.put(type.name(), reference("#/components/messages/" + type.name()));
                references.add(reference("#/channels/" + topic + "/messages/" + type.name()));
            });
            channels.put(topic, map("address", topic, "messages", messages));
            operations.put(
                    "publish-" + topic,
                    map("action", "send", "channel", reference("#/channels/" + topic), "messages", references));
        }
        document.put("channels", channels);
        document.put("operations", operations);
        var messages = new LinkedHashMap<String, Object>();
        var schemas = new LinkedHashMap<String, Object>();
        for (var type : EventCatalogue.TYPES) {
            messages.put(
                    type.name(),
                    map(
                            "name", type.name(),
                            "title", type.record().getSimpleName(),
                            "summary", type.meaning(),
                            "description",
                                    "%s. Published by %s, read by %s."
                                            .formatted(type.status(), type.publisher(), readers(type)),
                            "contentType", "application/json",
                            "headers", reference("#/components/schemas/cloudEventHeaders"),
                            "payload", reference("#/components/schemas/" + type.name()),
                            "bindings", map("kafka", map("key", map("type", "string"))),
                            "examples",
                                    List.of(map("payload", PRETTY.treeToValue(sample(type), LinkedHashMap.class)))));
            schemas.put(type.name(), recordSchema(type.record()));
        }
        schemas.put("cloudEventHeaders", headers());
        document.put("components", map("messages", messages, "schemas", schemas));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        options.setSplitLines(false);
        return new Yaml(options).dump(document);
    }

    private static Stream<EventType> types(String topic) {
        return EventCatalogue.TYPES.stream().filter(type -> type.topic().equals(topic));
    }

    private static Map<String, Object> headers() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("ce_specversion", map("type", "string", "const", "1.0"));
        properties.put("ce_id", map("type", "string", "format", "uuid"));
        properties.put("ce_type", map("type", "string"));
        properties.put("ce_source", map("type", "string", "format", "uri-reference"));
        properties.put("ce_subject", map("type", "string"));
        properties.put("ce_time", map("type", "string", "format", "date-time"));
        properties.put("ce_sequence", map("type", "string", "pattern", "^[1-9][0-9]*$"));
        properties.put("ce_federation", map("type", "string", "pattern", ID_PATTERN));
        properties.put("ce_traceparent", map("type", "string"));
        properties.put("content-type", map("type", "string", "const", "application/json"));
        var required = properties.keySet().stream()
                .filter(name -> !name.equals("ce_traceparent"))
                .toList();
        return map("type", "object", "properties", properties, "required", required);
    }

    /** JSON Schema 2020-12 of what an event says. */
    static Map<String, Object> jsonSchema(EventType type) {
        var schema = map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:" + type.name().replace('.', ':'),
                "title",
                type.record().getSimpleName(),
                "description",
                type.meaning());
        schema.putAll(recordSchema(type.record()));
        return schema;
    }

    private static Map<String, Object> recordSchema(Class<?> record) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : record.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getGenericType()));
            if (!optional(component)) {
                required.add(component.getName());
            }
        }
        return map("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType many) {
            return map("type", "array", "items", schema(many.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return map(
                    "type",
                    "string",
                    "description",
                    "A reader takes a value it does not know for UNKNOWN.",
                    "examples",
                    values(plain).toList());
        }
        if (isId(plain)) {
            return map("type", "string", "pattern", ID_PATTERN);
        }
        return plain.isRecord()
                ? recordSchema(plain)
                : new LinkedHashMap<>(FORMS.get(plain).schema());
    }

    private static Map<String, Object> reference(String to) {
        return map("$ref", to);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
