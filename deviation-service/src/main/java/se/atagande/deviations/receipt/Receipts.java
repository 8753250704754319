package se.atagande.deviations.receipt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.deviations.secrecy.Secrecy;

/** The way back to a report: of a receipt only a fingerprint is kept, and a wrong one costs the same work as a right one until it is found. */
@Component
public class Receipts {

    private final ReceiptWords words;
    private final Secrecy secrecy;
    private final Deviations deviations;
    private final Cases cases;

    Receipts(ReceiptWords words, Secrecy secrecy, Deviations deviations, Cases cases) {
        this.words = words;
        this.secrecy = secrecy;
        this.deviations = deviations;
        this.cases = cases;
    }

    public Receipt random() {
        return Receipt.random(words);
    }

    public String fingerprint(Receipt receipt) {
        return secrecy.fingerprint("receipt/" + receipt.shown());
    }

    public List<String> alphabet() {
        return words.all();
    }

    /** The report of what somebody typed. */
    Optional<Cases.Opened> typed(@Nullable String receipt) {
        return deviations
                .withReceipt(fingerprint(Receipt.typed(receipt, words)))
                .flatMap(cases::open);
    }
}
