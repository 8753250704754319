package se.atagande.statistics.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads a PC-Axis file as strictly as its specification allows (AXIS-VERSION 2013): keyword, language in square brackets, variable in parentheses, quoted values
 * with commas between, {@code ;} at the end, DATA last. Anything else is a fault with its place.
 */
final class PxReader {

    private static final Pattern KEYWORD =
            Pattern.compile("\\G([A-Z][A-Z-]*)(?:\\[([a-z]{2})])?(?:\\(\"([^\"\n]{1,256})\"\\))?=");
    private static final Pattern QUOTED = Pattern.compile("\\G\"([^\"\n]*)\"");
    private static final Pattern BARE = Pattern.compile("\\G(TLIST\\([AHQMW]1\\)|YES|NO|-?\\d+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+|\"\\.{1,6}\"|\"-\"");
    private static final List<String> NEEDED = List.of(
            "CHARSET",
            "AXIS-VERSION",
            "MATRIX",
            "SUBJECT-CODE",
            "SUBJECT-AREA",
            "TITLE",
            "CONTENTS",
            "UNITS",
            "DECIMALS");

    /** Each keyword with language and variable as it was written, and its values. */
    private final Map<String, List<String>> said = new LinkedHashMap<>();

    private final List<String> data = new ArrayList<>();

    private PxReader() {}

    static PxReader read(String text) {
        var reader = new PxReader();
        reader.parse(text);
        reader.check();
        return reader;
    }

    private void parse(String text) {
        var at = 0;
        while (true) {
            var keyword = KEYWORD.matcher(text);
            if (!keyword.find(at)) {
                if (text.startsWith("DATA=", at)) {
                    throw new IllegalStateException("unreachable");
                }
                throw fault("a keyword", text, at);
            }
            var name = keyword.group().substring(0, keyword.group().length() - 1);
            at = keyword.end();
            if (name.equals("DATA")) {
                var end = text.indexOf(';', at);
                if (end < 0 || !text.substring(end + 1).isBlank()) {
                    throw fault("the end of DATA and of the file", text, at);
                }
                for (var line : text.substring(at, end).strip().split("\n", -1)) {
                    data.addAll(List.of(line.strip().split(" +")));
                }
                return;
            }
            var values = new ArrayList<String>();
            while (true) {
                var quoted = QUOTED.matcher(text);
                var bare = BARE.matcher(text);
                if (quoted.find(at)) {
                    var value = new StringBuilder(quoted.group(1));
                    at = quoted.end();
                    // A long text goes on in the next line, without a comma.
                    while (text.startsWith("\n\"", at) && quoted.find(at + 1)) {
                        value.append(quoted.group(1));
                        at = quoted.end();
                    }
                    values.add(value.toString());
                } else if (bare.find(at)) {
                    values.add(bare.group());
                    at = bare.end();
                } else {
                    throw fault("a value of " + name, text, at);
                }
                if (text.startsWith(";\n", at)) {
                    at += 2;
                    break;
                }
                if (!text.startsWith(",", at)) {
                    throw fault("a comma or the end of " + name, text, at);
                }
                at += text.startsWith(",\n", at) ? 2 : 1;
            }
            if (said.put(name, values) != null) {
                throw fault("each keyword once, and not again " + name, text, at);
            }
        }
    }

    private void check() {
        for (var keyword : NEEDED) {
            one(keyword);
        }
        var cells = 1;
        for (var variable : variables("")) {
            var values = values("", variable);
            cells *= values.size();
            if (values.stream().distinct().count() != values.size()) {
                throw new IllegalStateException("two values of " + variable + " are named alike: " + values);
            }
            if (all("CODES(\"" + variable + "\")").size() != values.size()) {
                throw new IllegalStateException("not a code for each value of " + variable);
            }
        }
        if (data.size() != cells) {
            throw new IllegalStateException(data.size() + " numbers (expected: " + cells + ")");
        }
        data.forEach(it -> {
            if (!NUMBER.matcher(it).matches()) {
                throw new IllegalStateException("not a number: " + it);
            }
        });
    }

    List<String> variables(String language) {
        var all = new ArrayList<>(said.getOrDefault("STUB" + language, List.of()));
        all.addAll(all("HEADING" + language));
        return all;
    }

    List<String> values(String language, String variable) {
        return all("VALUES" + language + "(\"" + variable + "\")");
    }

    List<String> codes(String language, String variable) {
        return all("CODES" + language + "(\"" + variable + "\")");
    }

    List<String> all(String keyword) {
        return Objects.requireNonNull(said.get(keyword), () -> keyword + " is missing; there are " + said.keySet());
    }

    String one(String keyword) {
        var values = all(keyword);
        if (values.size() != 1) {
            throw new IllegalStateException(keyword + ": " + values + " (expected: one value)");
        }
        return values.getFirst();
    }

    /** What stands at a value of each variable, in the order of stub and heading. */
    String at(String... values) {
        var index = 0;
        var variables = variables("");
        for (var i = 0; i < variables.size(); i++) {
            var own = values("", variables.get(i));
            index = index * own.size() + own.indexOf(values[i]);
        }
        return data.get(index);
    }

    private static IllegalStateException fault(String expected, String text, int at) {
        return new IllegalStateException("at " + at + " expected " + expected + ", found: "
                + text.substring(at, Math.min(text.length(), at + 60)));
    }
}
