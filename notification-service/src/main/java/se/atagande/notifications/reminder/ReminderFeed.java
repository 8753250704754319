package se.atagande.notifications.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
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

/** Keeps occasions, and the moments at which people are to be reminded of them, as the events tell. Safe to deliver twice. */
@Component("reminders")
class ReminderFeed implements Consumer<Message<List<byte[]>>> {

    private final Inbox inbox;

    ReminderFeed(Inboxes inboxes) {
        inbox = inboxes.named("reminders", ReminderFeed::effectsOf, settled -> {});
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return switch (delivery.event()) {
            case MeetingScheduled meeting ->
                effectIf(
                        meeting.kind() == MeetingKind.APT,
                        delivery,
                        planned(delivery, Occasion.Kind.APT, Set.of(meeting.federation()), meeting.startsAt())
                                .set("endsAt", Date.from(meeting.endsAt()))
                                .set("items", meeting.items())
                                .set("step", meeting.step()));
            case MeetingRescheduled meeting ->
                effectIf(
                        meeting.kind() == MeetingKind.APT,
                        delivery,
                        timed(delivery, Occasion.Kind.APT, Set.of(meeting.federation()), meeting.startsAt())
                                .set("endsAt", Date.from(meeting.endsAt()))
                                .set("plannedAt", Date.from(delivery.time()))
                                .inc("revision", 1));
            case MeetingCancelled meeting -> effectIf(meeting.kind() == MeetingKind.APT, delivery, cancelled());
            case ActivityPlanned activity ->
                effectIf(
                        activity.kind() == ActivityKind.DEMOCRACY_DAY,
                        delivery,
                        planned(
                                        delivery,
                                        Occasion.Kind.DEMOCRACY_DAY,
                                        all(activity.federation(), activity.arrangers()),
                                        activity.startsAt())
                                .set("endsAt", Date.from(activity.endsAt()))
                                .set("items", List.of()));
            case ActivityRescheduled activity ->
                effectIf(
                        activity.kind() == ActivityKind.DEMOCRACY_DAY,
                        delivery,
                        timed(
                                        delivery,
                                        Occasion.Kind.DEMOCRACY_DAY,
                                        all(activity.federation(), activity.arrangers()),
                                        activity.startsAt())
                                .set("endsAt", Date.from(activity.endsAt()))
                                .set("plannedAt", Date.from(delivery.time()))
                                .inc("revision", 1));
            case ActivityCancelled activity ->
                effectIf(activity.kind() == ActivityKind.DEMOCRACY_DAY, delivery, cancelled());
            default -> List.of();
        };
    }

    /** The first word about an occasion; told again when what it must carry changes, and when it comes back after having been cancelled. */
    private static Update planned(
            Delivery delivery, Occasion.Kind kind, Collection<FederationId> audiences, Instant startsAt) {
        return timed(delivery, kind, audiences, startsAt)
                .set("kind", kind)
                .set("federation", delivery.event().federation())
                .set("cancelled", false)
                .min("plannedAt", Date.from(delivery.time()))
                .inc("revision", 0);
    }

    private static Update timed(
            Delivery delivery, Occasion.Kind kind, Collection<FederationId> audiences, Instant startsAt) {
        var due = Occasion.dues(delivery.subject(), kind, startsAt, audiences).stream()
                .map(one -> new Document("reminder", one.reminder().value())
                        .append("federation", one.federation().value())
                        .append("daysBefore", one.daysBefore())
                        .append("at", Date.from(one.at())))
                .toList();
        return new Update().set("startsAt", Date.from(startsAt)).set("due", due);
    }

    /** The cancellation takes one revision; the next is kept for the occasion's return, since a calendar's SEQUENCE only rises. */
    private static Update cancelled() {
        return new Update().set("cancelled", true).unset("plannedAt").inc("revision", 2);
    }

    private static Collection<FederationId> all(FederationId one, Collection<FederationId> others) {
        var names = new TreeSet<String>();
        names.add(one.value());
        others.forEach(other -> names.add(other.value()));
        return names.stream().map(FederationId::new).toList();
    }

    private static List<Effect> effectIf(boolean remindedOf, Delivery delivery, Update update) {
        return remindedOf ? List.of(new Effect(ReminderStores.OCCASIONS, delivery.subject(), update)) : List.of();
    }
}
