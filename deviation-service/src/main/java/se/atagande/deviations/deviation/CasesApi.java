package se.atagande.deviations.deviation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.secrecy.SealedText;
import se.atagande.deviations.secrecy.Secrecy;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** What the federation's case handlers do; whether a case exists is nobody else's business. The office sees how many there are. */
@RestController
@RequestMapping("/deviations/v1")
@Tag(name = "Cases", description = "Read, acknowledge, answer and close. Läs, bekräfta, besvara och avsluta.")
class CasesApi {

    /** A smaller number could point at somebody. */
    private static final int SMALLEST_COUNT = 5;

    private final Deviations deviations;
    private final Secrecy secrecy;
    private final Days days;

    CasesApi(Deviations deviations, Secrecy secrecy, Days days) {
        this.deviations = deviations;
        this.secrecy = secrecy;
        this.days = days;
    }

    @Schema(name = "DeviationCounts")
    record CountsView(
            String federation, @Schema(example = "5") int fewerThan, List<StateCount> states) {}

    /** @param count null where it is smaller than may be told, zero included */
    record StateCount(DeviationState state, @Nullable Long count) {}

    @Operation(
            summary = "The cases of the federations that the caller handles, newest day first",
            description = "Ärenden i de förbund där du är avvikelsehandläggare, den senaste dagen först.")
    @ApiResponse(responseCode = "200", description = "One page of cases, without their words")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation asked for")
    @GetMapping("/deviations")
    Page<DeviationView> list(
            @RequestParam Optional<FederationId> federation,
            @RequestParam Optional<DeviationState> state,
            PageRequest page,
            Caller caller) {
        federation.ifPresent(f -> caller.requires(f, Role.CASE_HANDLER));
        var handled = federation.map(Set::of).orElseGet(() -> caller.federations(Role.CASE_HANDLER));
        var today = days.today();
        return deviations.of(handled, state, page).map(d -> DeviationView.of(d, today));
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
        return new CountsView(
                federation.value(),
                SMALLEST_COUNT,
                Arrays.stream(DeviationState.values())
                        .map(state -> new StateCount(state, tellable(deviations.count(federation, state))))
                        .toList());
    }

    @Operation(summary = "One case, with its words", description = "Ett ärende med det som berättades.")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @GetMapping("/deviations/{id}")
    ResponseEntity<CaseView> one(@PathVariable String id, Caller caller) {
        return answer(handled(id, caller));
    }

    @Operation(
            summary = "Tell the reporter that the report has been received",
            description = "Bekräfta att ni har tagit emot det. Den som berättade ser det med sin kod.")
    @ApiResponse(responseCode = "200", description = "Acknowledged")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Already acknowledged")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @PostMapping("/deviations/{id}/acknowledgement")
    ResponseEntity<CaseView> acknowledge(
            @PathVariable String id, @RequestHeader(name = "If-Match") Optional<String> ifMatch, Caller caller) {
        var found = handled(id, caller);
        IfMatch.requires(ifMatch, found.version());
        return switch (found.state().acknowledge(days.today())) {
            case AcknowledgementOutcome.Acknowledged acknowledged ->
                answer(deviations.replace(found, acknowledged.deviation(), acknowledged.event()));
            case AcknowledgementOutcome.AlreadyAcknowledged already ->
                throw ProblemException.conflict(
                        "deviation-acknowledged",
                        "Ärendet är redan bekräftat",
                        "Det bekräftades " + already.day() + ". Gå vidare med svaret.");
        };
    }

    @Operation(
            summary = "Answer the reporter and close the case",
            description = "Svara den som berättade och avsluta ärendet. Svaret läses med koden.")
    @ApiResponse(responseCode = "200", description = "Closed")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not acknowledged yet, or already closed")
    @ApiResponse(responseCode = "412", description = "If-Match was sent, and somebody else changed the case")
    @ApiResponse(responseCode = "422", description = "The outcome or the answer is missing")
    @PostMapping("/deviations/{id}/closing")
    ResponseEntity<CaseView> close(
            @PathVariable String id,
            @Valid @RequestBody CloseDeviation command,
            @RequestHeader(name = "If-Match") Optional<String> ifMatch,
            Caller caller) {
        var found = handled(id, caller);
        IfMatch.requires(ifMatch, found.version());
        var deviation = found.state();
        var answer = secrecy.seal(deviation.deviationId(), deviation.key(), Secrecy.Part.ANSWER, command.answer());
        return switch (deviation.close(command.outcome(), answer, days.today())) {
            case ClosingOutcome.Closed closed -> answer(deviations.replace(found, closed.deviation(), closed.event()));
            case ClosingOutcome.NotAcknowledged unread ->
                throw ProblemException.conflict(
                        "deviation-not-acknowledged",
                        "Ärendet är inte bekräftat",
                        "Bekräfta först att ni har tagit emot det, och svara sedan.");
            case ClosingOutcome.AlreadyClosed already ->
                throw ProblemException.conflict(
                        "deviation-closed",
                        "Ärendet är redan avslutat",
                        "Det avslutades " + already.day() + ", och svaret kan inte ändras.");
        };
    }

    private Stored<Deviation> handled(String id, Caller caller) {
        return deviations
                .find(id)
                .filter(d -> caller.may(d.state().federation(), Role.CASE_HANDLER))
                .orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<CaseView> answer(Stored<Deviation> found) {
        var deviation = found.state();
        return ResponseEntity.ok()
                .eTag(Long.toString(found.version()))
                .body(new CaseView(
                        DeviationView.of(deviation, days.today()),
                        opened(deviation, Secrecy.Part.WORDS, deviation.words()),
                        Optional.ofNullable(deviation.answer())
                                .map(answer -> opened(deviation, Secrecy.Part.ANSWER, answer))
                                .orElse(null)));
    }

    private String opened(Deviation deviation, Secrecy.Part part, SealedText text) {
        return secrecy.open(deviation.deviationId(), deviation.key(), part, text);
    }

    private static @Nullable Long tellable(long count) {
        return count < SMALLEST_COUNT ? null : count;
    }
}
