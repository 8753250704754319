package se.atagande.commitments.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.commitment.PublicCommitments;
import se.atagande.commitments.declaration.FederationNames;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.rest.ProblemException;

/** {@code /commitments/v1/reports/follow-up}: how a year went, for everybody. */
@Tag(name = "reports", description = "Uppföljning som öppna data, PDF och Word. Follow-up as open data, PDF and Word.")
@RestController
class ReportsApi {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int FIRST_YEAR = 2021; // the first declarations were signed

    private final PublicCommitments commitments;
    private final FederationNames names;

    ReportsApi(PublicCommitments commitments, FederationNames names) {
        this.commitments = commitments;
        this.names = names;
    }

    /** What a report may be had as. */
    enum ReportFormat {
        JSON,
        CSV,
        PDF,
        DOCX
    }

    @Operation(
            operationId = "followUpReport",
            summary =
                    "How the commitments of a year went: every one with its reason, its facts and the ids of their events; public",
            description =
                    "Uppföljning av ett år: varje åtagande med läge, skäl och de händelser som visar det. För ett förbund, eller för alla när inget anges. Som JSON, CSV, tillgänglig PDF (PDF/UA-1) eller Word. Öppet för alla.")
    @ApiResponse(
            responseCode = "200",
            description = "The report, in the form that was asked for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FollowUp.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = WORD, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/commitments/v1/reports/follow-up")
    ResponseEntity<?> followUp(
            @Parameter(description = "All federations when not said", example = "stockholms-stad")
                    @RequestParam
                    @Nullable FederationId federation,
            @Parameter(description = "This year when not said; 2021 is the first", example = "2026")
                    @RequestParam
                    @Nullable Integer year,
            @RequestParam(defaultValue = "JSON") ReportFormat format) {
        var thisYear = commitments.today().getYear();
        var asked = year == null ? thisYear : year;
        if (asked < FIRST_YEAR || asked > thisYear) {
            throw ProblemException.invalid(
                    "/year", "range", "Ange ett år från " + FIRST_YEAR + " till " + thisYear + ".");
        }
        var report = report(federation, asked);
        if (report.federations().isEmpty() && federation != null) {
            throw ProblemException.notFound();
        }
        var name = "uppfoljning-" + (federation == null ? "alla" : federation) + "-" + asked;
        return switch (format) {
            case JSON ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
            case CSV -> file(name + ".csv", "text/csv;charset=UTF-8", ReportCsv.of(report));
            case PDF -> file(name + ".pdf", MediaType.APPLICATION_PDF_VALUE, ReportPdf.of(report));
            case DOCX -> file(name + ".docx", WORD, ReportWord.of(report));
        };
    }

    private FollowUp report(@Nullable FederationId federation, int year) {
        var called = names.all();
        var today = commitments.today();
        var parts = commitments.of(federation, year).stream()
                .collect(Collectors.groupingBy(PublicCommitments.Shown::federation))
                .entrySet()
                .stream()
                .map(it -> new FollowUp.Part(
                        it.getKey().value(),
                        called.getOrDefault(
                                it.getKey(),
                                new Words(it.getKey().value(), it.getKey().value())),
                        it.getValue().stream().map(FollowUp.Row::of).toList()))
                .sorted(Comparator.comparing(FollowUp.Part::federation))
                .toList();
        return new FollowUp(
                year,
                year == today.getYear() ? today : java.time.LocalDate.of(year, 12, 31),
                FollowUp.count(parts),
                parts);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
