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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/suppliers}: the register. Read by those who work in a federation that shares the dossier; the office registers. */
@Tag(name = "suppliers")
@RestController
@RequestMapping("/commitments/v1/suppliers")
class SuppliersApi {

    static final String PATH = "/commitments/v1/suppliers/";
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final Suppliers suppliers;
    private final Dossiers dossiers;

    SuppliersApi(Suppliers suppliers, Dossiers dossiers) {
        this.suppliers = suppliers;
        this.dossiers = dossiers;
    }

    @Schema(name = "NewSupplier")
    record NewSupplier(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "An organisation's name, never a person's", example = "Verkstan Norr")
            @NotBlank(message = "Ange organisationens namn.") @Size(max = 200, message = "Skriv högst 200 tecken.") String name,

            @Schema(description = "Other federations that share the dossier")
            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<FederationId> sharedWith) {}

    @Schema(name = "SupplierChange")
    record Change(
            @Schema(example = "Verkstan Norr")
            @NotBlank(message = "Ange organisationens namn.") @Size(max = 200, message = "Skriv högst 200 tecken.") String name,

            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<FederationId> sharedWith) {}

    @Schema(name = "SupplierRow")
    record Row(
            String id,
            @Schema(example = "Verkstan Norr") String name,
            List<String> federations,

            @Schema(description = "Of the agreements that run or are to come")
            List<AgreementKind> kinds,

            @Schema(description = "How many of those lack the requirement", example = "0")
            int withoutRequirement,

            List<Document> policies,
            @Nullable LocalDate lastVisit,
            @Nullable LocalDate plannedVisit) {

        @Schema(name = "SupplierDocument")
        record Document(PolicyArea area, Policy.State state) {}

        static Row of(Supplier it, LocalDate today) {
            var standing = it.agreements().stream()
                    .filter(agreement -> agreement.stateOn(today) == Agreement.State.RUNNING
                            || agreement.stateOn(today) == Agreement.State.COMING)
                    .toList();
            return new Row(
                    it.id(),
                    it.name(),
                    SupplierView.sorted(it.federations()),
                    standing.stream().map(Agreement::kind).distinct().sorted().toList(),
                    (int) standing.stream()
                            .filter(agreement -> agreement.requirementSince() == null)
                            .count(),
                    Supplier.AREAS.stream()
                            .sorted()
                            .map(area -> new Document(area, it.policyOn(area, today)))
                            .toList(),
                    days(it, Visit.State.HELD).max(Comparator.naturalOrder()).orElse(null),
                    days(it, Visit.State.PLANNED).min(Comparator.naturalOrder()).orElse(null));
        }

        private static java.util.stream.Stream<LocalDate> days(Supplier it, Visit.State state) {
            return it.visits().stream().filter(visit -> visit.state() == state).map(Visit::day);
        }
    }

    @Operation(
            operationId = "listSuppliers",
            summary = "The register of suppliers that the caller's federations share",
            description = "Leverantörsregistret: leverantörer som dina förbund delar, i svensk bokstavsordning.")
    @ApiResponse(responseCode = "200", description = "A page of the register")
    @GetMapping
    Page<Row> list(
            @Parameter(description = "One that shares the dossier", example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @Parameter(description = "A part of the name", example = "verkstan") @RequestParam @Nullable String q,
            @Parameter(description = "With such an agreement, running or to come") @RequestParam @Nullable AgreementKind kind,
            @Parameter(description = "With some policy document in this state") @RequestParam
                    Policy.@Nullable State policy,
            @Parameter(description = "name, -name, lastVisit (never visited first) or -lastVisit")
                    @RequestParam(defaultValue = "name")
                    String sort,
            PageRequest page,
            Caller caller) {
        var today = dossiers.today();
        var order = order(sort);
        var sought = Optional.ofNullable(q).orElse("").strip().toLowerCase(SWEDISH);
        return Page.cut(
                dossiers.of(federation, caller).stream()
                        .map(stored -> Row.of(stored.state(), today))
                        .filter(row -> row.name().toLowerCase(SWEDISH).contains(sought))
                        .filter(row -> kind == null || row.kinds().contains(kind))
                        .filter(row -> policy == null
                                || row.policies().stream().anyMatch(document -> document.state() == policy))
                        .sorted(order)
                        .toList(),
                page);
    }

    @Operation(
            operationId = "registerSupplier",
            summary = "Register a supplier: an organisation, never a person",
            description = "Registrera en leverantör. Bara organisationens namn, inga personer. För kansliet.")
    @ApiResponse(responseCode = "201", description = "Registered")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PostMapping
    ResponseEntity<SupplierView> register(@RequestBody @Valid NewSupplier body, Caller caller) {
        Dossiers.requireOneOfOurs(caller, body.federation());
        Dossiers.requireRegistrar(caller, Set.of(body.federation()));
        var stored = suppliers.register(Supplier.registered(
                UUID.randomUUID().toString(),
                body.federation(),
                body.sharedWith() == null ? Set.of() : body.sharedWith(),
                body.name().strip()));
        return answer(ResponseEntity.created(URI.create(PATH + stored.state().id())), stored, caller);
    }

    @Operation(
            operationId = "getSupplier",
            summary = "One supplier with agreements, policy documents and visits",
            description = "En leverantör med avtal, policydokument och besök.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @GetMapping("/{id}")
    ResponseEntity<SupplierView> one(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), dossiers.visible(id, caller), caller);
    }

    @Operation(
            operationId = "changeSupplier",
            summary = "Correct the name, or share the dossier with other federations",
            description =
                    "Rätta namnet, eller dela leverantören med andra förbund. För kansliet i det förbund som registrerade den.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PutMapping("/{id}")
    ResponseEntity<SupplierView> change(
            @PathVariable String id, @RequestBody @Valid Change body, IfMatch seen, Caller caller) {
        var stored = dossiers.visible(id, caller);
        var supplier = stored.state();
        Dossiers.requireRegistrar(caller, Set.of(supplier.federation()));
        var sharing = body.sharedWith() == null ? Set.<FederationId>of() : body.sharedWith();
        return answer(
                ResponseEntity.ok(),
                dossiers.write(stored, seen, supplier.change(body.name().strip(), sharing)),
                caller);
    }

    private ResponseEntity<SupplierView> answer(
            ResponseEntity.BodyBuilder status, Stored<Supplier> stored, Caller caller) {
        return SupplierView.answer(status, stored, caller, dossiers.today());
    }

    private static Comparator<Row> order(String sort) {
        var byName =
                Comparator.comparing(Row::name, Collator.getInstance(SWEDISH)).thenComparing(Row::id);
        var byVisit = Comparator.comparing(Row::lastVisit, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(byName);
        return Sorting.by(sort, Map.of("name", byName, "lastVisit", byVisit));
    }
}
