package se.atagande.commitments.fulfilment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.fulfilment.Fulfilment.Tally;

/** An outcome in the words for one circle of readers: {@link CommitmentRule#told} for everybody, {@link #whole} for those who may see all of it. */
public record Told(
        Words reason,
        List<Evidence.Open> evidence,
        @Nullable Tally tally,
        @Nullable LocalDate turnsOn) {

    public Told {
        evidence = List.copyOf(evidence);
    }

    /** With ids and days of what is secret: for case handlers and the office of the federation only. */
    public static Told whole(Fulfilment judged) {
        return new Told(
                judged.reason(),
                judged.evidence().stream()
                        .map(it -> switch (it) {
                            case Evidence.Open open -> open;
                            case Evidence.Secret secret -> secret.whole();
                        })
                        .toList(),
                judged.tally(),
                judged.turnsOn());
    }
}
