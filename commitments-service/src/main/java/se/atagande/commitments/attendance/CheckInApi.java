package se.atagande.commitments.attendance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/** {@code /commitments/v1/check-ins/{code}}: whoever is in the room says so, with or without a name; who runs the meeting shows the code. */
@Tag(name = "attendance")
@RestController
class CheckInApi {

    private final CheckInDoors doors;
    private final ErasingNames erasing;
    private final MeetingDiary diary;
    private final Clock clock;

    CheckInApi(CheckInDoors doors, ErasingNames erasing, MeetingDiary diary, Clock clock) {
        this.doors = doors;
        this.erasing = erasing;
        this.diary = diary;
        this.clock = clock;
    }

    @Schema(name = "CheckInDoor")
    record DoorView(
            @Schema(description = "Of the link /incheckning/{code}", example = "7k3m9qxr2f")
            String code,

            @Schema(description = "How many have checked in")
            int present) {}

    @Schema(name = "CheckInInvitation")
    record Invitation(
            String title,
            MeetingKind kind,
            FederationId federation,
            @Schema(description = "UTC") Instant startsAt,

            @Schema(description = "Whether one can check in now: from an hour before the start")
            CheckIns.Door door,

            @Schema(description = "The last day on which a name is kept")
            LocalDate namesKeptUntil) {}

    @Schema(name = "NewCheckIn")
    record NewCheckIn(
            @Schema(description = "Only if one likes to; erased after the stated day while the number stays")
            @Size(max = 100, message = "Skriv högst 100 tecken.") @Nullable String name) {

        @Override
        public String toString() {
            return "NewCheckIn";
        }
    }

    @Schema(name = "CheckInReceipt")
    record Receipt(
            @Schema(description = "The only way to take it back; shown once", example = "7K3M-9QXR-2FTH-D8WN")
            String ticket) {}

    @Schema(name = "CheckInWithdrawal")
    record Withdrawal(
            @NotBlank(message = "Ange koden du fick när du checkade in.") @Size(max = 100, message = "Ange koden du fick när du checkade in.") String ticket) {}

    @Operation(
            operationId = "openCheckIn",
            summary = "The code by which those who are at the meeting check in themselves",
            description = "Koden som de som är på mötet checkar in med. Samma kod varje gång.")
    @ApiResponse(responseCode = "200", description = "The code, and how many have checked in")
    @ApiResponse(responseCode = "403", description = "Only those who run the meeting show it")
    @ApiResponse(responseCode = "409", description = "The meeting is cancelled")
    @PostMapping("/commitments/v1/meetings/{id}/check-in")
    DoorView open(@PathVariable String id, Caller caller) {
        var meeting = diary.visible(id, caller);
        meeting.requireWrite(caller);
        if (meeting.isCancelled()) {
            throw ProblemException.conflict(
                    "meeting-cancelled", "Mötet är inställt", "Till ett inställt möte finns ingen incheckning.");
        }
        var door = doors.open(meeting);
        return new DoorView(door.code(), door.entries().size());
    }

    @Operation(
            operationId = "getCheckIn",
            summary = "Which meeting the code is for, for whoever has it",
            description = "Vilket möte koden gäller, för den som har den.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "404", description = "There is no such code")
    @GetMapping("/commitments/v1/check-ins/{code}")
    Invitation invitation(@PathVariable String code) {
        var door = door(code);
        var meeting = meeting(door);
        return new Invitation(
                meeting.title(),
                meeting.kind(),
                meeting.federation(),
                meeting.startsAt(),
                door.door(meeting, clock.instant()),
                erasing.lastDay(meeting.day()));
    }

    @Operation(
            operationId = "checkIn",
            summary = "Say that one is at the meeting, with or without a name",
            description = "Checka in på mötet, med eller utan namn. Namnet raderas av sig självt; antalet finns kvar.")
    @ApiResponse(responseCode = "201", description = "Counted; the ticket is the only way to take it back")
    @ApiResponse(responseCode = "404", description = "There is no such code")
    @ApiResponse(responseCode = "409", description = "Not yet, not any more, or cancelled")
    @PostMapping("/commitments/v1/check-ins/{code}/entries")
    ResponseEntity<Receipt> checkIn(@PathVariable String code, @RequestBody @Valid NewCheckIn body) {
        var door = door(code);
        var meeting = meeting(door);
        var ticket = Ticket.random();
        var entry = new CheckIns.Entry(ticket.hash("check-in"), name(body.name()));
        var now = clock.instant();
        if (!doors.change(
                door.id(),
                it -> it.door(meeting, now) == CheckIns.Door.OPEN ? Optional.of(it.with(entry)) : Optional.empty())) {
            throw shut(door(code).door(meeting, now));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new Receipt(ticket.shown()));
    }

    @Operation(
            operationId = "withdrawCheckIn",
            summary = "Take a check-in back, and the name with it",
            description = "Ta tillbaka en incheckning. Namnet tas bort med den.")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @ApiResponse(responseCode = "404", description = "There is no such code, or no check-in with this ticket")
    @PostMapping("/commitments/v1/check-ins/{code}/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @RequestBody @Valid Withdrawal body) {
        var token = Ticket.typed(body.ticket()).hash("check-in");
        if (!doors.change(door(code).id(), it -> it.holds(token) ? Optional.of(it.without(token)) : Optional.empty())) {
            throw new ProblemException(Problems.of(
                    HttpStatus.NOT_FOUND,
                    "no-such-ticket",
                    "Koden stämmer inte med någon incheckning",
                    "Kontrollera koden tecken för tecken. Incheckningen kan också redan vara borttagen."));
        }
    }

    private static @Nullable String name(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static ProblemException shut(CheckIns.Door door) {
        return switch (door) {
            case NOT_YET ->
                ProblemException.conflict(
                        "check-in-not-yet",
                        "Incheckningen har inte öppnat",
                        "Den öppnar en timme före mötet. Försök igen då.");
            case FULL ->
                ProblemException.conflict(
                        "check-in-full",
                        "Listan är full",
                        "Fler än " + CheckIns.MOST + " kan inte checka in. Säg till den som leder mötet.");
            case CANCELLED ->
                ProblemException.conflict(
                        "meeting-cancelled", "Mötet är inställt", "Till ett inställt möte finns ingen incheckning.");
            case OPEN, CLOSED ->
                ProblemException.conflict(
                        "check-in-closed",
                        "Incheckningen har stängt",
                        "Säg till den som ledde mötet, så räknas du med där.");
        };
    }

    private CheckIns door(String code) {
        return doors.behind(code).orElseThrow(ProblemException::notFound);
    }

    private MeetingBrief meeting(CheckIns door) {
        return diary.find(door.id()).orElseThrow(ProblemException::notFound);
    }
}
