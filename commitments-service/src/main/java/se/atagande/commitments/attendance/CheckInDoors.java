package se.atagande.commitments.attendance;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.commitments.contended.Contended;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.feed.Feeds;

/** The doors of meetings: whoever is in the room has the code, and needs no account to say that they are there. */
@Component
public class CheckInDoors {

    private static final String CODE = "code";

    private final Contended<CheckIns> store;
    private final MeetingDiary diary;

    CheckInDoors(Feeds feeds, MongoOperations mongo, MeetingDiary diary) {
        // One that is not there has no code, and is never asked for: a door is opened first.
        this.store = new Contended<>(
                feeds.store(CheckIns.class, "checkIns"), id -> new CheckIns(id, "", LocalDate.EPOCH, List.of(), null));
        this.diary = diary;
        var indexes = mongo.indexOps("checkIns");
        indexes.createIndex(new Index(CODE, ASC).unique());
        indexes.createIndex(new Index("day", ASC));
    }

    /** The meeting behind the code that was shown in it. */
    public Optional<MeetingBrief> meetingBehind(String code) {
        return behind(code).flatMap(door -> diary.find(door.id()));
    }

    Optional<CheckIns> behind(String code) {
        return store.find(query(where(CODE).is(code))).stream().findFirst();
    }

    Optional<CheckIns> of(String meeting) {
        return store.find(query(where("_id").is(meeting))).stream().findFirst();
    }

    /** One that is open already keeps its code. */
    CheckIns open(MeetingBrief meeting) {
        var code = Ticket.code();
        store.change(
                meeting.id(),
                door -> door.code().isEmpty() ? Optional.of(CheckIns.opened(meeting, code)) : Optional.empty());
        return store.get(meeting.id());
    }

    boolean change(String meeting, Function<CheckIns, Optional<CheckIns>> change) {
        return store.change(meeting, change);
    }

    /** Names of meetings before this day that are still there. */
    List<CheckIns> keptFromBefore(LocalDate day) {
        return store.find(query(where("day").lt(day.toString()).and("erasedOn").exists(false)));
    }
}
