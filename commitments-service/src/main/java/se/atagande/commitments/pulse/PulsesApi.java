package se.atagande.commitments.pulse;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.attendance.CheckInDoors;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.contended.Contended;
import se.atagande.commitments.meeting.MeetingRoles;
import se.atagande.commitments.pulse.Pulse.Grade;
import se.atagande.commitments.pulse.Pulse.Question;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/meeting-pulses}: whoever was in the room answers three questions by its code; those who may read the meetings see the points. */
@Tag(name = "meeting-pulse", description = "Samtalsklimatet. How meetings felt to those who were there.")
@RestController
class PulsesApi {

    private static final String ANSWER = "Svara en gång på varje fråga.";

    private final AggregateStore<Pulse> store;
    private final Contended<Pulse> pulses;
    private final CheckInDoors doors;
    private final Clock clock;

    PulsesApi(Feeds feeds, MongoOperations mongo, CheckInDoors doors, Clock clock) {
        this.store = feeds.store(Pulse.class, "pulses");
        this.pulses = new Contended<>(store, Pulse::empty);
        this.doors = doors;
        this.clock = clock;
        mongo.indexOps("pulses")
                .createIndex(new Index("arrangers", ASC).on("title", ASC).on("_id", ASC));
    }

    @Schema(name = "PulseAnswer")
    record Answer(
            @NotNull(message = "Ange fråga.") Question question,
            @NotNull(message = "Välj ett av alternativen.") Grade grade) {}

    @Schema(name = "PulseAnswers")
    record Answers(
            @Schema(description = "One for each question; NO_ANSWER for what one does not want to say")
            @NotNull(message = "Svara på frågorna.") @Size(min = 3, max = 3, message = ANSWER) List<@NotNull(message = "Svara på frågorna.") @Valid Answer> answers) {}

    @Schema(name = "PulsePoint")
    record PointView(
            @Schema(description = "The day of its first meeting")
            LocalDate from,

            @Schema(description = "The day of its last meeting")
            LocalDate to,

            @Schema(description = "How many meetings it took until enough had answered")
            int meetings,

            int answers,

            @Schema(description = "How many chose what, by question")
            Map<Question, Map<Grade, Integer>> grades) {

        static PointView of(Pulse.Point it) {
            return new PointView(it.first(), it.last(), it.meetings().size(), it.answers(), it.grades());
        }
    }

    @Schema(name = "MeetingPulse")
    record PulseView(
            @Schema(description = "The series of meetings") String series,

            String title,

            @Schema(description = "In the order of time; empty as long as too few have answered")
            List<PointView> points,

            @Schema(description = "As many answers as a point needs at least")
            int threshold) {}

    @Operation(
            operationId = "answerPulse",
            summary = "Say how the meeting felt: three questions, added to the others' answers, none kept",
            description = "Säg hur mötet kändes: tre frågor. Svaret läggs ihop med andras och sparas inte för sig.")
    @ApiResponse(responseCode = "204", description = "Counted")
    @ApiResponse(responseCode = "404", description = "There is no such code")
    @ApiResponse(responseCode = "409", description = "The meeting has not begun, is cancelled, or a week has gone")
    @PostMapping("/commitments/v1/check-ins/{code}/pulse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String code, @RequestBody @Valid Answers body) {
        var meeting = doors.meetingBehind(code).orElseThrow(ProblemException::notFound);
        var today = today();
        if (meeting.isCancelled()
                || !meeting.hasBegun(clock.instant())
                || today.isAfter(meeting.day().plusDays(Pulse.DAYS_TO_ANSWER))) {
            throw ProblemException.conflict(
                    "pulse-not-open",
                    "Frågorna är inte öppna",
                    "De öppnar när mötet börjar och stänger efter en vecka. Inget har sparats.");
        }
        var said = new EnumMap<Question, Grade>(Question.class);
        body.answers().forEach(one -> said.put(one.question(), one.grade()));
        if (said.size() < Question.values().length) {
            throw ProblemException.invalid("/answers", "Twice", ANSWER);
        }
        pulses.change(
                meeting.series().value(),
                pulse -> Optional.of(
                        pulse.about(meeting.arrangers(), meeting.kind().name(), meeting.title())
                                .with(meeting.day(), said, today)));
    }

    @Operation(
            operationId = "listMeetingPulses",
            summary = "How the meetings of each series felt, as points of at least seven answers each",
            description =
                    "Hur mötena i varje serie kändes, i punkter om minst sju svar. En liten grupp läggs ihop över så många möten som behövs.")
    @GetMapping("/commitments/v1/meeting-pulses")
    Page<PulseView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable MeetingSeriesId series,
            @Parameter(description = "title, or -title for the reverse") @RequestParam(defaultValue = "title")
                    String sort,
            PageRequest page,
            Caller caller) {
        var all = new ArrayList<Criteria>();
        all.add(MeetingRoles.visible(caller, federation, "arrangers", "kind"));
        if (series != null) {
            all.add(where("_id").is(series.value()));
        }
        var today = today();
        return page.read(
                        Query.query(new Criteria().andOperator(all)).with(Sorting.by(sort, "title", "title")),
                        store::find,
                        store::count)
                .map(stored -> view(stored, today));
    }

    private static PulseView view(Stored<Pulse> stored, LocalDate today) {
        var pulse = stored.state();
        return new PulseView(
                pulse.id(),
                pulse.title(),
                pulse.shownOn(today).stream().map(PointView::of).toList(),
                Pulse.ENOUGH);
    }

    private LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }
}
