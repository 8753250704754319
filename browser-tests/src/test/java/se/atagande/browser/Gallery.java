package se.atagande.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All pictures of a run on one page, so that a person can look through them in a minute. */
final class Gallery {

    private static final Pattern LOOK = Pattern.compile("(-(320|390|dark|200|kontrast|english|borta))+$");

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Every page and state</title>
            <style>body{font:16px system-ui;margin:1rem}section{border-top:1px solid #ccc}h2{font-size:1rem}div{display:flex;gap:.5rem;overflow-x:auto;align-items:start}
            figure{margin:0}img{height:22rem;object-fit:cover;object-position:top;border:1px solid #ccc}figcaption{font-size:.8rem}</style>
            <h1>Every page and state</h1>
            %s
            </html>
            """;

    private Gallery() {}

    static void isMade() throws IOException {
        try (var files = Files.list(Reader.SHOTS)) {
            var pictures = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".png"))
                    .map(file -> file.substring(0, file.length() - ".png".length()))
                    .sorted()
                    .collect(groupingBy(name -> LOOK.matcher(name).replaceFirst(""), TreeMap::new, toList()));
            var sections = pictures.entrySet().stream()
                    .map(page -> "<section><h2>%s</h2><div>%s</div></section>"
                            .formatted(
                                    page.getKey(),
                                    page.getValue().stream()
                                            .map(name ->
                                                    "<figure><a href=\"%1$s.png\"><img src=\"%1$s.png\" loading=\"lazy\" alt=\"%1$s\"></a><figcaption>%1$s</figcaption></figure>"
                                                            .formatted(name))
                                            .collect(joining())))
                    .collect(joining("\n"));
            Files.writeString(Reader.SHOTS.resolve("index.html"), PAGE.replace("%s", sections));
        }
    }
}
