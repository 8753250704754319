package se.atagande.hostile;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One operation of a description: what it takes, with each reference followed. */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        String contentType,
        JsonNode body,
        JsonNode example) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** @param in path, query or header */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    boolean writes() {
        return !method.equals("GET");
    }

    boolean takesJson() {
        return contentType.contains("json");
    }

    boolean takesBody() {
        return !contentType.isEmpty();
    }

    /** The list that the first id of the path is found in: {@code /things} of {@code /things/{id}/closing}. */
    String list() {
        var variable = VARIABLE.matcher(path);
        return variable.find() ? path.substring(0, variable.start() - 1) : path;
    }

    /** The thing itself: {@code /things/{id}} of {@code /things/{id}/closing}. */
    String thing() {
        var variable = VARIABLE.matcher(path);
        return variable.find() ? path.substring(0, variable.end()) : path;
    }
}
