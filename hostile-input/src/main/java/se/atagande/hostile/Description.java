package se.atagande.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A service's OpenAPI 3.1 description, as far as requests go. */
final class Description {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;

    Description(byte[] openApi) {
        root = JSON.readTree(openApi);
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(operation(method.toUpperCase(Locale.ROOT), path, operation));
                    }
                }));
        return operations;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .map(it -> new Operation.Parameter(
                        it.path("name").asString(),
                        it.path("in").asString(),
                        it.path("required").asBoolean(false),
                        resolved(it.path("schema"))))
                .toList();
        var contents = operation.path("requestBody").path("content");
        var type = contents.propertyNames().stream().findFirst().orElse("");
        var content = contents.path(type);
        return new Operation(
                operation.path("operationId").asString(),
                method,
                path,
                parameters,
                type,
                type.isEmpty() ? MissingNode.getInstance() : resolved(content.path("schema")),
                content.path("example"));
    }

    /** The schema behind a reference or a choice with null. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return resolved(root.at(reference.substring(1)));
        }
        var choices = schema.path("anyOf");
        if (choices.isEmpty()) {
            return schema;
        }
        return choices.valueStream()
                .filter(choice -> !choice.path("type").asString("").equals("null"))
                .findFirst()
                .map(this::resolved)
                .orElse(schema);
    }

    boolean mayBeNull(JsonNode schema) {
        return schema.path("type").valueStream().anyMatch(it -> it.asString().equals("null"))
                || schema.path("anyOf")
                        .valueStream()
                        .anyMatch(it -> it.path("type").asString("").equals("null"));
    }

    static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(it -> !it.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString(schema.has("properties") ? "object" : "");
    }
}
