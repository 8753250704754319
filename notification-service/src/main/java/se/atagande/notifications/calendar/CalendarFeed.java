package se.atagande.notifications.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.activity.ActivityRescheduled;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/** Keeps every meeting and activity as a calendar has it. Safe to deliver twice. */
@Component("calendar")
class CalendarFeed implements Consumer<Message<List<byte[]>>> {

    private final Inbox inbox;

    CalendarFeed(Inboxes inboxes) {
        inbox = inboxes.named("calendar", CalendarFeed::effectsOf, settled -> {});
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return switch (delivery.event()) {
            case MeetingScheduled it ->
                effect(
                        delivery,
                        timed(true, it.kind(), all(it.federation(), it.arrangers()), it.startsAt(), it.endsAt())
                                .set("items", it.items())
                                .set("step", it.step())
                                .set("cancelled", false)
                                .inc("sequence", 0));
            case MeetingRescheduled it ->
                effect(
                        delivery,
                        timed(true, it.kind(), all(it.federation(), it.arrangers()), it.startsAt(), it.endsAt())
                                .inc("sequence", 1));
            case MeetingCancelled it -> effect(delivery, cancelled());
            case ActivityPlanned it ->
                effect(
                        delivery,
                        timed(false, it.kind(), all(it.federation(), it.arrangers()), it.startsAt(), it.endsAt())
                                .set("cancelled", false)
                                .inc("sequence", 0));
            case ActivityRescheduled it ->
                effect(
                        delivery,
                        timed(false, it.kind(), all(it.federation(), it.arrangers()), it.startsAt(), it.endsAt())
                                .inc("sequence", 1));
            case ActivityCancelled it -> effect(delivery, cancelled());
            default -> List.of();
        };
    }

    private static Update timed(
            boolean meeting, Enum<?> kind, List<String> audiences, Instant startsAt, Instant endsAt) {
        return new Update()
                .set("meeting", meeting)
                .set("kind", kind.name())
                .set("audiences", audiences)
                .set("startsAt", Date.from(startsAt))
                .set("endsAt", Date.from(endsAt))
                .set("toTell", true);
    }

    /** The cancellation takes one number; the next is kept for the return, since SEQUENCE only rises. */
    private static Update cancelled() {
        return new Update().set("cancelled", true).set("toTell", true).inc("sequence", 2);
    }

    private static List<String> all(FederationId one, @Nullable Collection<FederationId> others) {
        var names = new TreeSet<String>();
        names.add(one.value());
        if (others != null) {
            others.forEach(other -> names.add(other.value()));
        }
        return List.copyOf(names);
    }

    private static List<Effect> effect(Delivery delivery, Update update) {
        return List.of(new Effect(Calendars.EVENTS, delivery.subject(), update));
    }
}
