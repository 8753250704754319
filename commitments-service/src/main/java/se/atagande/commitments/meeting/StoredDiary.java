package se.atagande.commitments.meeting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.feed.Stored;

/** The diary says what the store of meetings says. */
@Component
class StoredDiary implements MeetingDiary {

    private final Meetings meetings;

    StoredDiary(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<MeetingBrief> find(String meeting) {
        return meetings.find(meeting).map(Stored::state).map(MeetingBrief::of);
    }

    @Override
    public List<MeetingBrief> all(Collection<String> ids) {
        return briefs(query(where("_id").in(ids)));
    }

    @Override
    public Optional<MeetingBrief> nextOf(MeetingSeriesId series, Instant after) {
        return next(where(Meetings.SERIES).is(series.value()), after);
    }

    @Override
    public Optional<MeetingBrief> nextOf(FederationId federation, MeetingKind kind, Instant after) {
        return next(
                where(Meetings.FEDERATION)
                        .is(federation.value())
                        .and(Meetings.KIND)
                        .is(kind.name()),
                after);
    }

    private Optional<MeetingBrief> next(Criteria which, Instant after) {
        return briefs(query(which.and(Meetings.STATE)
                                .is(Meeting.State.PLANNED.name())
                                .and(Meetings.STARTS_AT)
                                .gt(after))
                        .with(Sort.by(Meetings.STARTS_AT, "_id"))
                        .limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public List<MeetingBrief> held(Instant since, String afterId, int limit) {
        return briefs(query(where("_id")
                        .gt(afterId)
                        .and(Meetings.STATE)
                        .is(Meeting.State.HELD.name())
                        .and(Meetings.STARTS_AT)
                        .gte(since))
                .with(Sort.by("_id"))
                .limit(limit));
    }

    private List<MeetingBrief> briefs(Query query) {
        return meetings.find(query).stream()
                .map(Stored::state)
                .map(MeetingBrief::of)
                .toList();
    }
}
