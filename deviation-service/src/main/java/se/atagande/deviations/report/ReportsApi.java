package se.atagande.deviations.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.ReportSettings;
import se.atagande.deviations.receipt.Receipts;
import se.atagande.rest.ProblemException;

/** What anybody can do without login: tell. Who calls is neither asked nor kept. */
@RestController
@RequestMapping("/deviations/v1")
@Tag(
        name = "Reports",
        description = "Tell of a disadvantage, anonymously. Berätta om att någon missgynnas, utan att säga vem du är.")
class ReportsApi {

    private final ReceivingReports reports;
    private final Receipts receipts;
    private final ReportSettings settings;
    private final Days days;

    ReportsApi(ReceivingReports reports, Receipts receipts, ReportSettings settings, Days days) {
        this.reports = reports;
        this.receipts = receipts;
        this.settings = settings;
        this.days = days;
    }

    @Schema(name = "Received")
    record ReceivedView(
            @Schema(example = "0f3cbb5c-7f1e-4f0a-9d55-6f2f6f1f3c11")
            String id,

            @Schema(
                    example = "anka badrum citron drake fjord gitarr hatt isberg",
                    description = "Shown this once; the only way back.")
            String receipt) {

        @Override
        public String toString() {
            return "ReceivedView";
        }
    }

    @Operation(
            summary = "Report a deviation, or something that went well, without login",
            description = "Berätta vad du upplevde. Du får åtta ord; spara dem, de är enda vägen tillbaka till svaret.")
    @ApiResponse(responseCode = "201", description = "Received; the receipt is shown this once")
    @ApiResponse(responseCode = "422", description = "A field is wrong; errors says which. Nothing is kept")
    @PostMapping("/deviations")
    ResponseEntity<ReceivedView> report(@Valid @RequestBody ReportDeviation report) {
        return switch (report.decide(settings.federations())) {
            case ReportOutcome.Receivable receivable -> {
                var received = reports.receive(report, days.today());
                yield ResponseEntity.created(URI.create("/deviations/v1/deviations/" + received.deviation()))
                        .body(new ReceivedView(
                                received.deviation().value(), received.receipt().shown()));
            }
            case ReportOutcome.NobodyReceives nobody ->
                throw ProblemException.invalid(
                        "/federation",
                        "nobody-receives",
                        "Det finns ingen som tar emot för det förbundet. Välj " + String.join(" eller ", federations())
                                + ".");
            case ReportOutcome.LevelMissing missing ->
                throw ProblemException.invalid(
                        "/level", "needed", "Välj om det gäller en enskild händelse eller ett mönster.");
            case ReportOutcome.GroundsMissing missing ->
                throw ProblemException.invalid("/grounds", "needed", "Välj en eller flera grunder, eller vet inte.");
            case ReportOutcome.GroundsContradict contradict ->
                throw ProblemException.invalid(
                        "/grounds", "contradict", "Välj antingen grunder eller vet inte, inte båda.");
            case ReportOutcome.ConsentMissing missing ->
                throw ProblemException.invalid(
                        "/consent", "needed", "Fråga först den det gäller, och kryssa i att personen samtycker.");
            case ReportOutcome.ForHandlers forHandlers ->
                throw ProblemException.invalid(
                        "/nature", "for-handlers", "Välj om det är något som gick snett eller något som gick bra.");
        };
    }

    @Schema(name = "ReceiptWords")
    record WordsView(
            @Schema(description = "A word's place in the list is its number; no two share their first four letters")
            List<String> words) {}

    @Operation(
            summary = "The words that receipts are made of, so that a typing error is found before it is sent",
            description = "Orden som koder består av, så att skrivfel upptäcks innan något skickas.")
    @ApiResponse(responseCode = "200", description = "The list; it never changes")
    @GetMapping("/receipt-words")
    ResponseEntity<WordsView> receiptWords() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(new WordsView(receipts.alphabet()));
    }

    private Set<String> federations() {
        return new TreeSet<>(settings.federations());
    }
}
