package se.atagande.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All pictures of a run on one page: first every page in every state at a glance, then each of them in every look. */
final class Gallery {

    private static final Pattern LOOK = Pattern.compile("(-(320|390|1920|dark|200|kontrast|english))+$");
    private static final String SEEN = "";
    /** The states of {@link States}, in the order in which somebody meets them. */
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put(SEEN, "Visas");
        STATES.put("laddar", "Laddar");
        STATES.put("tomt", "Tomt");
        STATES.put("borta", "Tjänsten borta");
        STATES.put("utan-nat", "Utan nät");
        STATES.put("utan-inloggning", "Utan inloggning");
        STATES.put("utan-behorighet", "Utan behörighet");
        STATES.put("nyare-version", "Nyare version");
    }

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Every page and state</title>
            <style>body{font:16px system-ui;margin:1rem;color-scheme:light}section{border-top:1px solid #ccc}h2,h3{font-size:1rem}section>div{display:flex;gap:.5rem;overflow-x:auto;align-items:start}
            table{border-collapse:collapse}th{text-align:start;vertical-align:top;font-size:.8rem;padding:.2rem}thead th{position:sticky;top:0;background:#fff}td{padding:2px;vertical-align:top}
            td img{width:8.5rem;height:11rem}figure{margin:0}img{height:22rem;object-fit:cover;object-position:top;border:1px solid #ccc}figcaption{font-size:.8rem}</style>
            <h1>Every page and state</h1>
            <table><thead><tr><th>Page</th>%s</tr></thead><tbody>
            %s
            </tbody></table>
            <h1>In every look</h1>
            %s
            </html>
            """;

    private Gallery() {}

    static void isMade() throws IOException {
        try (var files = Files.list(Reader.SHOTS)) {
            var pages = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jpg"))
                    .map(file -> file.substring(0, file.length() - ".jpg".length()))
                    .sorted()
                    .collect(groupingBy(
                            Gallery::page, TreeMap::new, groupingBy(Gallery::state, TreeMap::new, toList())));
            Files.writeString(
                    Reader.SHOTS.resolve("index.html"),
                    PAGE.formatted(
                            STATES.values().stream()
                                    .map("<th>%s</th>"::formatted)
                                    .collect(joining()),
                            pages.entrySet().stream()
                                    .map(page -> row(page.getKey(), page.getValue()))
                                    .collect(joining("\n")),
                            pages.entrySet().stream()
                                    .map(page -> section(page.getKey(), page.getValue()))
                                    .collect(joining("\n"))));
        }
    }

    private static String page(String picture) {
        return withoutLook(picture).replaceFirst("--.*", "");
    }

    private static String state(String picture) {
        return withoutLook(picture).replaceFirst("^.*?(--|$)", "");
    }

    private static String withoutLook(String picture) {
        return LOOK.matcher(picture).replaceFirst("");
    }

    private static String row(String page, SortedMap<String, List<String>> states) {
        return "<tr><th><a href=\"#%1$s\">%1$s</a></th>%2$s</tr>"
                .formatted(
                        page,
                        STATES.keySet().stream()
                                .map(state -> "<td>%s</td>"
                                        .formatted(states.containsKey(state) ? glance(states.get(state)) : ""))
                                .collect(joining()));
    }

    /** As on a phone, where there is such a picture. */
    private static String glance(List<String> looks) {
        var name =
                looks.stream().filter(look -> look.endsWith("-390")).findFirst().orElse(looks.getFirst());
        return "<a href=\"%1$s.jpg\"><img src=\"%1$s.jpg\" loading=\"lazy\" alt=\"%1$s\"></a>".formatted(name);
    }

    private static String section(String page, SortedMap<String, List<String>> states) {
        return "<section id=\"%s\"><h2>%s</h2>%s</section>"
                .formatted(
                        page,
                        page,
                        states.entrySet().stream()
                                .map(state -> "<h3>%s</h3><div>%s</div>"
                                        .formatted(
                                                STATES.getOrDefault(state.getKey(), state.getKey()),
                                                state.getValue().stream()
                                                        .map(Gallery::figure)
                                                        .collect(joining())))
                                .collect(joining()));
    }

    private static String figure(String name) {
        return "<figure><a href=\"%1$s.jpg\"><img src=\"%1$s.jpg\" loading=\"lazy\" alt=\"%1$s\"></a><figcaption>%1$s</figcaption></figure>"
                .formatted(name);
    }
}
