package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/**
 * What case handlers do. To everybody else, the operator of the system included, a case does not exist. Every opening of a case is written down first.
 */
@RestController
@RequestMapping("/deviations/v1")
@Tag(
        name = "Cases",
        description = "Case handlers read, answer and close. Avvikelsehandläggare läser, svarar och avslutar.")
class CasesApi {

    private final Deviations deviations;
    private final Cases cases;
    private final Attachments attachments;
    private final AuditChain audit;
    private final Days days;

    CasesApi(Deviations deviations, Cases cases, Attachments attachments, AuditChain audit, Days days) {
        this.deviations = deviations;
        this.cases = cases;
        this.attachments = attachments;
        this.audit = audit;
        this.days = days;
    }

    @Schema(name = "DeviationCounts")
    record CountsView(
            String federation,
            @Schema(example = "5") int fewerThan,
            List<StateCount> states,

            @Schema(
                    description =
                            "Cases from here that another federation handles: null where fewer, and elsewhere says whether there is any")
            @Nullable Long handledElsewhere,

            @Schema(description = "Whether any case from here is handled by another federation")
            boolean elsewhere) {}

    /** @param count null where it is smaller than may be told, zero included */
    record StateCount(DeviationState state, @Nullable Long count) {}

    @Operation(
            summary = "The cases of the federations that the caller handles",
            description = "Ärenden i de förbund där du är avvikelsehandläggare.")
    @ApiResponse(responseCode = "200", description = "One page of cases, without their contents")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation asked for")
    @GetMapping("/deviations")
    Page<CaseViews.Summary> list(
            @RequestParam Optional<FederationId> federation,
            @RequestParam Optional<DeviationState> state,
            @RequestParam Optional<Nature> nature,
            @Parameter(description = "true: those that are not closed") @RequestParam Optional<Boolean> open,
            @Parameter(description = "true: of severity 4") @RequestParam Optional<Boolean> flagged,
            @Parameter(description = "Those that are part of this structural case") @RequestParam
                    Optional<String> structural,
            @Parameter(description = "Diarienummer", example = "2026-0117") @RequestParam Optional<String> registration,
            @Parameter(description = "reportedOn, feedbackBy or severity; with - in front the other way round")
                    @RequestParam(defaultValue = "-reportedOn")
                    String sort,
            PageRequest page,
            Caller caller) {
        federation.ifPresent(f -> caller.requires(f, Role.CASE_HANDLER));
        var handled = federation.map(Set::of).orElseGet(() -> caller.federations(Role.CASE_HANDLER));
        var criteria = Deviations.of(handled);
        if (state.isPresent()) {
            criteria = criteria.and("state").is(state.get().name());
        } else if (open.orElse(false)) {
            criteria = criteria.and("state").nin(DeviationState.CLOSED.name(), DeviationState.ERASED.name());
        }
        if (nature.isPresent()) {
            criteria = criteria.and("nature").is(nature.get().name());
        }
        if (flagged.orElse(false)) {
            criteria = criteria.and("assessment.severity").is(Assessment.MOST);
        }
        if (structural.isPresent()) {
            criteria = criteria.and("structural").is(structural.get());
        }
        if (registration.isPresent()) {
            criteria = criteria.and("registration").is(registration.get());
        }
        var query = Query.query(criteria);
        var today = days.today();
        return page.read(query.with(sorted(sort)), deviations::find, deviations::count)
                .map(found -> CaseViews.Summary.of(found.state(), today));
    }

    /** Within the same day by the random id, which tells nothing. */
    private static Sort sorted(String sort) {
        var descending = sort.startsWith("-");
        var property =
                switch (descending ? sort.substring(1) : sort) {
                    case "reportedOn" -> "reportedOn";
                    case "feedbackBy" -> "clocks.feedbackBy";
                    case "severity" -> "assessment.severity";
                    default ->
                        throw ProblemException.invalid(
                                "/sort", "sort", "Sortera med reportedOn, feedbackBy eller severity.");
                };
        return Sort.by(descending ? Sort.Order.desc(property) : Sort.Order.asc(property), Sort.Order.asc("_id"));
    }

    @Operation(
            summary = "How many cases a federation has, by state; fewer than five are not told",
            description = "Hur många ärenden förbundet har. Färre än fem redovisas inte.")
    @ApiResponse(responseCode = "200", description = "The counts; null where fewer than five, zero included")
    @ApiResponse(
            responseCode = "404",
            description = "The caller belongs neither to its office nor to its case handlers")
    @GetMapping("/counts")
    CountsView counts(@RequestParam FederationId federation, Caller caller) {
        caller.requires(federation, Role.OFFICE, Role.CASE_HANDLER);
        var elsewhere = deviations.count(Query.query(Criteria.where("concerns")
                .is(federation.value())
                .and("federation")
                .ne(federation.value())));
        return new CountsView(
                federation.value(),
                ReportSettings.SMALLEST_COUNT,
                Arrays.stream(DeviationState.values())
                        .map(state -> new StateCount(state, tellable(deviations.count(federation, state))))
                        .toList(),
                tellable(elsewhere),
                elsewhere > 0);
    }

    @Operation(summary = "One case, with its contents", description = "Ett ärende med det som berättades.")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @GetMapping("/deviations/{id}")
    ResponseEntity<CaseViews.Whole> one(
            @PathVariable String id,
            @Parameter(description = "true: what is masked too; it is noted that you have read it")
                    @RequestParam(defaultValue = "false")
                    boolean unmasked,
            Caller caller) {
        var found = handled(id, caller);
        var deviation = found.deviation();
        if (unmasked) {
            audit.readUnmasked(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
        } else {
            audit.read(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
        }
        return answer(found, unmasked);
    }

    @Operation(summary = "A file that came with a case", description = "En fil som hör till ärendet.")
    @ApiResponse(responseCode = "200", description = "The file, without what told of its maker")
    @ApiResponse(responseCode = "404", description = "No such case or file, or not the caller's to know of")
    @GetMapping("/deviations/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment, Caller caller) {
        var found = handled(id, caller);
        var deviation = found.deviation();
        var file = found.contents().attachments().stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        audit.readAttachment(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bilaga\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(attachments.open(deviation, file.id()));
    }

    @Operation(
            summary = "Tell the reporter that the report has been received",
            description = "Bekräfta att ni har tagit emot det. Den som berättade ser det med sin kod.")
    @ApiResponse(responseCode = "200", description = "Acknowledged")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Already acknowledged")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @PostMapping("/deviations/{id}/acknowledgement")
    ResponseEntity<CaseViews.Whole> acknowledge(
            @PathVariable String id, @RequestHeader(name = "If-Match") Optional<String> ifMatch, Caller caller) {
        return step(id, ifMatch, caller, found -> found.acknowledge(days.today()));
    }

    @Operation(
            summary = "Write in a case: to the reporter, a note, or what was found out",
            description =
                    "Skriv i ärendet: till den som berättade (MESSAGE, QUESTION, FEEDBACK), för ärendet (NOTE, IMMEDIATE_MEASURE) eller vad ni kom fram till (INVESTIGATION, ANALYSIS, FOLLOW_UP).")
    @ApiResponse(responseCode = "200", description = "Written")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "The case has not come that far, or is closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @PostMapping("/deviations/{id}/entries")
    ResponseEntity<CaseViews.Whole> write(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Write body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> found.write(body.kind(), body.text(), caller.name(), days.today()));
    }

    @Operation(
            summary = "How serious it is and how likely to happen again",
            description = "Bedöm allvar 1–4 och risk för upprepning 1–4, var för sig.")
    @ApiResponse(responseCode = "200", description = "Assessed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @PutMapping("/deviations/{id}/assessment")
    ResponseEntity<CaseViews.Whole> assess(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Assess body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> found.assess(new Assessment(body.severity(), body.recurrence())));
    }

    @Operation(
            summary = "What it is about, after the analysis",
            description =
                    "Ange grunder och orsaker så som ärendet visade sig. Det är upplevt och misstänkt, inte avgjort.")
    @ApiResponse(responseCode = "200", description = "Classified")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @PutMapping("/deviations/{id}/classification")
    ResponseEntity<CaseViews.Whole> classify(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Classify body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> {
            var deviation = found.deviation();
            return found.classify(
                    body.classification(),
                    cases.similar(deviation.federation(), deviation.initiative(), body.classification()));
        });
    }

    @Operation(summary = "Enter the diarienummer", description = "Ange ärendets diarienummer.")
    @ApiResponse(responseCode = "200", description = "Registered")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @PutMapping("/deviations/{id}/registration")
    ResponseEntity<CaseViews.Whole> register(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Register body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> found.register(body.number()));
    }

    @Operation(
            summary = "Let the clock of the feedback stand still, with a reason that the reporter reads",
            description = "Pausa tiden för återkoppling, med ett skäl som den som berättade läser.")
    @ApiResponse(responseCode = "200", description = "Paused")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not acknowledged, closed or already paused")
    @PostMapping("/deviations/{id}/pause")
    ResponseEntity<CaseViews.Whole> pause(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Reason body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> found.pause(body.reason(), caller.name(), days.today()));
    }

    @Operation(
            summary = "Let the clock run again; the limit moves by the days it stood still",
            description = "Låt tiden gå igen. Dagen för återkoppling flyttas lika många dagar.")
    @ApiResponse(responseCode = "200", description = "Running")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not paused")
    @PostMapping("/deviations/{id}/resumption")
    ResponseEntity<CaseViews.Whole> resume(
            @PathVariable String id, @RequestHeader(name = "If-Match") Optional<String> ifMatch, Caller caller) {
        return step(id, ifMatch, caller, found -> found.resume(days.today(), days::orNextWorkingDay));
    }

    @Operation(
            summary = "Decide on a measure; it becomes an activity of the federation",
            description = "Besluta om en åtgärd. Den blir en aktivitet hos förbundet, utan ett ord om ärendet.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not analysed yet, closed, or too many")
    @ApiResponse(responseCode = "422", description = "To be done on a day that is over")
    @PostMapping("/deviations/{id}/measures")
    ResponseEntity<CaseViews.Whole> decideMeasure(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.DecideMeasure body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        var today = days.today();
        if (body.dueOn().isBefore(today) || body.dueOn().isAfter(today.plusYears(5))) {
            throw ProblemException.invalid("/dueOn", "due", "Välj en dag från i dag och högst fem år framåt.");
        }
        var activity = new ActivityId(FollowingMeasures.ACTIVITY_PREFIX + UUID.randomUUID());
        return step(
                id,
                ifMatch,
                caller,
                found -> found.decideMeasure(activity, body.text(), body.dueOn(), caller.name(), today));
    }

    @Operation(
            summary = "Decline a measure that was decided, with a reason",
            description = "Avstå från en beslutad åtgärd, med skäl.")
    @ApiResponse(responseCode = "200", description = "Declined")
    @ApiResponse(responseCode = "404", description = "No such case or measure, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Already done or declined")
    @PostMapping("/deviations/{id}/measures/{activity}/refusal")
    ResponseEntity<CaseViews.Whole> declineMeasure(
            @PathVariable String id,
            @PathVariable String activity,
            @Valid @RequestBody CaseCommands.Reason body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> found.deviation().measures().stream()
                .map(Measure::activity)
                .filter(one -> one.value().equals(activity))
                .findFirst()
                .map(one -> found.declineMeasure(one, body.reason(), caller.name(), days.today()))
                .orElseThrow(ProblemException::notFound));
    }

    @Operation(
            summary = "Answer the reporter and close the case",
            description = "Svara den som berättade och avsluta ärendet. Svaret läses med koden.")
    @ApiResponse(responseCode = "200", description = "Closed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not acknowledged yet, a measure still open, or already closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @ApiResponse(responseCode = "422", description = "The outcome, the recipient or the answer is missing")
    @PostMapping("/deviations/{id}/closing")
    ResponseEntity<CaseViews.Whole> close(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Close body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        if (body.outcome() == Conclusion.HANDED_OVER && body.recipient() == null) {
            throw ProblemException.invalid("/recipient", "needed", "Välj vart det lämnas över.");
        }
        return step(
                id,
                ifMatch,
                caller,
                found -> found.close(body.outcome(), body.answer(), body.recipient(), caller.name(), days.today()));
    }

    @Operation(summary = "Open a closed case again", description = "Öppna ett avslutat ärende igen, med skäl.")
    @ApiResponse(responseCode = "200", description = "Open again")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not closed")
    @PostMapping("/deviations/{id}/reopening")
    ResponseEntity<CaseViews.Whole> reopen(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Reason body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        var today = days.today();
        return step(
                id,
                ifMatch,
                caller,
                found -> found.reopen(body.reason(), days.feedbackBy(today), caller.name(), today));
    }

    @Operation(
            summary = "Propose that a passage is not shown, with a reason",
            description = "Föreslå att ett stycke maskas, med skäl. En annan handläggare godkänner.")
    @ApiResponse(responseCode = "200", description = "Proposed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "There is no such passage")
    @PostMapping("/deviations/{id}/maskings")
    ResponseEntity<CaseViews.Whole> mask(
            @PathVariable String id,
            @Valid @RequestBody CaseCommands.Mask body,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(
                id,
                ifMatch,
                caller,
                found -> found.proposeMasking(
                        body.entry(), body.from(), body.to(), body.reason(), caller.name(), days.today()));
    }

    @Operation(
            summary = "Approve a masking that somebody else proposed",
            description = "Godkänn en maskning som någon annan har föreslagit.")
    @ApiResponse(responseCode = "200", description = "In force: the passage is not shown any more")
    @ApiResponse(responseCode = "404", description = "No such case or masking, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "One's own, or already approved")
    @PostMapping("/deviations/{id}/maskings/{number}/approval")
    ResponseEntity<CaseViews.Whole> approveMasking(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        return step(id, ifMatch, caller, found -> found.approveMasking(number, caller.name()));
    }

    private ResponseEntity<CaseViews.Whole> step(
            String id, Optional<String> ifMatch, Caller caller, Function<Case, StepOutcome> step) {
        var found = handled(id, caller);
        IfMatch.requires(ifMatch, found.stored().version());
        return switch (step.apply(found.open())) {
            case StepOutcome.Refused refused -> throw StepRefused.because(refused.why());
            case StepOutcome.Taken taken -> {
                var deviation = found.deviation();
                audit.changed(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
                yield answer(cases.write(found, taken), false);
            }
        };
    }

    private Cases.Opened handled(String id, Caller caller) {
        return deviations
                .find(id)
                .filter(d -> caller.may(d.state().federation(), Role.CASE_HANDLER))
                .flatMap(cases::open)
                .orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<CaseViews.Whole> answer(Cases.Opened found, boolean unmasked) {
        return ResponseEntity.ok()
                .eTag(Long.toString(found.stored().version()))
                .body(CaseViews.Whole.of(found, days.today(), unmasked));
    }

    private static @Nullable Long tellable(long count) {
        return count < ReportSettings.SMALLEST_COUNT ? null : count;
    }
}
