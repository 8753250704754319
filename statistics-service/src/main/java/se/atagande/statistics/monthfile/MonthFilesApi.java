package se.atagande.statistics.monthfile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;
import se.atagande.tabular.FileFormat;

/** Months from a file, and what a federation's files call things. */
@Tag(name = "Month files", description = "Months from Excel and CSV. Månader från Excel och CSV.")
@RestController
@RequestMapping("/statistics/v1")
class MonthFilesApi {

    private static final Access ACCESS = new Access(
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren.");

    private final ReadingMonths reading;
    private final Mappings mappings;

    MonthFilesApi(ReadingMonths reading, Mappings mappings) {
        this.reading = reading;
        this.mappings = mappings;
    }

    @Operation(
            operationId = "readMonths",
            summary =
                    "Read a file of months whole, or have every fault of it told; with dryRun, only tell what would happen",
            description =
                    "Läs in månadernas antal från Excel eller CSV. Är något fel i någon rad läses ingenting in, och varje fel står med rad och kolumn. Det som är ovanligt listas och läses in först med unusualSeen. Inlagda månader stängs för sig.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = FileFormat.EXCEL_TYPE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "200", description = "Read in, or tried")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Something is unusual and nobody has said that it was seen (unusual lists it), or somebody changed a month meanwhile: send the same file again")
    @ApiResponse(
            responseCode = "422",
            description =
                    "Refused; errors lists row, column and what to do, unknownHeadings and unknownInitiatives what a mapping could name. Nothing was stored")
    @PostMapping(
            path = "/month-files",
            consumes = {"text/csv", FileFormat.EXCEL_TYPE})
    ResponseEntity<ReadMonths> read(
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @Parameter(description = "Only tell what would happen") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(description = "Somebody has seen what is unusual and says that it is right")
                    @RequestParam(defaultValue = "false")
                    boolean unusualSeen,
            InputStream body,
            Caller caller)
            throws IOException {
        ACCESS.requireWrite(caller, federation);
        return switch (reading.read(federation, body.readAllBytes(), dryRun, unusualSeen)) {
            case ReadingMonths.Outcome.Done done -> ResponseEntity.ok(done.result());
            case ReadingMonths.Outcome.Refused refused -> {
                var problem = Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "import-refused",
                        "Filen kan inte läsas in",
                        "Rätta det som står under errors i filen och läs in den igen. Inget har sparats.");
                problem.setProperty("errors", refused.faults());
                problem.setProperty("unknownHeadings", refused.unknownHeadings());
                problem.setProperty("unknownInitiatives", refused.unknownInitiatives());
                throw new ProblemException(problem);
            }
            case ReadingMonths.Outcome.Unusual unusual -> {
                var problem = Problems.of(
                        HttpStatus.CONFLICT,
                        "unusual-values",
                        "Något i filen är ovanligt",
                        "Se efter om det stämmer. Gör det det, läs in filen igen och säg att du har sett det. Inget har sparats.");
                problem.setProperty("unusual", unusual.unusual());
                throw new ProblemException(problem);
            }
            case ReadingMonths.Outcome.Interrupted half ->
                throw ProblemException.conflict(
                        "import-interrupted",
                        "Någon ändrade en månad medan filen lästes in",
                        half.written() + " av " + half.of()
                                + " månader är sparade. Läs in filen igen: det som är sparat lämnas i fred.");
        };
    }

    @Operation(
            operationId = "getMonthMapping",
            summary = "What the federation's files call things",
            description = "Vad förbundets filer kallar kolumner och insatser. Har inget sparats är ETag \"0\".")
    @ApiResponse(responseCode = "200", description = "The mapping; its ETag is \"0\" while nothing is remembered")
    @GetMapping("/month-mappings/{federation}")
    ResponseEntity<RememberMapping> mapping(@PathVariable FederationId federation, Caller caller) {
        ACCESS.requireRead(caller, federation);
        return answer(mappings.of(federation));
    }

    @Operation(
            operationId = "rememberMonthMapping",
            summary = "Remember what the federation's files call things",
            description = "Spara vad förbundets filer kallar kolumner och insatser, till nästa gång.")
    @ApiResponse(responseCode = "200", description = "Remembered")
    @PutMapping("/month-mappings/{federation}")
    ResponseEntity<RememberMapping> remember(
            @PathVariable FederationId federation,
            @Valid @org.springframework.web.bind.annotation.RequestBody RememberMapping command,
            @Parameter(hidden = true) IfMatch seen,
            Caller caller) {
        ACCESS.requireWrite(caller, federation);
        var before = mappings.of(federation);
        seen.requires(before.version());
        return answer(mappings.write(before, command.of(federation.value())));
    }

    private static ResponseEntity<RememberMapping> answer(Stored<Mapping> mapping) {
        return ResponseEntity.ok().eTag(Long.toString(mapping.version())).body(RememberMapping.view(mapping.state()));
    }
}
