package se.atagande.commitments.meeting;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.respekttrappan.Turn;

/**
 * What a meeting must carry, as it was last told to others.
 *
 * @param items plain items, without the step
 * @param turn the step of Respekttrappan that is expected to have its turn then; null where no step belongs to the meeting
 */
record Agenda(List<StandingItem> items, @Nullable Turn turn) {

    Agenda {
        items = List.copyOf(items);
    }

    List<String> codes() {
        return items.stream().map(StandingItem::code).toList();
    }

    /** 1 to 7. */
    @Nullable Integer step() {
        return turn == null ? null : turn.step().number();
    }

    boolean tellsTheSameAs(Agenda other) {
        return codes().equals(other.codes()) && Objects.equals(step(), other.step());
    }
}
