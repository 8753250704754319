package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.attachment.Attachments;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.deviations.casefile.Assessment;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.DeviationState;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.casefile.ReportSettings;
import se.atagande.rest.Caller;
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
    private final HandledCases handled;
    private final Attachments attachments;
    private final AuditChain audit;
    private final Days days;

    CasesApi(Deviations deviations, HandledCases handled, Attachments attachments, AuditChain audit, Days days) {
        this.deviations = deviations;
        this.handled = handled;
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
        var handles = federation.map(Set::of).orElseGet(() -> caller.federations(Role.CASE_HANDLER));
        var criteria = Deviations.of(handles);
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
        var found = handled.of(id, caller);
        var deviation = found.deviation();
        if (unmasked) {
            audit.readUnmasked(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
        } else {
            audit.read(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
        }
        return handled.answer(found, unmasked);
    }

    @Operation(summary = "A file that came with a case", description = "En fil som hör till ärendet.")
    @ApiResponse(responseCode = "200", description = "The file, without what told of its maker")
    @ApiResponse(responseCode = "404", description = "No such case or file, or not the caller's to know of")
    @GetMapping("/deviations/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment, Caller caller) {
        var found = handled.of(id, caller);
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

    private static @Nullable Long tellable(long count) {
        return count < ReportSettings.SMALLEST_COUNT ? null : count;
    }
}
