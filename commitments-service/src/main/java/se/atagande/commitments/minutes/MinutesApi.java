package se.atagande.commitments.minutes;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.meeting.MeetingBrief;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.commitments.meeting.MeetingRoles;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingKind;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/minutes}: who runs a meeting writes, who reads it approves; two approvals lock. */
@Tag(name = "minutes")
@RestController
@RequestMapping("/commitments/v1")
class MinutesApi {

    private final AllMinutes all;
    private final KeepingMinutes keeping;
    private final MeetingDiary diary;

    MinutesApi(AllMinutes all, KeepingMinutes keeping, MeetingDiary diary) {
        this.all = all;
        this.keeping = keeping;
        this.diary = diary;
    }

    @Schema(name = "MinutesText")
    record Text(
            @Schema(
                    description = "Names only as far as they are needed",
                    example = "Mötet gick igenom jämställdhet och steg 3 av Respekttrappan.")
            @NotBlank(message = "Skriv protokollet.") @Size(max = 100_000, message = "Skriv högst 100 000 tecken.") String text) {}

    @Schema(name = "AddendumText")
    record Remark(
            @Schema(example = "Datumet för seminariet ändrades senare till den 12 maj.")
            @NotBlank(message = "Skriv tillägget.") @Size(max = 4000, message = "Skriv högst 4000 tecken.") String text) {}

    @Operation(
            operationId = "listMinutes",
            summary = "Minutes of held meetings, without their text; also those that nobody has written yet",
            description = "Protokoll från hållna möten, även de som ingen har skrivit än.")
    @GetMapping("/minutes")
    Page<MinutesView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable MeetingKind kind,
            @RequestParam WrittenMinutes.@Nullable State state,
            @Parameter(description = "Whether nobody has written them within five working days") @RequestParam @Nullable Boolean missing,
            @Parameter(description = "day, or -day for the latest meeting first") @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = new ArrayList<Criteria>();
        criteria.add(MeetingRoles.visible(caller, federation, AllMinutes.ARRANGERS, AllMinutes.KIND));
        if (kind != null) {
            criteria.add(where(AllMinutes.KIND).is(kind.name()));
        }
        if (state != null) {
            criteria.add(where(AllMinutes.STATE).is(state.name()));
        }
        var today = keeping.today();
        if (missing != null) {
            var awaited = where(AllMinutes.STATE).is(WrittenMinutes.State.AWAITED.name());
            criteria.add(
                    missing
                            ? awaited.and(AllMinutes.DUE_ON).lt(today.toString())
                            : new Criteria()
                                    .orOperator(
                                            where(AllMinutes.STATE).ne(WrittenMinutes.State.AWAITED.name()),
                                            where(AllMinutes.DUE_ON).gte(today.toString())));
        }
        var query = Query.query(new Criteria().andOperator(criteria)).with(Sorting.by(sort, "day", AllMinutes.DAY));
        return page.read(query, all::find, all::count).map(stored -> MinutesView.listed(stored.state(), today));
    }

    @Operation(
            operationId = "getMinutes",
            summary = "The minutes of a meeting, as far as they have come",
            description = "Mötets protokoll, så långt det har kommit.")
    @ApiResponse(responseCode = "200", description = "As they are now, with their ETag")
    @ApiResponse(responseCode = "404", description = "No such meeting, or cancelled, or another federation's")
    @GetMapping("/meetings/{id}/minutes")
    ResponseEntity<MinutesView> one(@PathVariable String id, Caller caller) {
        return shown(meeting(id, caller));
    }

    @Operation(
            operationId = "writeMinutes",
            summary = "Write the minutes, or change them: a changed text has been approved by nobody",
            description = "Skriv protokollet eller ändra det. En ändrad text behöver justeras på nytt.")
    @ApiResponse(responseCode = "200", description = "Written")
    @ApiResponse(responseCode = "409", description = "The meeting has not begun, or the minutes are locked")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PutMapping("/meetings/{id}/minutes")
    ResponseEntity<MinutesView> write(
            @PathVariable String id, @RequestBody @Valid Text body, IfMatch seen, Caller caller) {
        var meeting = meeting(id, caller);
        meeting.requireWrite(caller);
        return answer(meeting, keeping.write(meeting, seen.version(), body.text(), caller.name()));
    }

    @Operation(
            operationId = "adjustMinutes",
            summary = "Approve the minutes as they were read; the second person's approval locks them",
            description = "Justera protokollet som du har läst det. När två personer har justerat låses det.")
    @ApiResponse(responseCode = "200", description = "Approved, and locked where it was the second")
    @ApiResponse(responseCode = "409", description = "Locked, not written, or the same person wrote or approved them")
    @ApiResponse(responseCode = "412", description = "Changed since they were read")
    @PostMapping("/meetings/{id}/minutes/adjustments")
    ResponseEntity<MinutesView> adjust(@PathVariable String id, IfMatch seen, Caller caller) {
        var meeting = meeting(id, caller);
        return answer(meeting, keeping.adjust(meeting, seen.version(), meeting.roleOf(caller), caller.name()));
    }

    @Operation(
            operationId = "addToMinutes",
            summary = "Add a remark to locked minutes; their text stays as it was approved",
            description = "Lägg till en anmärkning till ett låst protokoll. Den justerade texten ändras inte.")
    @ApiResponse(responseCode = "200", description = "Added")
    @ApiResponse(responseCode = "409", description = "Not locked yet: change the text instead")
    @PostMapping("/meetings/{id}/minutes/addenda")
    ResponseEntity<MinutesView> add(
            @PathVariable String id, @RequestBody @Valid Remark body, IfMatch seen, Caller caller) {
        var meeting = meeting(id, caller);
        meeting.requireWrite(caller);
        return answer(meeting, keeping.add(meeting, seen.version(), body.text().strip()));
    }

    private ResponseEntity<MinutesView> answer(MeetingBrief meeting, MinutesOutcome outcome) {
        return switch (outcome) {
            case MinutesOutcome.Changed changed -> shown(meeting);
            case MinutesOutcome.Locked locked ->
                throw conflict(
                        "minutes-locked",
                        "Protokollet är låst",
                        "Ett justerat protokoll ändras inte. Skriv ett tillägg i stället.");
            case MinutesOutcome.NotLocked open ->
                throw conflict(
                        "minutes-not-locked",
                        "Protokollet är inte låst än",
                        "Ändra texten i stället för att skriva ett tillägg.");
            case MinutesOutcome.NotWritten none ->
                throw conflict(
                        "minutes-not-written", "Protokollet är inte skrivet", "Skriv protokollet innan det justeras.");
            case MinutesOutcome.WrittenByTheSame same ->
                throw conflict(
                        "adjuster-wrote-minutes",
                        "Du har skrivit protokollet",
                        "Två andra än den som skrev justerar protokollet. Be någon som var med på mötet.");
            case MinutesOutcome.AdjustedByTheSame same ->
                throw conflict(
                        "adjuster-the-same",
                        "Du har redan justerat protokollet",
                        "En annan person behöver justera det också.");
            case MinutesOutcome.NotYetStarted early ->
                throw conflict(
                        "meeting-not-yet-started", "Mötet har inte börjat", "Skriv protokollet när mötet har börjat.");
        };
    }

    private static ProblemException conflict(String type, String title, String detail) {
        return ProblemException.conflict(type, title, detail + " Inget har ändrats.");
    }

    private ResponseEntity<MinutesView> shown(MeetingBrief meeting) {
        var stored = keeping.of(meeting);
        return ResponseEntity.ok()
                .eTag(Long.toString(stored.version()))
                .body(MinutesView.of(stored.state(), keeping.today()));
    }

    private MeetingBrief meeting(String id, Caller caller) {
        var meeting = diary.visible(id, caller);
        if (meeting.isCancelled()) {
            throw ProblemException.notFound();
        }
        return meeting;
    }
}
