package se.atagande.deviations.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.deviation.DeviationEvent;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.Deviation;
import se.atagande.deviations.casefile.DeviationState;
import se.atagande.deviations.casefile.Limits;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.receipt.Receipt;
import se.atagande.deviations.receipt.Receipts;

/** A receivable report is stored sealed, told without a word of it, and reachable by its receipt. */
@Component
class ReceivingReports {

    private final Cases cases;
    private final Receipts receipts;
    private final Days days;

    ReceivingReports(Cases cases, Receipts receipts, Days days) {
        this.cases = cases;
        this.receipts = receipts;
        this.days = days;
    }

    /** What the reporter gets; the receipt is in the clear here and nowhere else. */
    record Received(DeviationId deviation, Receipt receipt) {}

    /** @param report one that can be received */
    Received receive(ReportDeviation report, LocalDate today) {
        var id = new DeviationId(UUID.randomUUID().toString());
        var receipt = receipts.random();
        var federation = new FederationId(report.federation());
        var initiative =
                Optional.ofNullable(report.initiative()).map(InitiativeId::new).orElse(null);
        var deviation = Deviation.begun(
                id,
                federation,
                new FederationId(Objects.requireNonNullElse(report.concerns(), report.federation())),
                initiative,
                report.what(),
                report.how(),
                receipts.fingerprint(receipt),
                cases.similar(federation, initiative, report.classification()),
                DeviationState.REPORTED,
                today,
                days.clocks(today));
        var contents = Contents.begun(
                report.who(),
                Boolean.TRUE.equals(report.consent()),
                report.name() == null || report.name().isBlank() ? null : report.name(),
                report.classification(),
                new Entry(1, Entry.Kind.REPORT, today, null, report.words(), null, null, null));
        cases.add(deviation, contents, told(deviation));
        return new Received(id, receipt);
    }

    private static List<DeviationEvent> told(Deviation deviation) {
        return deviation.nature() == Nature.DISADVANTAGE
                ? List.of(
                        new DeviationReported(
                                deviation.deviationId(),
                                deviation.federation(),
                                deviation.initiative(),
                                deviation.level(),
                                deviation.reportedOn(),
                                deviation.clocks().acknowledgeBy()),
                        Limits.of(deviation))
                : List.of();
    }
}
