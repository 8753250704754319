package se.atagande.commitments.activity;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;

/** How many the held activities on a topic reached, for features that count it: numbers, never persons. */
@Component
public class Reach {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Activities activities;

    Reach(Activities activities) {
        this.activities = activities;
    }

    /**
     * One activity that was held.
     *
     * @param reached 0 where nobody said how many
     */
    public record Held(ActivityId id, ActivityKind kind, LocalDate day, int reached) {}

    /** The latest first. */
    public List<Held> of(FederationId arranger, Audience audience, String topic) {
        var query = Query.query(where(Activities.ARRANGERS)
                .is(arranger.value())
                .and(Activities.STATE)
                .is(Activity.State.HELD.name())
                .and("audiences")
                .is(audience.name())
                .and("report.topics")
                .is(topic));
        return activities.find(query).stream()
                .map(stored -> held(stored.state()))
                .sorted(java.util.Comparator.comparing(Held::day)
                        .reversed()
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    private static Held held(Activity activity) {
        var report = Objects.requireNonNull(activity.report());
        return new Held(
                new ActivityId(activity.id()),
                activity.kind(),
                LocalDate.ofInstant(activity.startsAt(), ZONE),
                report.reached() == null ? 0 : report.reached());
    }
}
