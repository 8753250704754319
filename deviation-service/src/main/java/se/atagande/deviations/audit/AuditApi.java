package se.atagande.deviations.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.DeviationId;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.Role;

/** {@code /deviations/v1/audit}: a federation's case handlers see who has read their cases, and that nobody has touched the list of it. */
@RestController
@RequestMapping("/deviations/v1/audit")
@Tag(name = "Audit", description = "Who has read a case. Vem som har läst ett ärende.")
class AuditApi {

    private final AuditChain chain;
    private final Anchoring anchoring;

    AuditApi(AuditChain chain, Anchoring anchoring) {
        this.chain = chain;
        this.anchoring = anchoring;
    }

    @Schema(name = "AuditEntry")
    record AuditEntryView(
            long number,

            @Schema(description = "Subject of the handler's login")
            String subject,

            AuditEntry.Act act,
            String deviation,
            LocalDate day) {

        static AuditEntryView of(AuditEntry entry) {
            return new AuditEntryView(entry.number(), entry.subject(), entry.act(), entry.deviation(), entry.day());
        }
    }

    @Schema(name = "AuditVerification")
    record VerificationView(
            @Schema(description = "How many entries fit, from the first")
            long entries,

            @Schema(
                    description =
                            "Seal of the last that fits: note it, and a later check shows whether newer entries are lost")
            String lastSeal,

            @Schema(description = "The first that does not fit; null where the chain is whole") @Nullable Long brokenAt,

            @Schema(description = "The last day whose end others were told, to witness it; null before the first")
            @Nullable LocalDate anchoredOn,

            @Schema(
                    description =
                            "The first of those days that the list does not bear out any more; null where all fit")
            @Nullable LocalDate anchorBroken) {}

    @Operation(
            summary = "Who has read or changed cases, the newest first",
            description = "Vem som har läst eller ändrat ärenden, det senaste först.")
    @ApiResponse(responseCode = "200", description = "One page of entries")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation")
    @GetMapping
    Page<AuditEntryView> list(
            @RequestParam FederationId federation,
            @Parameter(description = "Of this case only") @RequestParam @Nullable DeviationId deviation,
            PageRequest page,
            Caller caller) {
        caller.requires(federation, Role.CASE_HANDLER);
        return chain.of(federation, deviation, page).map(AuditEntryView::of);
    }

    @Operation(
            summary = "Whether the list is whole",
            description = "Kontrollera att ingen har ändrat eller tagit bort något ur listan.")
    @ApiResponse(responseCode = "200", description = "How far every seal fits")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation")
    @GetMapping("/verification")
    VerificationView verify(@RequestParam FederationId federation, Caller caller) {
        caller.requires(federation, Role.CASE_HANDLER);
        var found = chain.verify(federation);
        return new VerificationView(
                found.entries(),
                found.lastSeal(),
                found.brokenAt(),
                anchoring.latest(federation).map(AuditAnchor::day).orElse(null),
                anchoring.broken(federation).map(AuditAnchor::day).orElse(null));
    }
}
