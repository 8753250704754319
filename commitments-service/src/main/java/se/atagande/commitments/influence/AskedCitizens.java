package se.atagande.commitments.influence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.OccasionId;
import se.atagande.feed.Stored;

/** What other features may know of a needs analysis: whom it belongs to, what was asked, and the ids of what citizens answered; never their words. */
@Component
public class AskedCitizens {

    private final Occasions occasions;
    private final Viewpoints viewpoints;

    AskedCitizens(Occasions occasions, Viewpoints viewpoints) {
        this.occasions = occasions;
        this.viewpoints = viewpoints;
    }

    /** An occasion in which citizens were asked. */
    public record Asked(String id, FederationId federation, String title, List<Round> rounds, List<String> answers) {}

    /** An open question. */
    public record Round(
            String question, LocalDate from, @Nullable LocalDate closedOn) {}

    public Optional<Asked> find(String occasion) {
        return occasions
                .find(occasion)
                .map(Stored::state)
                .map(it -> new Asked(
                        it.id(),
                        it.federation(),
                        it.title(),
                        it.rounds().stream()
                                .map(round -> new Round(round.question(), round.from(), round.closedOn()))
                                .toList(),
                        viewpoints.answering(new OccasionId(it.id()))));
    }
}
