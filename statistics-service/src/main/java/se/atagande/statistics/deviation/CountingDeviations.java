package se.atagande.statistics.deviation;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.deviation.DeviationReported;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/** Keeps one line for each reported deviation, however often it is told: of its day the month only. */
@Component("deviations") // bound as deviations-in-0
class CountingDeviations implements Consumer<Message<List<byte[]>>> {

    static final String COLLECTION = "reportedDeviations";
    static final String FEDERATION = "federation";
    static final String MONTH = "month";
    static final String LEVEL = "level";
    static final String INITIATIVE = "initiative";

    private final Inbox inbox;

    CountingDeviations(Inboxes inboxes) {
        this.inbox = inboxes.named("deviations", CountingDeviations::effectsOf, deliveries -> {});
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        if (!(delivery.event() instanceof DeviationReported reported)) {
            return List.of();
        }
        var line = Update.update(FEDERATION, reported.federation().value())
                .set(MONTH, YearMonth.from(reported.day()).toString())
                .set(LEVEL, reported.level().name());
        return List.of(new Effect(
                COLLECTION,
                reported.deviation().value(),
                reported.initiative() == null
                        ? line
                        : line.set(INITIATIVE, reported.initiative().value())));
    }
}
