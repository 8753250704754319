package se.atagande.commitments.agenda;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
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
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.meeting.MeetingDiary;
import se.atagande.commitments.meeting.MeetingRoles;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/** {@code /commitments/v1/agenda-items}: propose, accept, decline, order, move, deal with. Who reads a meeting may propose; who runs it does the rest. */
@Tag(name = "agenda-items")
@RestController
@RequestMapping("/commitments/v1")
class AgendaApi {

    private static final String PATH = "/commitments/v1/agenda-items/";
    private static final String TITLE = "Skriv vad punkten gäller.";
    private static final String MINUTES = "Ange tiden i minuter, 1 till 480.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv"));

    private final AgendaItems items;
    private final ChangingAgendas changing;
    private final MeetingDiary diary;
    private final Clock clock;

    AgendaApi(AgendaItems items, ChangingAgendas changing, MeetingDiary diary, Clock clock) {
        this.items = items;
        this.changing = changing;
        this.diary = diary;
        this.clock = clock;
    }

    @Schema(name = "NewAgendaItem")
    record NewItem(
            @Schema(example = "Ny rutin för mötesbokning")
            @NotBlank(message = AgendaApi.TITLE) @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(description = "No personal data") @Size(max = 4000, message = "Skriv högst 4000 tecken.") @Nullable String text,

            @Schema(example = "15")
            @Min(value = 1, message = AgendaApi.MINUTES) @Max(value = 480, message = AgendaApi.MINUTES) @Nullable Integer minutes,

            @Schema(description = "True for a measure of step 7 of Respekttrappan; those who run the meeting say so")
            @Nullable Boolean respekttrappan) {

        AgendaItem.Content content() {
            return new AgendaItem.Content(title.strip(), text, minutes);
        }
    }

    @Schema(name = "AgendaItemContent")
    record NewContent(
            @NotBlank(message = AgendaApi.TITLE) @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Size(max = 4000, message = "Skriv högst 4000 tecken.") @Nullable String text,

            @Min(value = 1, message = AgendaApi.MINUTES) @Max(value = 480, message = AgendaApi.MINUTES) @Nullable Integer minutes) {}

    @Schema(name = "AgendaItemRefusal")
    record Refusal(
            @Schema(example = "Tas upp på chefsmötet i stället.")
            @NotBlank(message = "Skriv varför punkten inte tas upp.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "AgendaItemPlace")
    record NewPlace(
            @Schema(description = "The item of the same meeting that it is put before; null for last")
            @Size(max = 100, message = "Ange punktens id.") @Nullable String before) {}

    @Schema(name = "AgendaItemMeeting")
    record NewMeeting(
            @NotBlank(message = "Ange mötet.") @Size(max = 100, message = "Ange mötets id.") String meeting) {}

    @Schema(name = "ActivityTime")
    record ActivityTime(
            @NotNull(message = "Ange starttid.") OffsetDateTime startsAt,
            @NotNull(message = "Ange sluttid.") OffsetDateTime endsAt) {}

    @Operation(
            operationId = "listAgendaItems",
            summary = "Agenda items of meetings that the caller may read, in the order of the agenda",
            description = "Punkter på dagordningar som du får läsa, i dagordningens ordning.")
    @GetMapping("/agenda-items")
    Page<AgendaItemView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable MeetingSeriesId series,
            @Parameter(description = "Stands at this meeting, or was carried over from it") @RequestParam @Nullable String meeting,
            @RequestParam AgendaItem.@Nullable State state,
            @RequestParam AgendaItem.@Nullable Origin origin,
            @Parameter(description = "Whether it ended in a decision") @RequestParam @Nullable Boolean decided,
            @Parameter(description = "The activity that a decision became: where it comes from") @RequestParam @Nullable ActivityId activity,
            @Parameter(
                            description =
                                    "rank (the agenda's order), decidedOn, or -decidedOn for the latest decision first")
                    @RequestParam(defaultValue = "rank")
                    String sort,
            PageRequest page,
            Caller caller) {
        var all = new ArrayList<Criteria>();
        all.add(MeetingRoles.visible(caller, federation, AgendaItems.ARRANGERS, AgendaItems.KIND));
        if (series != null) {
            all.add(where(AgendaItems.SERIES).is(series.value()));
        }
        if (meeting != null) {
            all.add(AgendaItems.at(meeting));
        }
        if (state != null) {
            all.add(where(AgendaItems.STATE).is(state.name()));
        }
        if (origin != null) {
            all.add(where(AgendaItems.ORIGIN).is(origin.name()));
        }
        if (decided != null) {
            all.add(where(AgendaItems.DECISION).exists(decided));
        }
        if (activity != null) {
            all.add(where("_id").is(activity.value().replaceFirst("^decision-", "")));
        }
        var criteria = new Criteria().andOperator(all);
        return page.read(Query.query(criteria).with(order(sort)), items::find, items::count)
                .map(AgendaItemView::of);
    }

    @Operation(
            operationId = "getAgendaItem",
            summary = "One agenda item, where it has stood and what was decided",
            description = "En punkt, var den har stått och vad som beslutades.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is no such item, or it is another federation's")
    @GetMapping("/agenda-items/{id}")
    ResponseEntity<AgendaItemView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "proposeAgendaItem",
            summary = "Propose an item for a meeting; those who run it put it on the agenda at once",
            description = "Föreslå en punkt till ett möte. Den som leder mötet lägger den direkt på dagordningen.")
    @ApiResponse(responseCode = "201", description = "Proposed, or on the agenda")
    @ApiResponse(responseCode = "409", description = "The meeting takes no more items")
    @PostMapping("/meetings/{id}/agenda-items")
    ResponseEntity<AgendaItemView> propose(@PathVariable String id, @RequestBody @Valid NewItem body, Caller caller) {
        var meeting = diary.visible(id, caller);
        var runs = meeting.isRunBy(caller);
        if (meeting.isCancelled() || (!runs && !meeting.isPlanned())) {
            throw ProblemException.conflict(
                    "meeting-takes-no-items",
                    "Mötet tar inte emot punkter",
                    "Mötet är hållet eller inställt. Föreslå punkten till nästa möte. Inget har sparats.");
        }
        if (!runs && WallClock.dayOf(clock.instant()).isAfter(meeting.lastDayForItems())) {
            throw ProblemException.conflict(
                    "items-closed",
                    "Sista dagen för punkter har varit",
                    "Sista dagen var den " + DAY.format(meeting.lastDayForItems())
                            + ". Föreslå punkten till nästa möte, eller be den som leder mötet att ta med den. Inget har sparats.");
        }
        var step = runs && Boolean.TRUE.equals(body.respekttrappan());
        var item = AgendaItem.proposed(
                UUID.randomUUID().toString(),
                meeting,
                step ? AgendaItem.Origin.RESPEKTTRAPPAN : AgendaItem.Origin.PROPOSAL,
                meeting.roleOf(caller),
                runs,
                body.content(),
                items.lastRank(meeting.id()));
        var stored = items.create(item);
        return ResponseEntity.created(URI.create(PATH + item.id()))
                .eTag(Long.toString(stored.version()))
                .body(AgendaItemView.of(stored));
    }

    @Operation(
            operationId = "changeAgendaItem",
            summary = "Change what an item says and the time it needs",
            description = "Ändra vad punkten gäller och hur lång tid den behöver.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "Declined or dealt with")
    @PutMapping("/agenda-items/{id}")
    ResponseEntity<AgendaItemView> say(
            @PathVariable String id, @RequestBody @Valid NewContent body, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        var content = new AgendaItem.Content(body.title().strip(), body.text(), body.minutes());
        return answer(id, changing.change(id, seen.version(), item -> item.say(content)), caller);
    }

    @Operation(
            operationId = "acceptAgendaItem",
            summary = "Put a proposed item on the agenda",
            description = "Ta upp en föreslagen punkt på dagordningen.")
    @ApiResponse(responseCode = "200", description = "It is on the agenda")
    @ApiResponse(responseCode = "409", description = "Accepted or declined before")
    @PostMapping("/agenda-items/{id}/acceptance")
    ResponseEntity<AgendaItemView> accept(@PathVariable String id, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        return answer(id, changing.change(id, seen.version(), AgendaItem::accept), caller);
    }

    @Operation(
            operationId = "declineAgendaItem",
            summary = "Say that an item is not taken up, and why",
            description = "Säg att punkten inte tas upp, och varför.")
    @ApiResponse(responseCode = "200", description = "Declined; the reason is shown")
    @ApiResponse(responseCode = "409", description = "Declined or dealt with before")
    @PostMapping("/agenda-items/{id}/refusal")
    ResponseEntity<AgendaItemView> decline(
            @PathVariable String id, @RequestBody @Valid Refusal body, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        return answer(
                id,
                changing.change(
                        id, seen.version(), item -> item.decline(body.reason().strip())),
                caller);
    }

    @Operation(
            operationId = "orderAgendaItem",
            summary = "Put an item before another one of its meeting, or last",
            description = "Lägg en punkt före en annan, eller sist.")
    @ApiResponse(responseCode = "200", description = "It stands there")
    @PutMapping("/agenda-items/{id}/place")
    ResponseEntity<AgendaItemView> place(
            @PathVariable String id, @RequestBody @Valid NewPlace body, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        var before = Optional.ofNullable(body.before());
        return answer(
                id,
                changing.change(id, seen.version(), item -> item.place(changing.rankBefore(item.meeting(), before))),
                caller);
    }

    @Operation(
            operationId = "moveAgendaItem",
            summary = "Let another planned meeting of the series take an item up",
            description = "Flytta en punkt till ett annat planerat möte i serien.")
    @ApiResponse(responseCode = "200", description = "It stands at that meeting")
    @ApiResponse(responseCode = "409", description = "Declined or dealt with")
    @ApiResponse(responseCode = "422", description = "There is no such planned meeting in the series")
    @PutMapping("/agenda-items/{id}/meeting")
    ResponseEntity<AgendaItemView> move(
            @PathVariable String id, @RequestBody @Valid NewMeeting body, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        var other = diary.find(body.meeting());
        return answer(
                id,
                changing.change(id, seen.version(), item -> other.map(item::moveTo)
                        .orElseGet(AgendaOutcome.NoSuchMeeting::new)),
                caller);
    }

    @Operation(
            operationId = "dealWithAgendaItem",
            summary =
                    "Write down what came of an item; a decision may become an activity, which is planned exactly once",
            description = "Skriv vad som hände med punkten. Ett beslut kan bli en aktivitet, som planeras en gång.")
    @ApiResponse(responseCode = "200", description = "Dealt with, and decided where a decision was given")
    @ApiResponse(
            responseCode = "409",
            description = "The meeting has not begun, or the item is still a proposal or settled")
    @ApiResponse(
            responseCode = "422",
            description = "The item did not stand at the meeting, or the activity's times are wrong")
    @PostMapping("/agenda-items/{id}/outcome")
    ResponseEntity<AgendaItemView> deal(
            @PathVariable String id, @RequestBody @Valid Dealing body, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        var wrong = body.wrong();
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problems.invalid(wrong));
        }
        var at = diary.find(body.meeting());
        return answer(
                id,
                changing.change(id, seen.version(), item -> at.map(meeting ->
                                item.dealWith(meeting, body.note(), body.decided(), body.becomes(), clock.instant()))
                        .orElseGet(AgendaOutcome.NoSuchMeeting::new)),
                caller);
    }

    @Operation(
            operationId = "decideActivityTime",
            summary = "Decide when an activity is that a meeting decided on; it is planned then",
            description = "Bestäm tiden för en beslutad aktivitet. Då planeras den.")
    @ApiResponse(responseCode = "200", description = "Planned")
    @ApiResponse(responseCode = "409", description = "It has its time, or the decision becomes no activity")
    @PutMapping("/agenda-items/{id}/activity-time")
    ResponseEntity<AgendaItemView> activityTime(
            @PathVariable String id, @RequestBody @Valid ActivityTime body, IfMatch seen, Caller caller) {
        requireRun(id, caller);
        return answer(
                id,
                changing.change(
                        id,
                        seen.version(),
                        item -> item.activityAt(
                                body.startsAt().toInstant(), body.endsAt().toInstant())),
                caller);
    }

    private ResponseEntity<AgendaItemView> answer(String id, Optional<AgendaOutcome> outcome, Caller caller) {
        return switch (outcome.orElseThrow(ProblemException::notFound)) {
            case AgendaOutcome.Changed changed -> shown(visible(id, caller));
            case AgendaOutcome.NotAProposal not ->
                throw conflict(
                        "item-not-a-proposal",
                        "Punkten är inget förslag längre",
                        "Någon har redan tagit ställning till den. Hämta dagordningen igen.");
            case AgendaOutcome.StillAProposal still ->
                throw conflict(
                        "item-still-a-proposal", "Punkten är ännu ett förslag", "Ta upp den på dagordningen först.");
            case AgendaOutcome.AlreadySettled settled ->
                throw conflict(
                        "item-settled",
                        "Punkten är redan avslutad",
                        "Hämta dagordningen igen för att se vad som hände med den.");
            case AgendaOutcome.NotYetStarted early ->
                throw conflict(
                        "meeting-not-yet-started",
                        "Mötet har inte börjat",
                        "Vänta tills mötet har börjat innan du skriver vad som beslutades.");
            case AgendaOutcome.BecomesNoActivity none ->
                throw conflict(
                        "decision-without-activity",
                        "Beslutet blir ingen aktivitet",
                        "Planera aktiviteten bland aktiviteterna i stället.");
            case AgendaOutcome.NoSuchMeeting none ->
                throw ProblemException.invalid(
                        "/meeting", "NoSuchMeeting", "Välj ett möte i samma serie som punkten hör till.");
            case AgendaOutcome.EndsBeforeItStarts wrong ->
                throw new ProblemException(Problems.of(
                        UNPROCESSABLE_CONTENT,
                        "ends-before-it-starts",
                        "Aktiviteten slutar innan den börjar",
                        "Ange en sluttid som är senare än starttiden. Inget har sparats.",
                        List.of(new FieldProblem(
                                "/endsAt", "AfterStart", "Ange en sluttid som är senare än starttiden."))));
        };
    }

    private static ProblemException conflict(String type, String title, String detail) {
        return ProblemException.conflict(type, title, detail + " Inget har sparats.");
    }

    private static ResponseEntity<AgendaItemView> shown(Stored<AgendaItem> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(AgendaItemView.of(stored));
    }

    private Stored<AgendaItem> visible(String id, Caller caller) {
        var stored = items.find(id).orElseThrow(ProblemException::notFound);
        diary.visible(stored.state().meeting(), caller);
        return stored;
    }

    private void requireRun(String id, Caller caller) {
        diary.visible(visible(id, caller).state().meeting(), caller).requireWrite(caller);
    }

    private static Sort order(String sort) {
        return switch (sort) {
            case "rank" -> Sort.by(AgendaItems.RANK, "_id");
            case "decidedOn" -> Sort.by(AgendaItems.DECIDED_ON, "_id");
            case "-decidedOn" -> Sort.by(Sort.Direction.DESC, AgendaItems.DECIDED_ON, "_id");
            default -> throw ProblemException.invalid("/sort", "sort", "Sortera med rank, decidedOn eller -decidedOn.");
        };
    }
}
