package se.atagande.commitments.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Identifier;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.deviation.DeviationMeasureDecided;
import se.atagande.contracts.deviation.DeviationMeasureDeclined;
import se.atagande.feed.Delivery;
import se.atagande.feed.Effect;
import se.atagande.feed.Inbox;
import se.atagande.feed.Inboxes;

/**
 * A measure that was decided in a case stands among the activities, once, without a word of the case; one that was declined is called off. Safe to deliver
 * twice and in any burst.
 */
@Component("caseMeasures") // bound as caseMeasures-in-0
class DecidedInCases implements Consumer<Message<List<byte[]>>> {

    private static final String COLLECTION = "decidedMeasures";
    /** On the day by which it is to be done, until whoever does it sets a time. */
    private static final LocalTime FROM = LocalTime.of(9, 0);

    private static final LocalTime TO = LocalTime.of(10, 0);
    private static final String TITLE = "Åtgärd";
    private static final String DECLINED = "Åtgärden blir inte av.";

    private final Inbox inbox;
    private final MongoOperations mongo;
    private final Activities activities;

    DecidedInCases(Inboxes inboxes, MongoOperations mongo, Activities activities) {
        this.mongo = mongo;
        this.activities = activities;
        this.inbox = inboxes.named("caseMeasures", DecidedInCases::effectsOf, this::settled);
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        inbox.receive(batch);
    }

    private static List<Effect> effectsOf(Delivery delivery) {
        return switch (delivery.event()) {
            case DeviationMeasureDecided decided ->
                List.of(new Effect(
                        COLLECTION,
                        decided.activity().value(),
                        new Update()
                                .set("federation", decided.federation().value())
                                .set("initiative", text(decided.initiative()))
                                .set("dueOn", decided.dueOn().toString())));
            case DeviationMeasureDeclined declined ->
                List.of(new Effect(COLLECTION, declined.activity().value(), new Update().set("declined", true)));
            default -> List.of();
        };
    }

    private static @Nullable String text(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }

    private void settled(List<Delivery> deliveries) {
        deliveries.stream()
                .map(DecidedInCases::activity)
                .flatMap(Optional::stream)
                .distinct()
                .map(id -> mongo.findById(id, Document.class, COLLECTION))
                .forEach(decided -> {
                    if (decided != null) {
                        settle(decided);
                    }
                });
    }

    private static Optional<String> activity(Delivery delivery) {
        return switch (delivery.event()) {
            case DeviationMeasureDecided decided ->
                Optional.of(decided.activity().value());
            case DeviationMeasureDeclined declined ->
                Optional.of(declined.activity().value());
            default -> Optional.empty();
        };
    }

    private void settle(Document decided) {
        var id = decided.getString("_id");
        var dueOn = decided.getString("dueOn");
        if (dueOn != null) {
            var day = LocalDate.parse(dueOn);
            var federation = new FederationId(decided.getString("federation"));
            activities.planOnce(
                    id,
                    new PlanActivity(
                            federation,
                            Set.of(federation),
                            ActivityKind.MEASURE,
                            Set.of(Audience.STAFF),
                            Optional.ofNullable(decided.getString("initiative"))
                                    .map(InitiativeId::new)
                                    .orElse(null),
                            TITLE,
                            WallClock.instantOf(day, FROM),
                            WallClock.instantOf(day, TO),
                            null));
        }
        if (decided.getBoolean("declined", false)) {
            callOff(id);
        }
    }

    /** One that was held or called off meanwhile stays so. */
    private void callOff(String id) {
        activities.find(id).ifPresent(found -> {
            try {
                activities.cancel(id, found.version(), DECLINED);
            } catch (OptimisticLockingFailureException e) {
                callOff(id);
            }
        });
    }
}
