package se.atagande.commitments.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.atagande.commitments.fulfilment.Validity;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.commitments.meeting.StandingItem;
import se.atagande.commitments.meeting.StandingItems;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.MeetingKind;

/** What meetings carry follows from the commitments that are valid on the day, and from nothing else. */
@Component
class CommittedItems implements StandingItems {

    /** The horizontal principles by their names; any other item is called what its commitment is called. */
    private static final Map<String, Words> NAMES = Map.of(
            "jamstalldhet", new Words("Jämställdhet", "Gender equality"),
            "tillganglighet", new Words("Tillgänglighet", "Accessibility"),
            "icke-diskriminering", new Words("Icke-diskriminering", "Non-discrimination"));

    private final Commitments commitments;

    CommittedItems(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public List<StandingItem> of(
            FederationId federation, MeetingKind kind, @Nullable InitiativeId initiative, LocalDate day) {
        var seen = new HashSet<String>();
        var items = new ArrayList<StandingItem>();
        commitments.asking(federation, kind).stream()
                .filter(commitment -> validOn(commitment, day))
                .forEach(commitment -> commitment.asks().stream()
                        .map(AskedItem::read)
                        .filter(it -> it.asks(kind, initiative))
                        .map(AskedItem::code)
                        .filter(seen::add)
                        .forEach(code -> items.add(item(code, commitment))));
        return items;
    }

    private static StandingItem item(String code, Commitments.Asking commitment) {
        var name = NAMES.getOrDefault(code, commitment.title());
        return new StandingItem(code, name.sv(), name.en(), commitment.id());
    }

    private static boolean validOn(Commitments.Asking commitment, LocalDate day) {
        var retired = commitment.retired();
        if (retired != null && !day.isBefore(retired)) {
            return false;
        }
        return switch (commitment.validity()) {
            case Validity.Continuous continuous -> !day.isBefore(continuous.since());
            case Validity.Fixed fixed -> !day.isBefore(fixed.from()) && !day.isAfter(fixed.to());
            case Validity.Renewed renewed -> day.getYear() == renewed.year();
        };
    }
}
