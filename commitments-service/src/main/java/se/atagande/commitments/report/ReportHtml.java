package se.atagande.commitments.report;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The report as the XHTML that its PDF is set from: headings in order, tables with headings and captions, a language, bookmarks. */
final class ReportHtml {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 18mm 22mm 18mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font-family: 'Liberation Sans'; font-size: 9pt; color: #5a5260 } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.4; color: #231c27 }
            h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm 0; color: #451842 }
            h2 { font-size: 15pt; margin: 9mm 0 3mm 0; color: #451842; page-break-after: avoid }
            h3 { font-size: 11.5pt; margin: 6mm 0 1mm 0; page-break-after: avoid }
            p { margin: 0 0 2mm 0 }
            .quote { font-style: italic; color: #5a5260 }
            .verdict { font-weight: bold }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 3mm 0; -fs-table-paginate: paginate }
            caption { text-align: left; font-size: 9pt; color: #5a5260 }
            th, td { border-bottom: 0.5pt solid #7b7382; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-size: 9pt }
            th { font-weight: bold }
            .id { font-size: 7pt; font-family: 'Liberation Mono' }
            """;

    private ReportHtml() {}

    static String of(FollowUp report) {
        var html = new StringBuilder(100_000);
        html.append("<!DOCTYPE html><html lang=\"sv\"><head><meta charset=\"utf-8\"/><title>")
                .append(text(ReportWords.title(report)))
                .append(
                        "</title><meta name=\"subject\" content=\"Uppföljning av åtaganden\"/><meta name=\"description\" content=\"Åtaganden, hur de hålls och vilka händelser som visar det\"/><style>")
                .append(STYLE)
                .append("</style><bookmarks>");
        for (int i = 0; i < report.federations().size(); i++) {
            var part = report.federations().get(i);
            html.append("<bookmark name=\"")
                    .append(text(part.name().sv()))
                    .append("\" href=\"#f")
                    .append(i)
                    .append("\"/>");
        }
        html.append("</bookmarks></head><body><h1>")
                .append(text(ReportWords.title(report)))
                .append("</h1>");
        paragraph(html, "", ReportWords.asOf(report));
        summary(html, report);
        missed(html, report);
        for (int i = 0; i < report.federations().size(); i++) {
            var part = report.federations().get(i);
            html.append("<h2 id=\"f")
                    .append(i)
                    .append("\">")
                    .append(text(part.name().sv()))
                    .append("</h2>");
            part.commitments().forEach(row -> commitment(html, row));
        }
        return html.append("</body></html>").toString();
    }

    private static void summary(StringBuilder html, FollowUp report) {
        html.append(
                "<h2>Sammanfattning</h2><table><caption>Antal åtaganden i varje läge</caption><thead><tr><th scope=\"col\">Läge</th><th scope=\"col\">Antal</th></tr></thead><tbody>");
        report.states()
                .forEach((state, count) -> row(html, List.of(ReportWords.state(state), Integer.toString(count)), ""));
        html.append("</tbody></table>");
    }

    private static void missed(StringBuilder html, FollowUp report) {
        html.append("<h2>Inte hållna, delvis hållna och försenade</h2>");
        if (report.missed().isEmpty()) {
            paragraph(html, "", "Inget åtagande är försenat, delvis hållet eller inte hållet.");
            return;
        }
        html.append(
                "<table><caption>Åtaganden som inte hålls, och varför</caption><thead><tr><th scope=\"col\">Åtagande</th><th scope=\"col\">Läge</th><th scope=\"col\">Skäl</th></tr></thead><tbody>");
        report.missed()
                .forEach(it -> row(
                        html,
                        List.of(
                                it.number() + ". " + it.title().sv(),
                                ReportWords.state(it.state()),
                                it.reason().sv()),
                        ""));
        html.append("</tbody></table>");
    }

    private static void commitment(StringBuilder html, FollowUp.Row it) {
        html.append("<h3>")
                .append(it.number())
                .append(". ")
                .append(text(it.title().sv()))
                .append("</h3>");
        paragraph(html, "quote", "”" + it.sentence() + "”");
        paragraph(html, "verdict", ReportWords.verdict(it));
        if (it.facts().isEmpty()) {
            paragraph(html, "", "Inga händelser.");
            return;
        }
        html.append("<table><caption>Händelser för åtagande ")
                .append(it.number())
                .append(
                        "</caption><thead><tr><th scope=\"col\">Dag</th><th scope=\"col\">Vad</th><th scope=\"col\">Räknas</th><th scope=\"col\">Händelsens id</th></tr></thead><tbody>");
        for (FollowUp.Fact fact : it.facts()) {
            row(
                    html,
                    List.of(
                            fact.day().toString(),
                            fact.words().sv(),
                            ReportWords.role(fact.role()),
                            ReportWords.event(fact)),
                    "id");
        }
        html.append("</tbody></table>");
    }

    /** @param last the class of the last cell */
    private static void row(StringBuilder html, List<String> cells, String last) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append(i == cells.size() - 1 && !last.isEmpty() ? "<td class=\"" + last + "\">" : "<td>")
                    .append(text(cells.get(i)))
                    .append("</td>");
        }
        html.append("</tr>");
    }

    private static void paragraph(StringBuilder html, String style, String words) {
        html.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
                .append(text(words))
                .append("</p>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscapeDecimal(words, "UTF-8");
    }
}
