package se.atagande.commitments.meeting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/meetings}: read, hold, move, cancel. */
@Tag(name = "meetings")
@RestController
@RequestMapping("/commitments/v1/meetings")
class MeetingsApi {

    private final Meetings meetings;
    private final ReadingMeetings reading;
    private final HoldingMeetings holding;
    private final ChangingMeetings changing;
    private final Clock clock;

    MeetingsApi(
            Meetings meetings,
            ReadingMeetings reading,
            HoldingMeetings holding,
            ChangingMeetings changing,
            Clock clock) {
        this.meetings = meetings;
        this.reading = reading;
        this.holding = holding;
        this.changing = changing;
        this.clock = clock;
    }

    record NewTime(
            @NotNull(message = "Ange starttid.") OffsetDateTime startsAt,
            @NotNull(message = "Ange sluttid.") OffsetDateTime endsAt) {}

    record CancelMeeting(
            @NotBlank(message = "Ange varför mötet ställs in. Skriv inga personuppgifter.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "MeetingPlace")
    record NewPlace(
            @Schema(description = "Null for the series' place again", example = "Kulturhuset")
            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String place) {}

    @Schema(name = "MeetingTheme")
    record NewTheme(
            @Schema(description = "Null for none", example = "Funktionsrätt")
            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String theme,

            @Schema(description = "Needed when the series had the theme before")
            @Size(max = 500, message = "Skriv högst 500 tecken.") @Nullable String note) {}

    @Operation(
            operationId = "listMeetings",
            summary = "Meetings that the caller may see, by time",
            description = "Möten som du får se, i tidsordning.")
    @GetMapping
    Page<MeetingView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable MeetingSeriesId series,
            @RequestParam @Nullable MeetingKind kind,
            @RequestParam Meeting.@Nullable State state,
            @Parameter(description = "Start at this moment or later: RFC 3339, or a day in Europe/Stockholm")
                    @RequestParam
                    @Nullable String from,
            @Parameter(description = "Start before this moment, or on this day or earlier") @RequestParam @Nullable String to,
            @Parameter(description = "startsAt, or -startsAt for the latest first")
                    @RequestParam(defaultValue = "startsAt")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = MeetingRoles.visible(caller, federation, Meetings.ARRANGERS, Meetings.KIND);
        if (series != null) {
            criteria = criteria.and(Meetings.SERIES).is(series.value());
        }
        if (kind != null) {
            criteria = new Criteria().andOperator(criteria, where(Meetings.KIND).is(kind.name()));
        }
        if (state != null) {
            criteria = criteria.and(Meetings.STATE).is(state.name());
        }
        if (from != null || to != null) {
            criteria = criteria.and(Meetings.STARTS_AT);
            if (from != null) {
                criteria.gte(moment("from", from, 0));
            }
            if (to != null) {
                criteria.lt(moment("to", to, 1));
            }
        }
        var query = Query.query(criteria).with(Sorting.by(sort, "startsAt", Meetings.STARTS_AT));
        return page.read(query, meetings::find, meetings::count).map(reading::listed);
    }

    @Operation(
            operationId = "nextMeeting",
            summary =
                    "The next meeting to be held: the earliest that is planned, or that waits for its minutes since at most 14 days",
            description =
                    "Nästa möte: det tidigaste som är planerat, eller som har börjat och väntar på att avslutas sedan högst 14 dagar.")
    @ApiResponse(responseCode = "200", description = "The meeting with its ETag")
    @ApiResponse(responseCode = "404", description = "No meeting is planned")
    @GetMapping("/next")
    ResponseEntity<MeetingView> next(
            @RequestParam FederationId federation, @RequestParam @Nullable MeetingKind kind, Caller caller) {
        caller.requires(federation, MeetingRoles.readers(MeetingKind.APT));
        var criteria = MeetingRoles.visible(caller, federation, Meetings.ARRANGERS, Meetings.KIND)
                .and(Meetings.STATE)
                .is(Meeting.State.PLANNED.name())
                .and(Meetings.STARTS_AT)
                .gte(clock.instant().minus(Meeting.WAITS_FOR_MINUTES));
        if (kind != null) {
            criteria = new Criteria().andOperator(criteria, where(Meetings.KIND).is(kind.name()));
        }
        return meetings
                .find(Query.query(criteria)
                        .with(Sort.by(Meetings.STARTS_AT, "_id"))
                        .limit(1))
                .stream()
                .findFirst()
                .map(this::shown)
                .orElseThrow(() -> new ProblemException(Problems.of(
                        HttpStatus.NOT_FOUND,
                        "no-next-meeting",
                        "Inget möte är planerat",
                        "Planera en mötesserie för förbundet, så visas nästa möte här.")));
    }

    @Operation(
            operationId = "getMeeting",
            summary = "One meeting with its standing items and its step of Respekttrappan",
            description = "Ett möte med stående punkter och steget av Respekttrappan.")
    @ApiResponse(responseCode = "200", description = "The meeting with its ETag")
    @ApiResponse(responseCode = "404", description = "There is no such meeting, or it is another federation's")
    @GetMapping("/{id}")
    ResponseEntity<MeetingView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "holdMeeting",
            summary = "Close a meeting that took place",
            description =
                    "Avsluta ett möte som har hållits: hur många som var med, och vad som hände med varje stående punkt.")
    @ApiResponse(responseCode = "200", description = "Held; the meeting with its minutes")
    @ApiResponse(responseCode = "409", description = "Not begun, already held, cancelled, or another step has its turn")
    @ApiResponse(responseCode = "412", description = "The meeting, or the step whose turn it is, changed meanwhile")
    @ApiResponse(responseCode = "422", description = "An answer or a reason is missing")
    @PostMapping("/{id}/holding")
    ResponseEntity<MeetingView> hold(
            @PathVariable String id, @RequestBody @Valid Holding body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        var outcome = holding.hold(id, seen.version(), body.command()).orElseThrow(ProblemException::notFound);
        return switch (outcome) {
            case HoldOutcome.Held held -> shown(visible(held.meeting().id(), caller));
            case HoldOutcome.ItemsUnanswered unanswered ->
                throw new ProblemException(HoldProblems.itemsUnanswered(unanswered.items()));
            case HoldOutcome.ReasonMissing missing ->
                throw new ProblemException(HoldProblems.reasonMissing(missing.positions()));
            case HoldOutcome.NoteMissing missing ->
                throw new ProblemException(HoldProblems.noteMissing(missing.positions()));
            case HoldOutcome.UnknownItem unknown ->
                throw new ProblemException(HoldProblems.unknownItem(unknown.positions()));
            case HoldOutcome.StepUnanswered unanswered ->
                throw new ProblemException(HoldProblems.stepUnanswered(unanswered.turn()));
            case HoldOutcome.StepNotOnAgenda none -> throw new ProblemException(HoldProblems.stepNotOnAgenda());
            case HoldOutcome.StepRefused refused -> throw new ProblemException(HoldProblems.step(refused.verdict()));
            case HoldOutcome.NotYetStarted early ->
                throw new ProblemException(HoldProblems.notYetStarted(early.startsAt()));
            case HoldOutcome.AlreadyHeld held -> throw new ProblemException(HoldProblems.alreadyHeld());
            case HoldOutcome.Cancelled cancelled -> throw new ProblemException(HoldProblems.cancelled());
        };
    }

    @Operation(
            operationId = "moveMeeting",
            summary = "Give a meeting another time; it keeps its id",
            description = "Ge mötet en annan tid. Mötet behåller sitt id.")
    @ApiResponse(responseCode = "200", description = "Moved")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "It would end before it starts")
    @PutMapping("/{id}/time")
    ResponseEntity<MeetingView> move(
            @PathVariable String id, @RequestBody @Valid NewTime body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        var startsAt = body.startsAt().toInstant();
        var endsAt = body.endsAt().toInstant();
        return answer(
                changing.change(id, seen.version(), meeting -> meeting.moveTo(startsAt, endsAt))
                        .orElseThrow(ProblemException::notFound),
                caller);
    }

    @Operation(
            operationId = "giveMeetingItsPlace",
            summary = "Give one meeting another place than its series",
            description = "Ge ett möte en annan plats än serien. De andra mötena ändras inte.")
    @ApiResponse(responseCode = "200", description = "It meets there; calendars are told")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PutMapping("/{id}/place")
    ResponseEntity<MeetingView> place(
            @PathVariable String id, @RequestBody @Valid NewPlace body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        var place = blankToNull(body.place());
        return answer(
                changing.change(id, seen.version(), meeting -> meeting.meetAt(place))
                        .orElseThrow(ProblemException::notFound),
                caller);
    }

    @Operation(
            operationId = "giveMeetingItsTheme",
            summary = "Say what a meeting is about; a theme that the series had before needs a note",
            description = "Ange mötets tema. Har serien haft temat förut behövs en förklaring.")
    @ApiResponse(responseCode = "200", description = "That is its theme")
    @ApiResponse(responseCode = "409", description = "Cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "The series had the theme before, and the note is missing")
    @PutMapping("/{id}/theme")
    ResponseEntity<MeetingView> theme(
            @PathVariable String id, @RequestBody @Valid NewTheme body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        var title = blankToNull(body.theme());
        var theme = title == null ? null : Own.Theme.of(title, blankToNull(body.note()));
        return answer(
                changing.change(id, seen.version(), meeting -> meeting.speakOf(theme, lastTime(meeting, theme)))
                        .orElseThrow(ProblemException::notFound),
                caller);
    }

    @Operation(operationId = "cancelMeeting", summary = "Cancel a meeting", description = "Ställ in ett möte.")
    @ApiResponse(responseCode = "200", description = "Cancelled")
    @ApiResponse(responseCode = "409", description = "Already held or cancelled")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<MeetingView> cancel(
            @PathVariable String id, @RequestBody @Valid CancelMeeting body, IfMatch seen, Caller caller) {
        requireWrite(id, caller);
        var reason = body.reason();
        return answer(
                changing.change(id, seen.version(), meeting -> meeting.cancel(reason))
                        .orElseThrow(ProblemException::notFound),
                caller);
    }

    private ResponseEntity<MeetingView> answer(ChangeOutcome outcome, Caller caller) {
        return switch (outcome) {
            case ChangeOutcome.Changed changed ->
                shown(visible(changed.meeting().id(), caller));
            case ChangeOutcome.EndsBeforeItStarts wrong ->
                throw new ProblemException(HoldProblems.endsBeforeItStarts());
            case ChangeOutcome.ThemeRepeated repeated ->
                throw new ProblemException(HoldProblems.themeRepeated(repeated.before()));
            case ChangeOutcome.AlreadyHeld held -> throw new ProblemException(HoldProblems.alreadyHeld());
            case ChangeOutcome.AlreadyCancelled cancelled -> throw new ProblemException(HoldProblems.cancelled());
        };
    }

    private ResponseEntity<MeetingView> shown(Stored<Meeting> stored) {
        var shown = reading.shown(stored);
        return ResponseEntity.ok().eTag(Long.toString(shown.tag())).body(shown.view());
    }

    private Stored<Meeting> visible(String id, Caller caller) {
        var stored = meetings.find(id).orElseThrow(ProblemException::notFound);
        MeetingBrief.of(stored.state()).requireRead(caller);
        return stored;
    }

    private void requireWrite(String id, Caller caller) {
        MeetingBrief.of(visible(id, caller).state()).requireWrite(caller);
    }

    private @Nullable LocalDate lastTime(Meeting meeting, Own.@Nullable Theme theme) {
        return theme == null
                ? null
                : meetings.withTheme(meeting, theme)
                        .map(other -> other.slot().day())
                        .orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Instant moment(String name, String text, int daysAfter) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(WallClock.ZONE)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(
                    "/" + name, "time", "Ange ett datum, 2026-12-01, eller en tidpunkt, 2026-12-01T08:00:00Z.");
        }
    }
}
