package se.atagande.notifications.feed;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/**
 * Keeps each federation's log complete: every shared event is in it once, the events of one subject in their order. The subject's mark is written first
 * and the log then; after a crash in between the batch comes again, and what is not in the log is appended.
 */
@Component("partnerfeed")
class PartnerFeed implements Consumer<Message<List<byte[]>>> {

    private final Inbox inbox;
    private final Logs logs;

    PartnerFeed(Inboxes inboxes, Logs logs) {
        this.logs = logs;
        inbox = inboxes.named("partnerfeed", PartnerFeed::effectsOf, this::append);
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return Sharing.shares(delivery.event())
                ? List.of(new Effect("loggedSubjects", delivery.subject(), Update.update("lastType", delivery.type())))
                : List.of();
    }

    private void append(List<Delivery> deliveries) {
        for (var delivery : deliveries) {
            // Erased first: who reads the recall finds nothing left of what it takes back.
            if (delivery.event() instanceof EntryRecalled recall) {
                logs.eraseEverywhere(recall.entry());
            }
            logs.append(delivery);
        }
    }
}
