package se.atagande.deviations.deviation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.deviations.secrecy.Secrecy;

/** A receivable report is stored sealed, told without a word of it, and reachable by its receipt. */
@Component
class ReceivingReports {

    private final Cases cases;
    private final Deviations deviations;
    private final Secrecy secrecy;
    private final ReceiptWords words;
    private final Days days;

    ReceivingReports(Cases cases, Deviations deviations, Secrecy secrecy, ReceiptWords words, Days days) {
        this.cases = cases;
        this.deviations = deviations;
        this.secrecy = secrecy;
        this.words = words;
        this.days = days;
    }

    /** What the reporter gets; the receipt is in the clear here and nowhere else. */
    record Received(DeviationId deviation, Receipt receipt) {}

    /** @param report one that can be received */
    Received receive(ReportDeviation report, LocalDate today) {
        var id = new DeviationId(UUID.randomUUID().toString());
        var receipt = Receipt.random(words);
        var federation = new FederationId(report.federation());
        var initiative =
                Optional.ofNullable(report.initiative()).map(InitiativeId::new).orElse(null);
        var deviation = new Deviation(
                id.value(),
                federation,
                new FederationId(Objects.requireNonNullElse(report.concerns(), report.federation())),
                initiative,
                report.what(),
                report.how(),
                fingerprint(receipt),
                null,
                cases.similar(federation, initiative, report.classification()),
                null,
                DeviationState.REPORTED,
                today,
                days.clocks(today),
                null,
                null,
                List.of(),
                true,
                null,
                null,
                0);
        var contents = new Contents(
                report.who(),
                Boolean.TRUE.equals(report.consent()),
                report.name() == null || report.name().isBlank() ? null : report.name(),
                report.classification(),
                List.of(new Entry(1, Entry.Kind.REPORT, today, null, report.words(), null, null, null)),
                List.of(),
                List.of());
        cases.add(deviation, contents, told(deviation));
        return new Received(id, receipt);
    }

    private static List<DeviationReported> told(Deviation deviation) {
        return deviation.nature() == Nature.DISADVANTAGE
                ? List.of(new DeviationReported(
                        deviation.deviationId(),
                        deviation.federation(),
                        deviation.initiative(),
                        deviation.level(),
                        deviation.reportedOn(),
                        deviation.clocks().acknowledgeBy()))
                : List.of();
    }

    /** The report of this receipt; a wrong one costs the same work as a right one up to here. */
    Optional<Cases.Opened> with(Receipt receipt) {
        return deviations.withReceipt(fingerprint(receipt)).flatMap(cases::open);
    }

    private String fingerprint(Receipt receipt) {
        return secrecy.fingerprint("receipt/" + receipt.shown());
    }
}
