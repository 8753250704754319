package se.atagande.statistics.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.contracts.FederationNames;
import se.atagande.statistics.scheme.Text;

/**
 * A table as a PC-Axis file (AXIS-VERSION 2013) in Swedish and English, for PxWeb and what reads its files. UTF-8, which the file says of itself; hidden and none are
 * both {@code ".."}.
 */
final class PxFile {

    private static final int LONGEST = 200;
    private static final String END = ";\n";

    /**
     * One of the file's languages; the main one is not named at each keyword.
     *
     * @param mark after a keyword
     */
    private record Language(Function<Text, String> words, String mark, Function<String, String> federation) {

        private static final Language SV = new Language(Text::sv, "", FederationNames::sv);
        private static final Language EN = new Language(Text::en, "[en]", FederationNames::en);

        String of(Text text) {
            return words.apply(text);
        }
    }

    private static final Text TIME = new Text("tid", "time");
    private static final Text AREA = new Text("Socialtjänst m.m.", "Social services");
    private static final Text BY = new Text(" efter ", " by ");
    private static final Text PERSONS = new Text("antal", "number");

    private final Cut cut;
    private final StringBuilder out = new StringBuilder(4096);

    private PxFile(Cut cut) {
        this.cut = cut;
    }

    static String of(Cut cut) {
        return new PxFile(cut).written();
    }

    private String written() {
        say("CHARSET", "ANSI");
        say("AXIS-VERSION", "2013");
        say("CODEPAGE", "utf-8");
        say("LANGUAGE", "sv");
        list("LANGUAGES", List.of("sv", "en"));
        out.append("DECIMALS=0").append(END).append("SHOWDECIMALS=0").append(END);
        say("MATRIX", cut.table().document().release());
        out.append("COPYRIGHT=NO").append(END);
        say("SUBJECT-CODE", "SO");
        for (var language : List.of(Language.SV, Language.EN)) {
            describe(language);
        }
        data();
        return out.toString();
    }

    private void describe(Language language) {
        var document = cut.table().document();
        var in = language.mark;
        say("SUBJECT-AREA" + in, language.of(AREA));
        var title = language.of(document.title());
        var sides = Stream.concat(cut.axes().stream().map(it -> name(it, language)), Stream.of(time(language)))
                .collect(Collectors.joining(", "));
        say("TITLE" + in, title + language.of(BY) + sides);
        say("CONTENTS" + in, title);
        say("UNITS" + in, language.of(PERSONS));
        var stub = stub();
        if (!stub.isEmpty()) {
            list("STUB" + in, stub.stream().map(it -> name(it, language)).toList());
        }
        list(
                "HEADING" + in,
                Stream.concat(heading().stream().map(it -> name(it, language)), Stream.of(time(language)))
                        .toList());
        for (var axis : cut.axes()) {
            list("VALUES" + in + of(name(axis, language)), labels(axis, language));
        }
        list("VALUES" + in + of(time(language)), List.of(document.block()));
        out.append("TIMEVAL")
                .append(in)
                .append(of(time(language)))
                .append('=')
                .append(timeval(document.block()))
                .append(END);
        for (var axis : cut.axes()) {
            list("CODES" + in + of(name(axis, language)), axis.codes());
            if (axis.total()) {
                say(
                        "ELIMINATION" + in + of(name(axis, language)),
                        labels(axis, language).getFirst());
            }
        }
        list("CODES" + in + of(time(language)), List.of(document.block()));
        say(
                "SOURCE" + in,
                document.federations().stream().map(language.federation).collect(Collectors.joining(", ")));
        say("NOTE" + in, language.of(document.footnote()));
    }

    /** All but the last side, which stands in the heading; of one side only, none. */
    private List<Axis> stub() {
        return cut.axes().subList(0, Math.max(0, cut.axes().size() - 1));
    }

    private List<Axis> heading() {
        return cut.axes().subList(Math.max(0, cut.axes().size() - 1), cut.axes().size());
    }

    private static String name(Axis axis, Language language) {
        return language.of(axis.title());
    }

    private static String time(Language language) {
        return language.of(TIME);
    }

    /** Values of a variable are told apart by their names: of two alike each says its code too. */
    private static List<String> labels(Axis axis, Language language) {
        var names = axis.categories().values().stream().map(language.words).toList();
        var once = new HashSet<String>();
        var twice = names.stream().filter(it -> !once.add(it)).collect(Collectors.toSet());
        var labels = new ArrayList<String>();
        new LinkedHashMap<>(axis.categories()).forEach((code, title) -> {
            var label = language.of(title);
            labels.add(twice.contains(label) ? label + " (" + code + ")" : label);
        });
        return labels;
    }

    /** {@code TLIST(M1),"202604"}, with Q1 for quarters, H1 for half-years and A1 for years. */
    private static String timeval(String block) {
        var compact = block.replaceAll("[-QH]", "");
        var unit = Map.of(4, "A1", 6, "M1").getOrDefault(compact.length(), block.contains("Q") ? "Q1" : "H1");
        return "TLIST(" + unit + ")," + quoted(compact);
    }

    private void data() {
        out.append("DATA=\n");
        var columns = heading().stream().mapToInt(it -> it.categories().size()).reduce(1, (a, b) -> a * b);
        var at = 0;
        for (var place : cut.places()) {
            out.append(
                            place.value() == null
                                    ? quoted(Cut.HIDDEN)
                                    : place.value().toString())
                    .append(' ');
            if (++at % columns == 0) {
                out.append('\n');
            }
        }
        out.append(END);
    }

    private void say(String keyword, String text) {
        out.append(keyword).append('=').append(pieces(text)).append(END);
    }

    private void list(String keyword, Collection<String> texts) {
        out.append(keyword)
                .append('=')
                .append(texts.stream().map(PxFile::quoted).collect(Collectors.joining(",\n")))
                .append(END);
    }

    private static String of(String variable) {
        return "(" + quoted(variable) + ")";
    }

    /** A long text is several quoted ones, one a line. */
    private static String pieces(String text) {
        var clean = clean(text);
        var pieces = new ArrayList<String>();
        for (var from = 0; from < clean.length(); from += LONGEST) {
            pieces.add('"' + clean.substring(from, Math.min(clean.length(), from + LONGEST)) + '"');
        }
        return pieces.isEmpty() ? "\"\"" : String.join("\n", pieces);
    }

    private static String quoted(String text) {
        return '"' + clean(text) + '"';
    }

    /** A text cannot hold its own mark, nor a line's end. */
    private static String clean(String text) {
        return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }
}
