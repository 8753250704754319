package se.atagande.deviations.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityEvent;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.deviations.casefile.Measure;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/** What became of a measure's activity is known in its case: done when the activity was held, to be decided anew when it was called off. Safe to deliver twice. */
@Component("activities") // bound as activities-in-0
class FollowingMeasures implements Consumer<Message<List<byte[]>>> {

    static final String ACTIVITY_PREFIX = "atgard-";

    private static final String COLLECTION = "measureActivities";
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final Inbox inbox;
    private final MongoOperations mongo;
    private final Deviations deviations;
    private final Cases cases;
    private final Clock clock;

    FollowingMeasures(Inboxes inboxes, MongoOperations mongo, Deviations deviations, Cases cases, Clock clock) {
        this.mongo = mongo;
        this.deviations = deviations;
        this.cases = cases;
        this.clock = clock;
        this.inbox = inboxes.named("activities", FollowingMeasures::effectsOf, this::settled);
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return delivery.event() instanceof ActivityEvent event
                        && delivery.subject().startsWith(ACTIVITY_PREFIX)
                ? List.of(new Effect(COLLECTION, delivery.subject(), update(event)))
                : List.of();
    }

    private static Update update(ActivityEvent event) {
        return switch (event) {
            case ActivityHeld held ->
                new Update()
                        .set("became", Measure.State.DONE.name())
                        .set("day", held.day().toString());
            case ActivityCancelled cancelled ->
                new Update().set("became", Measure.State.CALLED_OFF.name()).unset("day");
            default -> new Update().set("became", Measure.State.PLANNED.name()).unset("day");
        };
    }

    /** What stands now is carried over, whatever was delivered when. */
    private void settled(List<Delivery> deliveries) {
        deliveries.stream().map(Delivery::subject).distinct().forEach(subject -> {
            var found = mongo.findById(subject, Document.class, COLLECTION);
            if (found != null) {
                var day = Optional.ofNullable(found.getString("day"))
                        .map(LocalDate::parse)
                        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), STOCKHOLM));
                var activity = new ActivityId(subject);
                var state = Measure.State.valueOf(found.getString("became"));
                deviations
                        .withMeasure(activity)
                        .flatMap(cases::open)
                        .ifPresent(opened -> cases.change(opened, open -> open.measureBecame(activity, state, day)));
            }
        });
    }
}
