package se.atagande.commitments.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting must carry, as it was last told to others.
 *
 * @param items plain items, without the step
 * @param step the step of Respekttrappan that is expected to have its turn then, 1 to 7; null where no step belongs to the meeting
 */
record Agenda(List<StandingItem> items, @Nullable Integer step) {

    Agenda {
        items = List.copyOf(items);
    }

    List<String> codes() {
        return items.stream().map(StandingItem::code).toList();
    }

    boolean tellsTheSameAs(Agenda other) {
        return codes().equals(other.codes()) && java.util.Objects.equals(step, other.step);
    }
}
