package se.atagande.commitments.attendance;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/** {@code /commitments/v1/meetings/{id}/attendance}: who runs the meeting keeps names for a while; nobody else sees them. */
@Tag(name = "attendance")
@RestController
@RequestMapping("/commitments/v1/meetings/{id}/attendance")
class AttendanceApi {

    private final Attendance attendance;
    private final CheckInDoors doors;
    private final ErasingNames erasing;
    private final MeetingDiary diary;
    private final Clock clock;

    AttendanceApi(Attendance attendance, CheckInDoors doors, ErasingNames erasing, MeetingDiary diary, Clock clock) {
        this.attendance = attendance;
        this.doors = doors;
        this.erasing = erasing;
        this.diary = diary;
        this.clock = clock;
    }

    @Schema(name = "NamesPresent")
    record Names(
            @NotNull(message = "Skicka en lista med namn, tom om inga namn ska sparas.") @Size(max = 500, message = "Skicka högst 500 namn.") List<@NotBlank(message = "Namnet är tomt.") @Size(max = 100, message = "Skriv högst 100 tecken.") String>
                    names) {}

    @Schema(name = "Attendance")
    record AttendanceView(
            @Schema(
                    description =
                            "How many were there; stays when the names are erased. Null until the meeting was held")
            @Nullable Integer present,

            List<String> names,

            @Schema(description = "How many checked in themselves; null where nobody was given the code") @Nullable Integer checkedIn,

            @Schema(description = "Names that they gave themselves, as long as they are kept")
            List<String> namesGiven,

            @Schema(description = "The last day in Europe/Stockholm on which the names are kept")
            LocalDate keptUntil,

            @Schema(description = "When the names were erased; null where they were not, or where there were none")
            @Nullable LocalDate erasedOn) {}

    @Operation(
            operationId = "getAttendance",
            summary = "How many were at a meeting and, as long as they are kept, their names",
            description = "Hur många som var med på mötet och, så länge de sparas, deras namn.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @ApiResponse(responseCode = "403", description = "Only those who run the meeting see names")
    @GetMapping
    ResponseEntity<AttendanceView> one(@PathVariable String id, Caller caller) {
        return shown(runBy(id, caller));
    }

    @Operation(
            operationId = "keepNamesPresent",
            summary = "Keep the names of those who were there, or erase them at once with an empty list",
            description =
                    "Spara namnen på dem som var med, eller radera dem med en tom lista. De raderas av sig själva efter 90 dagar.")
    @ApiResponse(responseCode = "200", description = "Kept until their time is over")
    @ApiResponse(responseCode = "403", description = "Only those who run the meeting keep names")
    @ApiResponse(responseCode = "409", description = "The meeting has not begun, or the time for names is over")
    @ApiResponse(responseCode = "422", description = "More names than persons present")
    @PutMapping
    ResponseEntity<AttendanceView> keep(
            @PathVariable String id, @RequestBody @Valid Names body, IfMatch seen, Caller caller) {
        var meeting = runBy(id, caller);
        refuse(meeting, body.names().size());
        var stored = attendance.of(id);
        if (stored.map(Stored::version).orElse(0L) != seen.version()) {
            throw new OptimisticLockingFailureException("attendance/" + id + " has changed");
        }
        var names = new NamesPresent(
                id, meeting.day(), body.names().stream().map(String::strip).toList(), null);
        try {
            stored.ifPresentOrElse(before -> attendance.replace(before, names), () -> attendance.create(names));
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("attendance/" + id + " was entered meanwhile", e);
        }
        return shown(meeting);
    }

    private void refuse(MeetingBrief meeting, int names) {
        if (meeting.isCancelled() || !meeting.hasBegun(clock.instant())) {
            throw ProblemException.conflict(
                    "meeting-not-yet-started",
                    "Mötet har inte hållits",
                    "Namn antecknas när mötet har börjat. Inget har sparats.");
        }
        if (erasing.isOver(meeting.day())) {
            throw ProblemException.conflict(
                    "names-time-over",
                    "Namn sparas inte så länge",
                    "Tiden för namn från mötet gick ut den " + erasing.lastDay(meeting.day())
                            + ". Antalet finns kvar. Inget har sparats.");
        }
        var present = Optional.ofNullable(meeting.present());
        if (present.isPresent() && names > present.get()) {
            var detail = "Mötet har " + present.get() + " närvarande men listan har " + names + " namn. Ta bort namn.";
            throw new ProblemException(Problems.of(
                    UNPROCESSABLE_CONTENT,
                    "more-names-than-present",
                    "Fler namn än närvarande",
                    detail + " Inget har sparats.",
                    List.of(new FieldProblem("/names", "TooMany", detail))));
        }
    }

    /** What is over is not shown, also before it has been erased. */
    private ResponseEntity<AttendanceView> shown(MeetingBrief meeting) {
        var stored = attendance.of(meeting.id());
        var door = doors.of(meeting.id());
        var over = erasing.isOver(meeting.day());
        var view = new AttendanceView(
                meeting.present(),
                over ? List.of() : stored.map(one -> one.state().names()).orElse(List.of()),
                door.map(it -> it.entries().size()).orElse(null),
                over ? List.of() : door.map(CheckIns::names).orElse(List.of()),
                erasing.lastDay(meeting.day()),
                stored.map(one -> one.state().erasedOn()).orElse(null));
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.map(Stored::version).orElse(0L)))
                .body(view);
    }

    private MeetingBrief runBy(String id, Caller caller) {
        var meeting = diary.visible(id, caller);
        meeting.requireWrite(caller);
        return meeting;
    }
}
