package se.atagande.commitments.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report as CSV open data: one row for each fact of each commitment, and one for a commitment without facts; codes and RFC 3339 days, UTF-8, semicolons. */
final class ReportCsv {

    private static final List<String> HEADINGS = List.of(
            "year",
            "as_of",
            "federation",
            "commitment",
            "number",
            "title_sv",
            "title_en",
            "state",
            "kept",
            "expected",
            "reason_sv",
            "reason_en",
            "fact_day",
            "fact_role",
            "fact_sv",
            "fact_en",
            "event_id",
            "event_type",
            "subject");

    private ReportCsv() {}

    static byte[] of(FollowUp report) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, UTF_8);
                var csv = new CSVPrinter(
                        out, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            out.write('\uFEFF');
            csv.printRecord(HEADINGS);
            for (var part : report.federations()) {
                for (var row : part.commitments()) {
                    var commitment = Arrays.<Object>asList(
                            report.year(),
                            report.asOf(),
                            part.federation(),
                            row.id(),
                            row.number(),
                            row.title().sv(),
                            row.title().en(),
                            row.state(),
                            row.kept(),
                            row.expected(),
                            row.reason().sv(),
                            row.reason().en());
                    if (row.facts().isEmpty()) {
                        csv.printRecord(harmless(commitment, Collections.nCopies(7, null)));
                    }
                    for (var fact : row.facts()) {
                        csv.printRecord(harmless(
                                commitment,
                                Arrays.<Object>asList(
                                        fact.day(),
                                        fact.role(),
                                        fact.words().sv(),
                                        fact.words().en(),
                                        fact.eventId(),
                                        fact.type(),
                                        fact.subject())));
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nothing that a spreadsheet would take for a formula (OWASP, CSV injection). */
    private static List<Object> harmless(List<?> some, List<?> more) {
        return Stream.concat(some.stream(), more.stream())
                .<Object>map(it -> it == null ? "" : it.toString())
                .map(it -> it.toString().matches("(?s)[=+\\-@\\t\\r＝＋－＠].*") ? "'" + it : it)
                .toList();
    }
}
