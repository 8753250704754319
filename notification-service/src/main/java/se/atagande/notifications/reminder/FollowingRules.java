package se.atagande.notifications.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.notifications.preference.Preferences;

/** What is to come follows a federation's rules as they are now, also where they changed while an occasion was being written. */
@Component
class FollowingRules {

    private static final int BATCH = 50;

    private final MongoOperations mongo;
    private final Preferences preferences;
    private final Clock clock;

    FollowingRules(MongoOperations mongo, Preferences preferences, Clock clock) {
        this.mongo = mongo;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${atagande.notifications.look-every}")
    void look() {
        var now = clock.instant();
        preferences.versions().forEach((federation, version) -> {
            var behind = Query.query(Criteria.where("audiences")
                            .is(federation)
                            .and("startsAt")
                            .gt(Date.from(now))
                            .and("rules." + federation)
                            .ne(version))
                    .limit(BATCH);
            mongo.find(behind, Occasion.class, ReminderStores.OCCASIONS)
                    .forEach(occasion -> follow(occasion, federation, version, now));
        });
    }

    /** A reminder whose moment has passed is not made up for: it was not to be sent when it was time. */
    private void follow(Occasion occasion, String federation, long version, Instant now) {
        var days = preferences.of(federation).daysBefore(occasion.kind().topic(), occasion.series());
        var own = Occasion.dues(occasion.id(), occasion.startsAt(), new FederationId(federation), days).stream()
                .filter(due -> due.at().isAfter(now));
        var others = occasion.due().stream()
                .filter(due -> !due.federation().value().equals(federation)
                        || !due.at().isAfter(now));
        mongo.updateFirst(
                Query.query(Criteria.where("_id")
                        .is(occasion.id())
                        .and("revision")
                        .is(occasion.revision())
                        .and("startsAt")
                        .is(Date.from(occasion.startsAt()))),
                new Update()
                        .set(
                                "due",
                                Stream.concat(others, own)
                                        .map(ReminderStores::document)
                                        .toList())
                        .set("rules." + federation, version),
                ReminderStores.OCCASIONS);
    }
}
