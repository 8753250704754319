package se.atagande.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who does what a commitment asks for, through the gateway and in a role; every call that changes something is noted. What is refused ends the test. */
final class Person {

    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor;
    private final String title;
    private final DescribedApi api;
    private final Clock clock;
    private final Consumer<Step> notes;

    Person(Visitor visitor, String title, DescribedApi api, Clock clock, Consumer<Step> notes) {
        this.visitor = visitor;
        this.title = title;
        this.api = api;
        this.clock = clock;
        this.notes = notes;
    }

    /** Fields of a body, in the order in which they are read; those that are null are left out. */
    static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    JsonNode reads(String path) {
        return visitor.get(path).is(200).json();
    }

    /** The one item of a list that the filter leaves. */
    JsonNode finds(String path) {
        var items = reads(path).path("items");
        assertThat(items).as(path).hasSize(1);
        return items.get(0);
    }

    JsonNode creates(String what, String path, Map<String, Object> body) {
        return noted(what, "POST", path, body, visitor.post(path, JSON.writeValueAsString(body)));
    }

    /** A file, as the format of its register. */
    JsonNode loads(String what, String path, String type, String file) {
        return noted(what, "POST", path, Map.of(), visitor.call("POST", path, file, null, type));
    }

    /** As a page does it: reads the resource, then sends what it saw of it along. */
    JsonNode adds(String what, String resource, String under, Map<String, Object> body) {
        var etag = visitor.get(resource).is(200).etag();
        return noted(
                what,
                "POST",
                resource + under,
                body,
                visitor.post(resource + under, JSON.writeValueAsString(body), etag));
    }

    JsonNode addsFile(String what, String resource, String under, String file) {
        var etag = visitor.get(resource).is(200).etag();
        return noted(
                what,
                "POST",
                resource + under,
                fields("file", file.length() + " bytes"),
                visitor.call("POST", resource + under, file, etag, "application/octet-stream"));
    }

    JsonNode sets(String what, String resource, String under, Map<String, Object> body) {
        var etag = visitor.get(resource).is(200).etag();
        return noted(
                what,
                "PUT",
                resource + under,
                body,
                visitor.put(resource + under, JSON.writeValueAsString(body), etag));
    }

    private JsonNode noted(String what, String method, String path, Map<String, Object> body, Visitor.Answer answer) {
        assertThat(answer.status())
                .as(() -> title + ": " + what + ": " + method + " " + path + " " + body + " -> "
                        + answer.raw().body())
                .isIn(200, 201);
        var sent = new LinkedHashMap<String, List<String>>();
        read("", body, sent);
        notes.accept(Step.of(
                LocalDate.ofInstant(clock.instant(), STOCKHOLM),
                title,
                what,
                method,
                api.describes(method, path),
                sent,
                answer.status()));
        return answer.json();
    }

    /** The leaves of a body by the way to them, such as {@code plan.rrule}. */
    private static void read(String name, Object value, Map<String, List<String>> into) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> read(name.isEmpty() ? key.toString() : name + "." + key, inner, into));
            case List<?> list -> list.forEach(inner -> read(name, inner, into));
            default -> {
                var values = into.computeIfAbsent(name, ignored -> new ArrayList<>());
                if (!values.contains(value.toString())) {
                    values.add(value.toString());
                }
            }
        }
    }
}
