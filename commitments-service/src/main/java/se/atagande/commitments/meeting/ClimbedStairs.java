package se.atagande.commitments.meeting;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.atagande.commitments.respekttrappan.Climb;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.Staircases;
import se.atagande.commitments.respekttrappan.Workplace;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.feed.Stored;

/** The staircases, as they follow from the meetings that were held. */
@Component
class ClimbedStairs implements Staircases {

    private final Meetings meetings;
    private final Series series;

    ClimbedStairs(Meetings meetings, Series series) {
        this.meetings = meetings;
        this.series = series;
    }

    @Override
    public Staircase of(FederationId federation, String workplace) {
        return new Staircase(meetings.withStep(federation, workplace).stream()
                .flatMap(ClimbedStairs::climb)
                .toList());
    }

    @Override
    public Optional<Workplace> workplace(FederationId federation, MeetingSeriesId of) {
        return series.find(of.value())
                .map(Stored::state)
                .filter(found -> found.federation().equals(federation))
                .map(found -> new Workplace(
                        federation, found.workplace(), found.plan().respekttrappanLink()));
    }

    @Override
    public Optional<Workplace> workplace(FederationId federation) {
        return meetings.climbing(federation)
                .flatMap(meeting -> workplace(federation, meeting.about().series()));
    }

    private static Stream<Climb> climb(Meeting meeting) {
        return Stream.ofNullable(meeting.minutes())
                .flatMap(minutes -> Stream.ofNullable(minutes.step()))
                .map(step -> new Climb(
                        new MeetingId(meeting.id()),
                        meeting.slot().day(),
                        step.turn(),
                        step.done(),
                        step.missedReason(),
                        step.result()));
    }
}
