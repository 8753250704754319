package se.atagande.commitments.supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.PolicyArea;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;

/** {@code /commitments/v1/suppliers/{id}/policies}: a document is taken in when its content is what it should be, and only ever handed out as a download. */
@Tag(name = "suppliers")
@RestController
@RequestMapping("/commitments/v1/suppliers/{id}/policies")
class PoliciesApi {

    private final Dossiers dossiers;
    private final PolicyFiles files;
    private final SupplierDesk desk;

    PoliciesApi(Dossiers dossiers, PolicyFiles files, SupplierDesk desk) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.files = files;
    }

    @Operation(
            operationId = "receiveSupplierPolicy",
            summary = "Store a version of a policy document: PDF, DOCX or ODT without macros, at most 5 MB",
            description =
                    "Spara en version av ett policydokument: PDF, DOCX eller ODT utan makron, högst 5 MB. Formatet"
                            + " avgörs av innehållet, inte av filnamnet. För kansliet i ett förbund som delar leverantören.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "Stored")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @ApiResponse(responseCode = "413", description = "Larger than 5 MB")
    @ApiResponse(responseCode = "415", description = "Neither PDF nor DOCX nor ODT, damaged, or with macros")
    @PostMapping
    ResponseEntity<SupplierView> receive(
            @PathVariable String id,
            @Parameter(example = "GENDER_EQUALITY") @RequestParam PolicyArea area,
            @Parameter(description = "The document's own date", example = "2026-01-15") @RequestParam
                    LocalDate decidedOn,
            @Parameter(description = "Its last day, where it gives one", example = "2028-12-31") @RequestParam @Nullable LocalDate validUntil,
            InputStream body,
            IfMatch seen,
            Caller caller)
            throws IOException {
        var stored = dossiers.visible(id, caller);
        Dossiers.requireRegistrar(caller, stored.state().federations());
        seen.requires(stored.version());
        Dossiers.requireSane("decidedOn", decidedOn);
        Dossiers.requireSane("validUntil", validUntil);
        var content = body.readNBytes(SupplierDesk.mostBytes());
        var policy = desk.policy(area, decidedOn, validUntil, content);
        var outcome = stored.state().receive(policy);
        if (outcome instanceof SupplierOutcome.Changed) {
            files.store(policy.policyId(), id, content);
        }
        var written = dossiers.write(stored, seen, outcome);
        files.sweep(written.state());
        return SupplierView.answer(
                ResponseEntity.created(URI.create(SuppliersApi.PATH + id)), written, caller, dossiers.today());
    }

    @Operation(
            operationId = "getSupplierPolicyFile",
            summary = "The file of a policy document, as a download",
            description = "Policydokumentets fil, som nedladdning.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes as they were handed in",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{policy}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String policy, Caller caller) {
        var stored = dossiers.visible(id, caller).state().policies().stream()
                .filter(it -> it.policyId().equals(policy))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var content = files.find(policy).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(stored))
                                .build()
                                .toString())
                // Somebody else's file: never shown as a page of ours, never kept, never guessed at.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(content);
    }

    @Operation(
            operationId = "removeSupplierPolicy",
            summary = "Remove a document that came to the wrong place, with its file",
            description = "Ta bort ett dokument som hamnat fel, tillsammans med filen. Det går inte att ångra.")
    @ApiResponse(responseCode = "200", description = "Removed, the file too")
    @ApiResponse(responseCode = "403", description = "May only read here")
    @PostMapping("/{policy}/removal")
    ResponseEntity<SupplierView> remove(
            @PathVariable String id, @PathVariable String policy, IfMatch seen, Caller caller) {
        var stored = dossiers.visible(id, caller);
        Dossiers.requireRegistrar(caller, stored.state().federations());
        var written = dossiers.write(stored, seen, stored.state().remove(policy));
        files.remove(policy);
        return SupplierView.answer(ResponseEntity.ok(), written, caller, dossiers.today());
    }

    private static String name(Policy policy) {
        return "policy-" + policy.area().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + policy.decidedOn()
                + "." + policy.format().suffix();
    }
}
