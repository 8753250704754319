package se.atagande.commitments.activity;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** Activities as they may be announced: one whose id is known, and all upcoming ones that are open to others. */
@Component
public class ActivityNotices {

    private final Activities activities;
    private final Clock clock;

    ActivityNotices(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    public Optional<ActivityNotice> find(String id) {
        return activities.find(id).map(stored -> notice(stored.state()));
    }

    /** The next one first; those that are under way included. */
    public Page<ActivityNotice> upcoming(
            @Nullable FederationId arranger,
            @Nullable ActivityKind kind,
            @Nullable String topic,
            @Nullable String words,
            Sort.Direction direction,
            PageRequest page) {
        var search = new ActivitySearch()
                .openToOthers()
                .state(Activity.State.PLANNED)
                .notOver(clock.instant())
                .kind(kind)
                .topic(topic)
                .words(words);
        if (arranger != null) {
            search = search.arrangedByOneOf(List.of(arranger));
        }
        var query = Query.query(search.criteria()).with(Sort.by(direction, Activities.STARTS_AT, "_id"));
        return page.read(query, activities::find, activities::count).map(stored -> notice(stored.state()));
    }

    private static ActivityNotice notice(Activity activity) {
        var contents = activity.contents();
        return new ActivityNotice(
                activity.id(),
                activity.federation(),
                activity.arrangers().stream()
                        .sorted(Comparator.comparing(FederationId::value))
                        .toList(),
                activity.kind(),
                activity.title(),
                activity.startsAt(),
                activity.endsAt(),
                activity.place(),
                contents.description(),
                activity.state() == Activity.State.CANCELLED,
                contents.initiatives(),
                contents.programme().stream()
                        .sorted(Comparator.comparing(ProgrammePoint::startTime))
                        .toList(),
                contents.topics().stream().sorted().toList());
    }
}
