package se.atagande.deviations.deviation;

import java.time.LocalDate;
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

    private final Deviations deviations;
    private final Secrecy secrecy;
    private final ReportSettings settings;

    ReceivingReports(Deviations deviations, Secrecy secrecy, ReportSettings settings) {
        this.deviations = deviations;
        this.secrecy = secrecy;
        this.settings = settings;
    }

    /** What the reporter gets; the receipt is in the clear here and nowhere else. */
    record Received(DeviationId deviation, Receipt receipt) {}

    /** @param report one that can be received */
    Received receive(ReportDeviation report, LocalDate today) {
        var id = new DeviationId(UUID.randomUUID().toString());
        var receipt = Receipt.random();
        var key = secrecy.keyFor(id);
        var deviation = new Deviation(
                id.value(),
                new FederationId(report.federation()),
                Optional.ofNullable(report.initiative()).map(InitiativeId::new).orElse(null),
                report.level(),
                report.grounds(),
                DeviationState.REPORTED,
                fingerprint(receipt),
                key,
                secrecy.seal(id, key, Secrecy.Part.WORDS, report.words()),
                today,
                today.plusDays(settings.acknowledgeWithinDays()),
                null,
                null,
                null,
                null);
        deviations.add(
                deviation,
                new DeviationReported(
                        id, deviation.federation(), deviation.initiative(), deviation.level(), deviation.reportedOn()));
        return new Received(id, receipt);
    }

    /** The report of this receipt; a wrong one costs the same work as a right one. */
    Optional<Deviation> with(Receipt receipt) {
        return deviations.withReceipt(fingerprint(receipt));
    }

    private String fingerprint(Receipt receipt) {
        return secrecy.fingerprint("receipt/" + receipt.characters());
    }
}
