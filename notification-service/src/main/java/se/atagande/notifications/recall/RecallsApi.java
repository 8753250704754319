package se.atagande.notifications.recall;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.RecallId;
import se.atagande.contracts.RecallKind;
import se.atagande.contracts.notification.EntryRecalled;
import se.atagande.feed.Stored;
import se.atagande.notifications.agreement.Agreement;
import se.atagande.notifications.agreement.Agreements;
import se.atagande.notifications.agreement.SharedTypes;
import se.atagande.notifications.feed.Entry;
import se.atagande.notifications.feed.Logs;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** {@code /feeds/v1/{federation}/recalls}: the office takes back something shared; each partner that has it answers, and who has not is a list. */
@Tag(name = "recalls")
@RestController
@RequestMapping("/feeds/v1/{federation}/recalls")
class RecallsApi {

    private static final int MOST = 1000;

    private final Recalls recalls;
    private final Agreements agreements;
    private final Logs logs;

    RecallsApi(Recalls recalls, Agreements agreements, Logs logs) {
        this.recalls = recalls;
        this.agreements = agreements;
        this.logs = logs;
    }

    @Schema(name = "NewRecall")
    record NewRecall(
            @Schema(
                    description = "Id of the event that is taken back",
                    example = "019a8c1e-7b1c-7c35-8f0e-2f7d3b8b1a01")
            @NotBlank(message = "Ange händelsens id.") @Size(max = 100, message = "Skriv högst 100 tecken.") String entry,

            @Schema(example = "ERASED") @NotNull(message = "Ange om den var fel eller ska bort.") RecallKind kind,

            @Schema(description = "Of something that was wrong: id of the event that says what is right")
            @Size(max = 100, message = "Skriv högst 100 tecken.") @Nullable String replacement,

            @Schema(
                    description = "Why, in plain words and without personal data; partners do not see it",
                    example = "Fel månad")
            @NotBlank(message = "Skriv varför.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason,

            @Schema(description = "Days that partners have to answer", example = "30")
            @NotNull(message = "Ange hur många dagar partnerna har på sig.") @Min(value = 1, message = "Ange minst 1 dag.") @Max(value = 90, message = "Ange högst 90 dagar.") Integer days) {}

    @Schema(name = "Recall")
    record View(
            String id,
            String entry,

            @Schema(description = "Its type, such as se.atagande.meeting.held.v1; null where it is in no log any more")
            @Nullable String type,

            @Schema(description = "What its type is called in Swedish") @Nullable String name,

            RecallKind kind,
            @Nullable String replacement,
            @Nullable String reason,
            LocalDate day,
            LocalDate acknowledgeBy,
            boolean overdue,

            @Schema(description = "Whether the caller stands for a partner that has not answered")
            boolean mayAnswer,

            List<Recall.Answer> answers) {}

    /**
     * Something that can be taken back.
     *
     * @param subject the id of what it is about
     * @param says what tells it from others of its type; empty once erased
     * @param partners who have it
     */
    @Schema(name = "RecallCandidate")
    record Candidate(
            String entry,
            String type,
            String name,
            String subject,
            List<Said> says,
            boolean erased,
            List<String> partners) {}

    /**
     * A field of an event.
     *
     * @param name in Swedish
     * @param value as in the event: days and times in ISO 8601, times in UTC
     */
    @Schema(name = "RecallCandidateField")
    record Said(
            @Schema(example = "när det börjar") String name,
            @Schema(example = "2026-05-13T07:00:00Z") String value) {}

    @Operation(
            operationId = "recallEntry",
            summary = "Take back something shared: it is erased here at once, and every partner that has it is told",
            description =
                    "Ta tillbaka något som delats. Det raderas här genast, och alla partner som har det får veta det. För kansliet.")
    @ApiResponse(responseCode = "201", description = "Erased here; told to the partners")
    @PostMapping
    ResponseEntity<View> recall(
            @PathVariable FederationId federation, @RequestBody @Valid NewRecall body, Caller caller) {
        caller.requires(federation, Role.OFFICE);
        if (body.kind() == RecallKind.UNKNOWN) {
            throw ProblemException.invalid("/kind", "Unknown", "Välj ett av de namngivna värdena.");
        }
        requireEntry(federation, "/entry", body.entry());
        if (body.replacement() != null) {
            requireEntry(federation, "/replacement", body.replacement());
        }
        var today = agreements.today();
        var recall = new Recall(
                UUID.randomUUID().toString(),
                federation,
                body.entry(),
                body.kind(),
                body.replacement(),
                body.reason().strip(),
                today,
                today.plusDays(body.days()),
                logs.holding(body.entry()).stream()
                        .flatMap(log -> agreements.find(log).stream())
                        .map(agreement -> new Recall.Answer(agreement.id(), agreement.partner(), null, null))
                        .toList());
        var told = new EntryRecalled(
                new RecallId(recall.id()),
                federation,
                recall.entry(),
                recall.kind(),
                recall.replacement(),
                recall.acknowledgeBy());
        var stored = recalls.store().create(recall, List.of(told));
        logs.eraseEverywhere(recall.entry());
        return answer(
                ResponseEntity.created(URI.create("/feeds/v1/" + federation + "/recalls/" + recall.id())),
                stored,
                caller);
    }

    @Operation(
            operationId = "listWhatCanBeRecalled",
            summary = "What is in the federation's log of a day, to find what is to be taken back",
            description =
                    "Det som finns i förbundets logg från en dag, för att hitta det som ska tas tillbaka. För kansliet.")
    @GetMapping("/candidates")
    Page<Candidate> candidates(
            @PathVariable FederationId federation,
            @Parameter(description = "On which it happened, Europe/Stockholm", example = "2026-05-13") @RequestParam
                    LocalDate day,
            PageRequest page,
            Caller caller) {
        caller.requires(federation, Role.OFFICE);
        return Page.cut(logs.on(federation.value(), day, MOST), page)
                .map(it -> new Candidate(
                        it.eventId(),
                        it.type(),
                        SharedTypes.nameOfType(it.type()),
                        it.subject(),
                        says(it),
                        it.isErased(),
                        logs.holding(it.eventId()).stream()
                                .flatMap(log -> agreements.find(log).stream())
                                .map(Agreement::partner)
                                .distinct()
                                .toList()));
    }

    private static List<Said> says(Entry entry) {
        var fields = entry.fields();
        return SharedTypes.fieldsThatTell(entry.type()).stream()
                .flatMap(field -> Optional.ofNullable(fields.get(field))
                        .map(value -> new Said(SharedTypes.nameOfField(field), value.toString()))
                        .stream())
                .toList();
    }

    private void requireEntry(FederationId federation, String pointer, String entry) {
        if (logs.find(federation.value(), entry).isEmpty()) {
            throw ProblemException.invalid(
                    pointer, "unknown-entry", "Ange id för en händelse som finns i förbundets logg.");
        }
    }

    @Operation(
            operationId = "listRecalls",
            summary = "What was taken back and who has answered, those with the earliest last day first",
            description =
                    "Det som tagits tillbaka och vilka som svarat, den tidigaste sista dagen först. En partner ser det som gäller den.")
    @GetMapping
    Page<View> list(
            @PathVariable FederationId federation,
            @RequestParam(defaultValue = "false") boolean overdue,
            PageRequest page,
            Caller caller) {
        var visible = recalls.of(federation.value()).stream()
                .filter(it -> !overdue || it.state().isOverdue(agreements.today()))
                .filter(it -> sees(it.state(), caller))
                .toList();
        if (visible.isEmpty()) {
            // The office of a partner federation sees what concerns it, and is nobody here otherwise.
            requirePartnerOrOffice(federation, caller);
        }
        return Page.cut(visible, page).map(it -> view(it.state(), caller));
    }

    @Operation(
            operationId = "acknowledgeRecall",
            summary = "A partner says that what was taken back is gone from its store",
            description = "Partnern svarar att det som togs tillbaka är borttaget hos den.")
    @ApiResponse(responseCode = "200", description = "Noted, now or before")
    @PostMapping("/{id}/acknowledgements")
    ResponseEntity<View> acknowledge(@PathVariable FederationId federation, @PathVariable String id, Caller caller) {
        var before = recalls.store()
                .find(id)
                .filter(it -> it.state().federation().equals(federation) && sees(it.state(), caller))
                .orElseThrow(ProblemException::notFound);
        var after = before.state();
        for (var agreement : mine(after, caller)) {
            var by = agreements.partnerAs(agreement, caller).orElseThrow();
            after = after.answered(agreement.id(), by, agreements.today());
        }
        var stored = after.equals(before.state()) ? before : recalls.store().replace(before, after, List.of());
        return answer(ResponseEntity.ok(), stored, caller);
    }

    private void requirePartnerOrOffice(FederationId federation, Caller caller) {
        if (agreements.of(federation).stream().noneMatch(it -> agreements.isPartner(it, caller))) {
            caller.requires(federation, Role.OFFICE, Role.PARTNER);
        }
    }

    private List<Agreement> mine(Recall recall, Caller caller) {
        return agreements.of(recall.federation()).stream()
                .filter(it -> recall.concerns(it.id()) && agreements.isPartner(it, caller))
                .toList();
    }

    private boolean sees(Recall recall, Caller caller) {
        return caller.may(recall.federation(), Role.OFFICE)
                || !mine(recall, caller).isEmpty();
    }

    private ResponseEntity<View> answer(ResponseEntity.BodyBuilder status, Stored<Recall> stored, Caller caller) {
        return status.eTag(Long.toString(stored.version())).body(view(stored.state(), caller));
    }

    private View view(Recall it, Caller caller) {
        var office = caller.may(it.federation(), Role.OFFICE);
        var own = mine(it, caller).stream().map(Agreement::id).toList();
        var type = logs.find(it.federation().value(), it.entry()).map(Entry::type);
        return new View(
                it.id(),
                it.entry(),
                type.orElse(null),
                type.map(SharedTypes::nameOfType).orElse(null),
                it.kind(),
                it.replacement(),
                office ? it.reason() : null,
                it.day(),
                it.acknowledgeBy(),
                it.isOverdue(agreements.today()),
                it.answers().stream().anyMatch(answer -> own.contains(answer.agreement()) && answer.gone() == null),
                it.answers().stream()
                        .filter(answer -> office || own.contains(answer.agreement()))
                        .toList());
    }
}
