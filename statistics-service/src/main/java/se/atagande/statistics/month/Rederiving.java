package se.atagande.statistics.month;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import se.atagande.feed.Stored;
import se.atagande.statistics.initiative.Initiative;

/**
 * After a correction the later months follow, one by one, each with a trace. May be stopped anywhere: what a month still owes the next one stands in it,
 * and whoever reads it next goes on.
 */
@Component
public class Rederiving {

    private static final Logger LOG = LoggerFactory.getLogger(Rederiving.class);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Months months;
    private final Clock clock;

    Rederiving(Months months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    /** The month as it is when those after it have followed. */
    Stored<Month> goOn(Initiative initiative, Stored<Month> corrected) {
        try {
            var carry = corrected.state().carry();
            return carry == null ? corrected : handedOn(initiative, corrected, carry);
        } catch (OptimisticLockingFailureException e) {
            LOG.info(
                    "month {}: somebody changed a later month; who reads it next goes on",
                    corrected.state().id());
            return corrected;
        }
    }

    /** Every month that something is entered in, by id, when all corrections have been followed. */
    public Map<String, Stored<Month>> settled(Collection<Initiative> initiatives) {
        var entered = months.of(initiatives);
        var owing = entered.values().stream()
                .filter(it -> it.state().carry() != null)
                .toList();
        if (owing.isEmpty()) {
            return entered;
        }
        owing.forEach(it -> initiatives.stream()
                .filter(i -> i.initiativeId().equals(it.state().initiative()))
                .forEach(i -> goOn(i, it)));
        return months.of(initiatives);
    }

    private Stored<Month> handedOn(Initiative initiative, Stored<Month> from, Carry carry) {
        var next = months.find(
                initiative,
                new MonthKey(initiative.initiativeId(), from.state().month().plusMonths(1)));
        var before = Objects.requireNonNull(from.state().counts()).ongoing().minus(carry.difference());
        var today = LocalDate.now(clock.withZone(SWEDEN));
        if (next.state().follow(carry, before, today) instanceof FollowOutcome.Rederived rederived) {
            next = months.write(next, rederived.month());
        }
        var done = months.write(from, from.state().carried());
        goOn(initiative, next);
        return done;
    }
}
