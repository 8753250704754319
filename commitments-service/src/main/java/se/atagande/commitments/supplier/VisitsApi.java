package se.atagande.commitments.supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.contracts.VisitId;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** Follow-up visits: planned, moved, cancelled, held by the office or a project leader, and the suppliers that are still to be visited. */
@Tag(name = "suppliers")
@RestController
@RequestMapping("/commitments/v1")
class VisitsApi {

    private static final Collator SWEDISH = Collator.getInstance(Locale.of("sv", "SE"));

    private final Dossiers dossiers;

    VisitsApi(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Schema(name = "NewSupplierVisit")
    record NewVisit(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "Other federations that make the visit too; it counts for each of them")
            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<FederationId> together,

            @Schema(example = "2026-10-14") @NotNull(message = "Ange besökets dag.") LocalDate day) {}

    @Schema(name = "SupplierVisitMove")
    record Move(
            @Schema(example = "2026-10-21") @NotNull(message = "Ange den nya dagen.") LocalDate day) {}

    @Schema(name = "SupplierVisitCancellation")
    record Cancellation(
            @Schema(example = "Leverantören bad om ny tid.")
            @NotBlank(message = "Ange varför besöket ställs in. Skriv inga personuppgifter.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "SupplierVisitHolding")
    record Holding(
            @Schema(description = "One for each of the three documents")
            @NotNull(message = "Svara för vart och ett av de tre dokumenten.") @Size(max = 3, message = "Svara en gång för varje dokument.") List<@Valid @NotNull(message = "Svara för vart och ett av de tre dokumenten.") Talk> talks,

            @Schema(
                    description = "What happens next; stays with the visitors",
                    example = "Vi får den nya planen i mars.")
            @Size(max = 2000, message = "Skriv högst 2000 tecken.") @Nullable String nextStep) {

        HoldVisit command() {
            return new HoldVisit(talks.stream().map(Talk::said).toList(), blankToNull(nextStep));
        }
    }

    @Schema(name = "SupplierTalkAnswer")
    record Talk(
            @Schema(example = "ACCESSIBILITY") @NotNull(message = "Ange vilket dokument.") PolicyArea area,

            @Schema(description = "Whether the document was talked about", example = "true")
            @NotNull(message = "Svara ja eller nej.") Boolean discussed,

            @Schema(
                    description = "What was agreed; stays with the visitors. No names.",
                    example = "Ny rutin för tolk prövas.")
            @Size(max = 2000, message = "Skriv högst 2000 tecken.") @Nullable String agreed) {

        Visit.Talk said() {
            return new Visit.Talk(area, discussed, blankToNull(agreed));
        }
    }

    @Schema(name = "UnvisitedSupplier")
    record Unvisited(
            String id,
            @Schema(example = "Verkstan Norr") String name,
            List<String> federations,

            @Schema(description = "A visit of this federation that is planned within the period") @Nullable LocalDate plannedVisit,

            @Schema(description = "The latest visit of this federation, ever") @Nullable LocalDate lastVisit) {}

    @Operation(
            operationId = "listSupplierVisits",
            summary = "Visits by the caller's federations",
            description = "Uppföljningsbesök som dina förbund gör.")
    @ApiResponse(responseCode = "200", description = "A page of visits")
    @GetMapping("/supplier-visits")
    Page<VisitView> list(
            @Parameter(description = "One of the visitors", example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @RequestParam Visit.@Nullable State state,
            @Parameter(description = "On or after", example = "2026-09-01") @RequestParam @Nullable LocalDate from,
            @Parameter(description = "On or before", example = "2026-11-30") @RequestParam @Nullable LocalDate to,
            @Parameter(description = "day, or -day for the latest first") @RequestParam(defaultValue = "day")
                    String sort,
            PageRequest page,
            Caller caller) {
        var mine = Dossiers.readable(caller);
        var order = Sorting.by(sort, "day", Comparator.comparing(VisitView::day).thenComparing(visit -> visit.id()
                .value()));
        return Page.cut(
                dossiers.of(federation, caller).stream()
                        .flatMap(stored -> stored.state().visits().stream()
                                .filter(visit -> federation == null
                                        ? visit.visitors().stream().anyMatch(mine::contains)
                                        : visit.visitors().contains(federation))
                                .map(visit -> VisitView.of(stored.state(), visit, caller)))
                        .filter(visit -> state == null || visit.state() == state)
                        .filter(visit -> from == null || !visit.day().isBefore(from))
                        .filter(visit -> to == null || !visit.day().isAfter(to))
                        .sorted(order)
                        .toList(),
                page);
    }

    @Operation(
            operationId = "listUnvisitedSuppliers",
            summary = "Suppliers with an agreement in a season that the federation has not visited in it",
            description =
                    "Ännu inte besökta: leverantörer med avtal under perioden som förbundet inte har besökt under den.")
    @ApiResponse(responseCode = "200", description = "A page of suppliers, in Swedish order")
    @GetMapping("/unvisited-suppliers")
    Page<Unvisited> unvisited(
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @Parameter(description = "This year when not said", example = "2026") @RequestParam @Nullable Integer year,
            @Parameter(description = "AUTUMN is September to November") @RequestParam(defaultValue = "AUTUMN")
                    VisitSeason season,
            @RequestParam(defaultValue = "WORK_TRAINING") AgreementKind kind,
            @Parameter(description = "name or -name") @RequestParam(defaultValue = "name") String sort,
            PageRequest page,
            Caller caller) {
        if (year != null && (year < 1990 || year > 2099)) {
            throw ProblemException.invalid("/year", "year", "Ange ett år från 1990 till 2099.");
        }
        var of = year == null ? dossiers.today().getYear() : year;
        var first = season.first(of);
        var last = season.last(of);
        var order = Sorting.by(
                sort, "name", Comparator.comparing(Unvisited::name, SWEDISH).thenComparing(Unvisited::id));
        return Page.cut(
                dossiers.of(federation, caller).stream()
                        .map(stored -> stored.state())
                        .filter(it -> it.unvisitedBy(federation, kind, first, last))
                        .map(it -> new Unvisited(
                                it.id(),
                                it.name(),
                                SupplierView.sorted(it.federations()),
                                it.visits().stream()
                                        .filter(visit -> visit.state() == Visit.State.PLANNED)
                                        .filter(visit -> visit.isOf(federation, first, last))
                                        .map(Visit::day)
                                        .min(Comparator.naturalOrder())
                                        .orElse(null),
                                it.visits().stream()
                                        .filter(visit -> visit.state() == Visit.State.HELD)
                                        .filter(visit -> visit.visitors().contains(federation))
                                        .map(Visit::day)
                                        .max(Comparator.naturalOrder())
                                        .orElse(null)))
                        .sorted(order)
                        .toList(),
                page);
    }

    @Operation(
            operationId = "planSupplierVisit",
            summary = "Plan a follow-up visit, alone or together with other federations that share the dossier",
            description =
                    "Planera ett uppföljningsbesök, ensam eller tillsammans med andra förbund som delar leverantören.")
    @ApiResponse(responseCode = "201", description = "Planned")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PostMapping("/suppliers/{id}/visits")
    ResponseEntity<SupplierView> plan(
            @PathVariable String id, @RequestBody @Valid NewVisit body, IfMatch seen, Caller caller) {
        var stored = dossiers.visible(id, caller);
        Dossiers.requireOneOfOurs(caller, body.federation());
        Dossiers.requireVisitor(caller, Set.of(body.federation()));
        Dossiers.requireSane("day", body.day());
        var outcome = stored.state()
                .planVisit(
                        new VisitId(UUID.randomUUID().toString()),
                        body.federation(),
                        body.together() == null ? Set.of() : body.together(),
                        body.day());
        return SupplierView.answer(
                ResponseEntity.created(URI.create(SuppliersApi.PATH + id)),
                dossiers.write(stored, seen, outcome),
                caller,
                dossiers.today());
    }

    @Operation(
            operationId = "moveSupplierVisit",
            summary = "Give a planned visit another day",
            description = "Flytta ett planerat besök till en annan dag.")
    @ApiResponse(responseCode = "200", description = "Moved")
    @ApiResponse(responseCode = "403", description = "Another federation's visit")
    @PostMapping("/suppliers/{id}/visits/{visit}/move")
    ResponseEntity<SupplierView> move(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestBody @Valid Move body,
            IfMatch seen,
            Caller caller) {
        Dossiers.requireSane("day", body.day());
        return own(id, visit, seen, caller, (supplier, it) -> supplier.moveVisit(it, body.day()));
    }

    @Operation(
            operationId = "cancelSupplierVisit",
            summary = "Cancel a planned visit",
            description = "Ställ in ett planerat besök.")
    @ApiResponse(responseCode = "200", description = "Cancelled")
    @ApiResponse(responseCode = "403", description = "Another federation's visit")
    @PostMapping("/suppliers/{id}/visits/{visit}/cancellation")
    ResponseEntity<SupplierView> cancel(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestBody @Valid Cancellation body,
            IfMatch seen,
            Caller caller) {
        return own(id, visit, seen, caller, (supplier, it) -> supplier.cancelVisit(it, body.reason()));
    }

    @Operation(
            operationId = "holdSupplierVisit",
            summary = "Say what became of each document at the visit; it counts for every visitor",
            description =
                    "Redovisa besöket: vilka dokument som togs upp och vad ni kom överens om. Räknas för vart och ett"
                            + " av förbunden som gjorde besöket.")
    @ApiResponse(responseCode = "200", description = "Held")
    @ApiResponse(responseCode = "403", description = "Another federation's visit")
    @ApiResponse(responseCode = "409", description = "Its day has not come, or it was held or cancelled before")
    @PostMapping("/suppliers/{id}/visits/{visit}/holding")
    ResponseEntity<SupplierView> hold(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestBody @Valid Holding body,
            IfMatch seen,
            Caller caller) {
        return own(id, visit, seen, caller, (supplier, it) -> supplier.holdVisit(it, body.command(), dossiers.today()));
    }

    private ResponseEntity<SupplierView> own(
            String id,
            String visit,
            IfMatch seen,
            Caller caller,
            BiFunction<Supplier, VisitId, SupplierOutcome> change) {
        var stored = dossiers.visible(id, caller);
        var visitId = new VisitId(visit);
        var planned = stored.state().visit(visitId).orElseThrow(ProblemException::notFound);
        Dossiers.requireVisitor(caller, planned.visitors());
        return SupplierView.answer(
                ResponseEntity.ok(),
                dossiers.write(stored, seen, change.apply(stored.state(), visitId)),
                caller,
                dossiers.today());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
