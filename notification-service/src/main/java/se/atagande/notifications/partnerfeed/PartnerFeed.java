package se.atagande.notifications.partnerfeed;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
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
    private final SharedLog log;

    PartnerFeed(Inboxes inboxes, SharedLog log) {
        this.log = log;
        inbox = inboxes.named("partnerfeed", PartnerFeed::effectsOf, this::append);
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return Sharing.shares(delivery.event())
                ? List.of(new Effect("sharedSubjects", delivery.subject(), Update.update("lastType", delivery.type())))
                : List.of();
    }

    private void append(List<Delivery> deliveries) {
        deliveries.forEach(log::append);
    }
}
