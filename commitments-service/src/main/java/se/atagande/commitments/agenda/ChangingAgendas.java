package se.atagande.commitments.agenda;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.feed.Stored;

/** Agenda items change, unless they did so since the caller saw them; what follows from a decision follows at once. */
@Component
class ChangingAgendas {

    private static final Logger LOG = LoggerFactory.getLogger(ChangingAgendas.class);

    private final AgendaItems items;
    private final SettlingAgendas settling;

    ChangingAgendas(AgendaItems items, SettlingAgendas settling) {
        this.items = items;
        this.settling = settling;
    }

    /** Empty where there is no such item; throws {@link OptimisticLockingFailureException} where it changed since {@code seen}. */
    Optional<AgendaOutcome> change(String id, long seen, Function<AgendaItem, AgendaOutcome> change) {
        return items.find(id).map(stored -> {
            if (stored.version() != seen) {
                throw new OptimisticLockingFailureException("agendaItems/" + id + " is at version " + stored.version());
            }
            var outcome = change.apply(stored.state());
            if (outcome instanceof AgendaOutcome.Changed changed) {
                var after = items.replace(
                        stored, changed.item(), changed.event() == null ? List.of() : List.of(changed.event()));
                settled(after);
            }
            return outcome;
        });
    }

    private void settled(Stored<AgendaItem> stored) {
        if (stored.state().decision() != null) {
            try {
                settling.settle(stored);
            } catch (DataAccessException e) {
                LOG.warn(
                        "agenda item {}: the decision stands; what follows from it follows in the next sweep, since the store does not answer",
                        stored.state().id(),
                        e);
            }
        }
    }

    /** Between the item before which it is put and the one before that; last where {@code before} is not there. */
    double rankBefore(String meeting, Optional<String> before) {
        var standing = items.standingAt(meeting);
        var position = before.map(
                        wanted -> standing.stream().map(AgendaItem::id).toList().indexOf(wanted))
                .orElse(-1);
        if (position < 0) {
            return items.lastRank(meeting);
        }
        var after = standing.get(position).rank();
        return position == 0 ? after - 1 : (standing.get(position - 1).rank() + after) / 2;
    }
}
