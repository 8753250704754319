package se.atagande.deviations.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.deviations.audit.AuditChain;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Masking;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;

/**
 * What is handed out when somebody asks for the document (tryckfrihetsförordningen 2 kap.): without what two handlers have masked, and saying by which
 * provision it is withheld. Whether it may be handed out, people decide.
 */
@RestController
@Tag(name = "Cases")
class CaseExtractApi {

    private final HandledCases handled;
    private final AuditChain audit;
    private final Days days;

    CaseExtractApi(HandledCases handled, AuditChain audit, Days days) {
        this.handled = handled;
        this.audit = audit;
        this.days = days;
    }

    @Schema(name = "CaseExtract")
    record ExtractView(
            String federation,
            @Schema(description = "Diarienummer") @Nullable String registration,
            LocalDate reportedOn,
            @Nullable LocalDate closedOn,
            @Nullable Conclusion outcome,
            List<ExtractEntry> entries,
            List<Withheld> withheld,

            @Schema(description = "The reporter's name is known and is not in it")
            boolean nameWithheld,

            @Schema(description = "How many files are not in it")
            int filesWithheld) {

        static ExtractView of(Cases.Opened found) {
            var deviation = found.deviation();
            var contents = found.contents();
            return new ExtractView(
                    deviation.federation().value(),
                    deviation.registration(),
                    deviation.reportedOn(),
                    deviation.closedOn(),
                    deviation.conclusion(),
                    contents.entries().stream()
                            .map(entry ->
                                    new ExtractEntry(entry.number(), entry.kind(), entry.day(), contents.shown(entry)))
                            .toList(),
                    contents.maskings().stream()
                            .map(masking -> new Withheld(masking.entry(), masking.secrecyGround()))
                            .distinct()
                            .toList(),
                    contents.name() != null,
                    contents.attachments().size());
        }

        @Override
        public String toString() {
            return "CaseExtract";
        }
    }

    @Schema(name = "CaseExtractEntry")
    record ExtractEntry(int number, Entry.Kind kind, LocalDate day, String text) {

        @Override
        public String toString() {
            return "CaseExtractEntry";
        }
    }

    @Schema(name = "WithheldPassage")
    record Withheld(
            int entry,

            @Schema(description = "The provision; null where none was named") @Nullable String secrecyGround) {}

    @Operation(
            summary = "The case without what is masked, for somebody who asks for the document",
            description = "Utdrag ur ärendet för en begäran om allmän handling: utan det som är maskat. Det antecknas.")
    @ApiResponse(responseCode = "200", description = "The extract")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "A masking is proposed and nobody has decided on it")
    @GetMapping("/deviations/v1/deviations/{id}/extract")
    ExtractView extract(@PathVariable String id, Caller caller) {
        var found = handled.of(id, caller);
        if (!found.contents().maskings().stream().allMatch(Masking::inForce)) {
            throw ProblemException.conflict(
                    "masking-open",
                    "En maskning väntar på beslut",
                    "Be en annan handläggare godkänna den, och gör sedan utdraget.");
        }
        var deviation = found.deviation();
        audit.extracted(deviation.federation(), deviation.deviationId(), caller.name(), days.today());
        return ExtractView.of(found);
    }
}
