package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.deviations.secrecy.Secrecy;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/** What anybody can do without login: tell, and see with the receipt what became of it. Who calls is neither asked nor kept. */
@RestController
@RequestMapping("/deviations/v1")
@Tag(
        name = "Reports",
        description = "Tell of a disadvantage, anonymously. Berätta om att någon missgynnas, utan att säga vem du är.")
class ReportsApi {

    private final ReceivingReports reports;
    private final Secrecy secrecy;
    private final ReportSettings settings;
    private final Days days;

    ReportsApi(ReceivingReports reports, Secrecy secrecy, ReportSettings settings, Days days) {
        this.reports = reports;
        this.secrecy = secrecy;
        this.settings = settings;
        this.days = days;
    }

    @Schema(name = "Received")
    record ReceivedView(
            @Schema(example = "0f3cbb5c-7f1e-4f0a-9d55-6f2f6f1f3c11")
            String id,

            @Schema(example = "7K3M-9QXR-2FTH-D8WN", description = "Shown this once; the only way back.")
            String receipt) {

        @Override
        public String toString() {
            return "ReceivedView";
        }
    }

    record ShowReceipt(
            @Schema(example = "7K3M-9QXR-2FTH-D8WN") @Nullable String receipt) {

        @Override
        public String toString() {
            return "ShowReceipt";
        }
    }

    @Operation(
            summary = "Report a deviation, without login",
            description = "Berätta vad du upplevde. Du får en kod; spara den, den är enda vägen tillbaka till svaret.")
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
        };
    }

    @Operation(
            summary = "What became of a report, by its receipt",
            description = "Se med din kod vad som har hänt, och svaret när det finns.")
    @ApiResponse(responseCode = "200", description = "The state, the day of each step, and the answer")
    @ApiResponse(responseCode = "404", description = "No report has this receipt; the same for every wrong one")
    @PostMapping("/receipts")
    ReceiptView progress(@RequestBody ShowReceipt shown) {
        return reports.with(Receipt.typed(shown.receipt()))
                .map(deviation -> ReceiptView.of(deviation, answer(deviation)))
                .orElseThrow(
                        () -> new ProblemException(
                                Problems.of(
                                        HttpStatus.NOT_FOUND,
                                        "receipt-unknown",
                                        "Koden känns inte igen",
                                        "Kontrollera de sexton tecknen och försök igen. Har du inte koden kvar kan du berätta på nytt.")));
    }

    private @Nullable String answer(Deviation deviation) {
        return Optional.ofNullable(deviation.answer())
                .map(answer -> secrecy.open(deviation.deviationId(), deviation.key(), Secrecy.Part.ANSWER, answer))
                .orElse(null);
    }

    private List<String> federations() {
        return settings.federations().stream().sorted().toList();
    }
}
