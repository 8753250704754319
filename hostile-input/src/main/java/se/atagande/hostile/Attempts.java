package se.atagande.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All that one operation is to meet: its right request, and from it each wrong one. */
final class Attempts {

    /** Already encoded; none of them is the id of anything. */
    private static final List<String> STRANGE_IDS = List.of(
            "%00",
            "%24where",
            "a.b",
            "%20",
            "%FF",
            "..%2F..%2Fetc",
            "%252e%252e",
            "null",
            "-1",
            "*",
            "x".repeat(5000),
            "%F0%9F%98%80",
            "a;b=c",
            "%0d%0aX:1");

    private static final List<String> STRANGE_TAGS = List.of(
            "\"\"",
            "*",
            "W/\"1\"",
            "\"x\"",
            "1",
            "\"99999999999999999999\"",
            "\"-1\"",
            "\"1\", \"2\"",
            "\"" + "9".repeat(3000) + "\"");

    private static final List<String> NOT_JSON = List.of(
            "",
            " ",
            "null",
            "[]",
            "7",
            "\"text\"",
            "{",
            "{]",
            "{\"a\":}",
            "{'a':1}",
            "{\"a\":1,}",
            "NaN",
            "<a/>",
            "--- !!java.lang.Object {}",
            "{}{}");

    private static final int TEN_MB = 10 * 1024 * 1024;

    private static final byte[] HUGE = huge();

    private final Operation operation;
    private final Values values;
    private final Turns turns;
    private final Attempt right;
    private final List<Attempt> all;

    /**
     * @param path with the ids of something that is there
     * @param tag of it, as it is now; empty where it has none
     */
    Attempts(Operation operation, Values values, Turns turns, String path, String tag) {
        this.operation = operation;
        this.values = values;
        this.turns = turns;
        this.right = right(path, tag);
        this.all = made();
    }

    Attempt right() {
        return right;
    }

    private Attempt right(String path, String tag) {
        var headers = new LinkedHashMap<String, String>();
        if (operation.takesBody()) {
            headers.put("Content-Type", operation.contentType());
        }
        if (!tag.isEmpty()
                && operation.parameters().stream().anyMatch(it -> it.name().equals("If-Match"))) {
            headers.put("If-Match", tag);
        }
        var query = operation.parameters().stream()
                .filter(it -> it.in().equals("query") && it.required())
                .map(it -> it.name() + "=" + encoded(plain(values.right(it.schema()))))
                .collect(Collectors.joining("&"));
        var target = query.isEmpty() ? path : path + "?" + query;
        return new Attempt(operation, "nothing", target, Map.copyOf(headers), new byte[0], false).with(body());
    }

    private String body() {
        if (!operation.takesBody()) {
            return "";
        }
        return operation.example().isMissingNode() || operation.example().isNull()
                ? values.right(operation.body())
                : operation.example().toString();
    }

    List<Attempt> all() {
        return all;
    }

    private List<Attempt> made() {
        var all = new ArrayList<Attempt>();
        for (var parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> inPath(parameter, all);
                case "query" -> inQuery(parameter, all);
                default -> inHeader(parameter, all);
            }
        }
        if (operation.takesJson()) {
            inJson(all);
        }
        if (operation.takesBody()) {
            asBody(all);
        }
        return all;
    }

    private void inPath(Operation.Parameter parameter, List<Attempt> all) {
        for (var strange : turns.some("id", 4, STRANGE_IDS)) {
            var path = operation.path().replaceAll("\\{\\w+}", Matcher.quoteReplacement(strange));
            var query = right.target().indexOf('?');
            all.add(right.because(parameter.name() + " in the path: " + brief(strange), true)
                    .to(path + (query < 0 ? "" : right.target().substring(query))));
        }
    }

    private void inQuery(Operation.Parameter parameter, List<Attempt> all) {
        var wrong = new ArrayList<>(values.wrongTexts(parameter.schema()));
        if (Description.type(parameter.schema()).equals("integer")) {
            wrong.addAll(turns.some(
                    "integer in the query", 2, List.of("x", "1.5", "9".repeat(40), "-" + "9".repeat(40), "1e3")));
            if (parameter.schema().has("minimum")) {
                wrong.add(Long.toString(parameter.schema().path("minimum").asLong() - 1));
            }
            if (parameter.schema().has("maximum")) {
                wrong.add(Long.toString(parameter.schema().path("maximum").asLong() + 1));
            }
        }
        wrong.removeIf(String::isEmpty); // nothing was asked for
        wrong.forEach(it -> all.add(inQuery(parameter, encoded(brief(it, 3000)), true)));
        values.oddTexts(parameter.schema()).forEach(it -> all.add(inQuery(parameter, encoded(brief(it, 3000)), false)));
        turns.some("query", 2, List.of("", "%00", "%FF", "%0a", "a&" + parameter.name() + "=b"))
                .forEach(it -> all.add(inQuery(parameter, it, false)));
        if (parameter.required()) {
            all.add(right.because(parameter.name() + " left out", true)
                    .to(right.target().replaceFirst("\\?.*", "")));
        }
    }

    private Attempt inQuery(Operation.Parameter parameter, String encoded, boolean wrong) {
        var without = right.target().replaceFirst("(?<=[?&])" + parameter.name() + "=[^&]*&?", "");
        var joint = without.contains("?") ? without.endsWith("?") || without.endsWith("&") ? "" : "&" : "?";
        return right.because(parameter.name() + "=" + brief(encoded), wrong)
                .to(without + joint + parameter.name() + "=" + encoded);
    }

    private void inHeader(Operation.Parameter parameter, List<Attempt> all) {
        if (parameter.name().equals("If-Match")) {
            turns.some("tag", 2, STRANGE_TAGS)
                    .forEach(it -> all.add(
                            right.because("If-Match: " + brief(it), true).with("If-Match", it)));
            all.add(right.because("If-Match left out", parameter.required()).without("If-Match"));
        } else {
            turns.some("header", 1, List.of("kort", "x".repeat(201), "x".repeat(4000), "med mellanslag i sig"))
                    .forEach(it -> all.add(right.because(parameter.name() + ": " + brief(it), true)
                            .with(parameter.name(), it)));
        }
    }

    private void inJson(List<Attempt> all) {
        var schema = operation.body();
        inObject(schema, "", text -> text, all);
        var whole = new String(right.body(), StandardCharsets.UTF_8);
        var bodies = new ArrayList<Attempt>();
        bodies.add(
                right.because("a property of no such name", true).with(whole.replaceFirst("\\{", "{\"\\$where\":1,")));
        bodies.add(right.because("a dotted property", true).with(whole.replaceFirst("\\{", "{\"feed.version\":1,")));
        bodies.add(right.because("__proto__", true).with(whole.replaceFirst("\\{", "{\"__proto__\":{},")));
        bodies.add(right.because("the same property twice", true)
                .with(whole.replaceFirst("\\{(\"\\w+\":)", "{$1null,$1")));
        NOT_JSON.forEach(it -> bodies.add(right.because("body " + it, true).with(it)));
        bodies.add(right.because("something after the body", true).with(whole + " {}"));
        bodies.add(right.because("half a body", true).with(whole.substring(0, whole.length() / 2)));
        bodies.add(right.because("Latin-1", true).with("{\"å\":\"ä\"}".getBytes(ISO_8859_1)));
        bodies.add(right.because("UTF-16 with a mark, named UTF-8", true)
                .with("{\"å\":1}".getBytes(UTF_16))
                .with("Content-Type", "application/json;charset=utf-8"));
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "x",
                "application/x-www-form-urlencoded",
                "application/json;charset=nonsense")) {
            bodies.add(right.because("Content-Type " + type, true).with("Content-Type", type));
        }
        bodies.add(right.because("no Content-Type", true).without("Content-Type"));
        all.addAll(turns.some("body", 5, bodies));
    }

    private interface Around {
        String put(String text);
    }

    /** Every property, also those of objects within. */
    private void inObject(JsonNode schema, String at, Around around, List<Attempt> all) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").forEachEntry((name, property) -> {
            var pointer = at + "/" + name;
            values.wrong(property, required.contains(name))
                    .forEach(it -> all.add(right.because(pointer + ": " + (it.isEmpty() ? "left out" : brief(it)), true)
                            .with(around.put(values.object(schema, name, it)))));
            values.odd(property)
                    .forEach(it -> all.add(right.because(pointer + ": " + brief(it), false)
                            .with(around.put(values.object(schema, name, it)))));
            var inner = values.resolved(property);
            if (inner.has("properties")) {
                inObject(inner, pointer, text -> around.put(values.object(schema, name, text)), all);
            }
            var items = values.resolved(inner.path("items"));
            if (items.has("properties")) {
                inObject(items, pointer + "/0", text -> around.put(values.object(schema, name, "[" + text + "]")), all);
            }
        });
    }

    private void asBody(List<Attempt> all) {
        if (turns.isOne("huge", 8)) {
            all.add(right.because("10 MB", true).with(HUGE));
            all.add(right.because("10 MB with a key", true)
                    .with(HUGE)
                    .with("Idempotency-Key", "tio-megabyte-med-nyckel"));
        }
        if (!operation.takesJson()) {
            for (var text : List.of(
                    "",
                    "\0",
                    "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c,*c]\n",
                    "!!javax.script.ScriptEngineManager []",
                    "- ".repeat(5000),
                    "{".repeat(5000),
                    "\t",
                    "a: b: c",
                    "\uFFFE",
                    "format: [")) {
                all.add(right.because("body " + brief(text), true).with(text));
            }
            all.add(right.because("not UTF-8", true).with(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}));
        }
    }

    private static byte[] huge() {
        var huge = new byte[TEN_MB];
        Arrays.fill(huge, (byte) 'x');
        huge[0] = '"';
        huge[TEN_MB - 1] = '"';
        return huge;
    }

    private static String plain(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String brief(String text) {
        return brief(text, 40).replaceAll("\\p{Cntrl}", "?");
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).toLowerCase(Locale.ROOT);
    }
}
