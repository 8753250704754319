package se.atagande.commitments.supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.AgreementId;
import se.atagande.contracts.AgreementKind;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;

/** {@code /commitments/v1/suppliers/{id}/agreements}: an agreement is entered and changed by the office of the federation whose it is. */
@Tag(name = "suppliers")
@RestController
@RequestMapping("/commitments/v1/suppliers/{id}/agreements")
class AgreementsApi {

    private final Dossiers dossiers;

    AgreementsApi(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Schema(name = "NewSupplierAgreement")
    record NewAgreement(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "Other federations whose agreement it is too; each then shares the dossier")
            @Size(max = 100, message = "Ange högst 100 förbund.") @Nullable Set<FederationId> sharedWith,

            @Schema(example = "WORK_TRAINING") @NotNull(message = "Ange vad avtalet gäller.") AgreementKind kind,

            @Schema(example = "2026-02-01") @NotNull(message = "Ange avtalets första dag.") LocalDate from,

            @Schema(description = "Its last day; null: until further notice", example = "2027-12-31") @Nullable LocalDate to,

            @Schema(description = "Diarienummer", example = "2026/14")
            @Size(max = 50, message = "Skriv högst 50 tecken.") @Nullable String referenceNumber,

            @Schema(
                    description =
                            "The day on which inclusion, gender equality and non-discrimination were required; null: not required yet",
                    example = "2026-02-01")
            @Nullable LocalDate requirementSince,

            @Schema(description = "Initiatives whose participants are with the supplier")
            @Size(max = 50, message = "Ange högst 50 insatser.") @Nullable Set<InitiativeId> initiatives) {

        SignAgreement command() {
            return new SignAgreement(
                    federation,
                    sharedWith == null ? Set.of() : sharedWith,
                    kind,
                    from,
                    to,
                    referenceNumber,
                    requirementSince,
                    initiatives == null ? Set.of() : initiatives);
        }
    }

    @Schema(name = "SupplierAgreementChange")
    record Change(
            @NotNull(message = "Ange avtalets första dag.") LocalDate from,
            @Nullable LocalDate to,

            @Size(max = 50, message = "Skriv högst 50 tecken.") @Nullable String referenceNumber,

            @Schema(description = "Initiatives whose participants are with the supplier; null: as before")
            @Size(max = 50, message = "Ange högst 50 insatser.") @Nullable Set<InitiativeId> initiatives) {}

    @Schema(name = "SupplierAgreementEnding")
    record Ending(
            @Schema(example = "2026-11-30") @NotNull(message = "Ange avtalets sista dag.") LocalDate lastDay) {}

    @Schema(name = "SupplierRequirement")
    record Requirement(
            @Schema(example = "2026-02-01") @NotNull(message = "Ange sedan vilken dag kravet gäller.") LocalDate since) {}

    @Operation(
            operationId = "signSupplierAgreement",
            summary = "Enter an agreement: an occasion to require inclusion, gender equality and non-discrimination",
            description = "Lägg in ett avtal. Varje avtal är ett tillfälle att ställa krav. För kansliet.")
    @ApiResponse(responseCode = "201", description = "Entered")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PostMapping
    ResponseEntity<SupplierView> sign(
            @PathVariable String id, @RequestBody @Valid NewAgreement body, IfMatch seen, Caller caller) {
        var stored = dossiers.visible(id, caller);
        Dossiers.requireOneOfOurs(caller, body.federation());
        Dossiers.requireRegistrar(caller, Set.of(body.federation()));
        if (body.kind() == AgreementKind.UNKNOWN) {
            throw ProblemException.invalid("/kind", "Unknown", "Välj ett av de namngivna värdena.");
        }
        Dossiers.requireSane("from", body.from());
        Dossiers.requireSane("to", body.to());
        Dossiers.requireSane("requirementSince", body.requirementSince());
        var outcome =
                stored.state().sign(new AgreementId(UUID.randomUUID().toString()), body.command(), dossiers.today());
        return SupplierView.answer(
                ResponseEntity.created(URI.create(SuppliersApi.PATH + id)),
                dossiers.write(stored, seen, outcome),
                caller,
                dossiers.today());
    }

    @Operation(
            operationId = "changeSupplierAgreement",
            summary = "Correct the days or the reference number of an agreement",
            description = "Rätta avtalets dagar eller diarienummer. Parter och slag ändras aldrig.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "403", description = "Another federation's agreement")
    @PutMapping("/{agreement}")
    ResponseEntity<SupplierView> change(
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestBody @Valid Change body,
            IfMatch seen,
            Caller caller) {
        Dossiers.requireSane("from", body.from());
        Dossiers.requireSane("to", body.to());
        return own(
                id,
                agreement,
                seen,
                caller,
                (supplier, it) -> supplier.changeAgreement(
                        it, body.from(), body.to(), body.referenceNumber(), body.initiatives()));
    }

    @Operation(
            operationId = "endSupplierAgreement",
            summary = "End an agreement on a day",
            description = "Avsluta avtalet en viss dag.")
    @ApiResponse(responseCode = "200", description = "Ended, or to be ended, on that day")
    @ApiResponse(responseCode = "403", description = "Another federation's agreement")
    @PostMapping("/{agreement}/ending")
    ResponseEntity<SupplierView> end(
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestBody @Valid Ending body,
            IfMatch seen,
            Caller caller) {
        Dossiers.requireSane("lastDay", body.lastDay());
        return own(id, agreement, seen, caller, (supplier, it) -> supplier.endAgreement(it, body.lastDay()));
    }

    @Operation(
            operationId = "withdrawSupplierAgreement",
            summary = "Strike an agreement that was entered by mistake: it counts nowhere",
            description = "Stryk ett avtal som lades in av misstag. Det räknas inte någonstans.")
    @ApiResponse(responseCode = "200", description = "Struck")
    @ApiResponse(responseCode = "403", description = "Another federation's agreement")
    @PostMapping("/{agreement}/withdrawal")
    ResponseEntity<SupplierView> withdraw(
            @PathVariable String id, @PathVariable String agreement, IfMatch seen, Caller caller) {
        return own(id, agreement, seen, caller, Supplier::withdrawAgreement);
    }

    @Operation(
            operationId = "setSupplierRequirement",
            summary = "Say since when the agreement requires inclusion, gender equality and non-discrimination",
            description = "Ange sedan när avtalet kräver att leverantören verkar för inkludering, jämställdhet och"
                    + " icke-diskriminering.")
    @ApiResponse(responseCode = "200", description = "Set")
    @ApiResponse(responseCode = "403", description = "Another federation's agreement")
    @PostMapping("/{agreement}/requirement")
    ResponseEntity<SupplierView> require(
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestBody @Valid Requirement body,
            IfMatch seen,
            Caller caller) {
        Dossiers.requireSane("since", body.since());
        return own(
                id,
                agreement,
                seen,
                caller,
                (supplier, it) -> supplier.setRequirement(it, body.since(), dossiers.today()));
    }

    private ResponseEntity<SupplierView> own(
            String id,
            String agreement,
            IfMatch seen,
            Caller caller,
            BiFunction<Supplier, AgreementId, SupplierOutcome> change) {
        var stored = dossiers.visible(id, caller);
        var agreementId = new AgreementId(agreement);
        var entered = stored.state().agreement(agreementId).orElseThrow(ProblemException::notFound);
        Dossiers.requireRegistrar(caller, Set.of(entered.federation()));
        return SupplierView.answer(
                ResponseEntity.ok(),
                dossiers.write(stored, seen, change.apply(stored.state(), agreementId)),
                caller,
                dossiers.today());
    }
}
