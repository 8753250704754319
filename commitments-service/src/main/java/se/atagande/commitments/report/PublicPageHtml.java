package se.atagande.commitments.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FulfilmentState;

/** A federation's public page as a document that needs nothing else: no script, no cookie, no file beside it; each figure with the ids of its events. */
final class PublicPageHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #231c27; background: #fff }
            h1 { line-height: 1.2 } h2 { margin-top: 2rem; line-height: 1.3 }
            blockquote { margin: 0; padding-left: 1rem; border-left: .25rem solid #7b7382 }
            table { border-collapse: collapse; width: 100% } caption { text-align: left }
            th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #7b7382 }
            code { overflow-wrap: anywhere; font-size: .8rem }
            .wide { overflow-x: auto }
            a { color: inherit }
            @media (prefers-color-scheme: dark) { body { color: #f2eef4; background: #1b161e } }
            """;

    private PublicPageHtml() {}

    static String page(String federation, Words name, int version, LocalDate day, List<FollowUp.Row> rows) {
        var html = new StringBuilder(100_000);
        html.append("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>Åtaganden: ")
                .append(text(name.sv()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>Så hålls åtagandena: ")
                .append(text(name.sv()))
                .append("</h1><p>Läget den ")
                .append(ReportWords.day(day))
                .append(
                        ". Ingen skriver in hur det går: läget räknas fram ur det som har hänt, och varje uppgift står med id för den händelse som visar den.</p><p>Version ")
                .append(version)
                .append(". Sidan är signerad. Signaturen och tidigare versioner: <code>/commitments/v1/public-pages/")
                .append(text(federation))
                .append("/versions</code></p>");
        summary(html, "Antal åtaganden i varje läge", rows);
        rows.forEach(row -> commitment(html, row));
        return html.append("</main></body></html>\n").toString();
    }

    /** For a page of somebody else: looks as that page looks. */
    static String fragment(Words name, LocalDate day, List<FollowUp.Row> rows) {
        var html = new StringBuilder(2_000);
        html.append("<section lang=\"sv\" class=\"atagande\">");
        summary(html, "Åtaganden: " + name.sv() + ", läget den " + ReportWords.day(day), rows);
        return html.append("</section>\n").toString();
    }

    private static void summary(StringBuilder html, String caption, List<FollowUp.Row> rows) {
        var counted = rows.stream()
                .collect(Collectors.groupingBy(
                        FollowUp.Row::state, () -> new EnumMap<>(FulfilmentState.class), Collectors.counting()));
        html.append("<table><caption>")
                .append(text(caption))
                .append(
                        "</caption><thead><tr><th scope=\"col\">Läge</th><th scope=\"col\">Antal</th></tr></thead><tbody>");
        counted.forEach((state, count) -> html.append("<tr><td>")
                .append(text(ReportWords.state(state)))
                .append("</td><td>")
                .append(count)
                .append("</td></tr>"));
        html.append("</tbody></table>");
    }

    private static void commitment(StringBuilder html, FollowUp.Row row) {
        html.append("<h2 id=\"")
                .append(text(row.id()))
                .append("\">")
                .append(row.number())
                .append(". ")
                .append(text(row.title().sv()))
                .append("</h2><blockquote><p>")
                .append(text(row.sentence()))
                .append("</p></blockquote><p><strong>")
                .append(text(ReportWords.verdict(row)))
                .append("</strong></p>");
        var facts = row.facts().stream().filter(Objects::nonNull).toList();
        if (facts.isEmpty()) {
            html.append("<p>Inga händelser.</p>");
            return;
        }
        html.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Händelser för åtagande ")
                .append(row.number())
                .append("\"><table><caption>Händelser</caption><thead><tr><th scope=\"col\">Dag</th>")
                .append(
                        "<th scope=\"col\">Vad</th><th scope=\"col\">Räknas</th><th scope=\"col\">Händelsens id</th></tr></thead><tbody>");
        facts.forEach(fact -> html.append("<tr><td>")
                .append(fact.day())
                .append("</td><td>")
                .append(text(fact.words().sv()))
                .append("</td><td>")
                .append(text(ReportWords.role(fact.role())))
                .append("</td><td><code>")
                .append(text(ReportWords.event(fact)))
                .append("</code></td></tr>"));
        html.append("</tbody></table></div>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
