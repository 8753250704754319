package se.atagande.notifications.reminder;

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
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
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
import se.atagande.notifications.preference.Preferences;

/** Keeps occasions, and the moments at which people are to be reminded of them, as the events tell. Safe to deliver twice. */
@Component("reminders")
class ReminderFeed implements Consumer<Message<List<byte[]>>> {

    private final Preferences preferences;
    private final Inbox inbox;

    ReminderFeed(Inboxes inboxes, Preferences preferences) {
        this.preferences = preferences;
        inbox = inboxes.named("reminders", this::effectsOf, settled -> {});
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private List<Effect> effectsOf(Delivery delivery) {
        return switch (delivery.event()) {
            case MeetingScheduled it ->
                effect(
                        delivery,
                        planned(
                                        delivery,
                                        meeting(it.kind(), it.series(), all(it.federation(), it.arrangers())),
                                        it.startsAt(),
                                        it.endsAt())
                                .set("items", it.items())
                                .set("step", it.step()));
            case MeetingRescheduled it ->
                effect(
                        delivery,
                        moved(
                                delivery,
                                meeting(it.kind(), it.series(), all(it.federation(), it.arrangers())),
                                it.startsAt(),
                                it.endsAt()));
            case MeetingCancelled it -> effect(delivery, cancelled());
            case ActivityPlanned it ->
                effectIf(
                        it.kind() == ActivityKind.DEMOCRACY_DAY,
                        delivery,
                        planned(
                                        delivery,
                                        activity(it.kind(), all(it.federation(), it.arrangers())),
                                        it.startsAt(),
                                        it.endsAt())
                                .set("items", List.of()));
            case ActivityRescheduled it ->
                effectIf(
                        it.kind() == ActivityKind.DEMOCRACY_DAY,
                        delivery,
                        moved(
                                delivery,
                                activity(it.kind(), all(it.federation(), it.arrangers())),
                                it.startsAt(),
                                it.endsAt()));
            case ActivityCancelled it -> effectIf(it.kind() == ActivityKind.DEMOCRACY_DAY, delivery, cancelled());
            default -> List.of();
        };
    }

    /** What it is and who is reminded. */
    private record What(
            Occasion.Kind kind, String called, @Nullable String series, List<FederationId> audiences) {}

    private static What meeting(MeetingKind kind, MeetingSeriesId series, List<FederationId> audiences) {
        return new What(
                kind == MeetingKind.APT ? Occasion.Kind.APT : Occasion.Kind.MEETING,
                kind.name(),
                series.value(),
                audiences);
    }

    private static What activity(ActivityKind kind, List<FederationId> audiences) {
        return new What(Occasion.Kind.DEMOCRACY_DAY, kind.name(), null, audiences);
    }

    /** The first word about an occasion; told again when what it must carry changes, and when it comes back after having been cancelled. */
    private Update planned(Delivery delivery, What what, Instant startsAt, Instant endsAt) {
        return timed(delivery, what, startsAt, endsAt)
                .set("federation", delivery.event().federation())
                .set("cancelled", false)
                .min("plannedAt", Date.from(delivery.time()))
                .inc("revision", 0);
    }

    private Update moved(Delivery delivery, What what, Instant startsAt, Instant endsAt) {
        return timed(delivery, what, startsAt, endsAt)
                .set("plannedAt", Date.from(delivery.time()))
                .inc("revision", 1);
    }

    private Update timed(Delivery delivery, What what, Instant startsAt, Instant endsAt) {
        var update = new Update();
        var due = what.audiences().stream()
                .flatMap(audience -> {
                    // The version first: rules that change in between are followed later, by FollowingRules.
                    update.set("rules." + audience, preferences.version(audience.value()));
                    var days = preferences
                            .of(audience.value())
                            .daysBefore(what.kind().topic(), what.series());
                    return Occasion.dues(delivery.subject(), startsAt, audience, days).stream();
                })
                .map(ReminderStores::document)
                .toList();
        return update.set("kind", what.kind())
                .set("called", what.called())
                .set("series", what.series())
                .set(
                        "audiences",
                        what.audiences().stream().map(FederationId::value).toList())
                .set("startsAt", Date.from(startsAt))
                .set("endsAt", Date.from(endsAt))
                .set("due", due);
    }

    /** The cancellation takes one revision; the next is kept for the occasion's return, since a calendar's SEQUENCE only rises. */
    private static Update cancelled() {
        return new Update().set("cancelled", true).unset("plannedAt").inc("revision", 2);
    }

    private static List<FederationId> all(FederationId one, @Nullable Collection<FederationId> others) {
        var names = new TreeSet<String>();
        names.add(one.value());
        if (others != null) {
            others.forEach(other -> names.add(other.value()));
        }
        return names.stream().map(FederationId::new).toList();
    }

    private static List<Effect> effectIf(boolean remindedOf, Delivery delivery, Update update) {
        return remindedOf ? effect(delivery, update) : List.of();
    }

    private static List<Effect> effect(Delivery delivery, Update update) {
        return List.of(new Effect(ReminderStores.OCCASIONS, delivery.subject(), update));
    }
}
