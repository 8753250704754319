package se.atagande.commitments.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.tabular.CellKind;
import se.atagande.tabular.FileFormat;

/** {@code /commitments/v1/registers}: every register out as a file and in again, in the same form. */
@Tag(name = "registers", description = "Ut och in: register som Excel och CSV. Registers as Excel and CSV.")
@RestController
@RequestMapping("/commitments/v1/registers")
class RegistersApi {

    private final Registers registers;
    private final Importing importing;

    RegistersApi(Registers registers, Importing importing) {
        this.registers = registers;
        this.importing = importing;
    }

    @Schema(name = "RegisterColumn")
    record ColumnView(
            String code,

            @Schema(description = "Swedish, as it stands in row 1 of a file", example = "Börjar")
            String heading,

            CellKind kind,

            @Schema(description = "Swedish: what a cell may hold")
            String hint,

            boolean required,

            @Schema(description = "Shown in files, never changed by one")
            boolean fixed) {

        static ColumnView of(Column<?> column) {
            return new ColumnView(
                    column.code(), column.heading(), column.kind(), column.hint(), column.required(), column.fixed());
        }
    }

    @Schema(name = "Register")
    record RegisterView(
            @Schema(example = "activities") String name,
            @Schema(example = "Aktiviteter") String title,
            List<ColumnView> columns) {

        static <T> RegisterView of(Register<T> register) {
            return new RegisterView(
                    register.name(),
                    register.title(),
                    new Form<>(register).columns().stream().map(ColumnView::of).toList());
        }
    }

    @Operation(
            operationId = "listRegisters",
            summary = "The registers, and the columns that their files have",
            description = "Registren, och vilka kolumner deras filer har.")
    @GetMapping
    Page<RegisterView> list(PageRequest page, Caller caller) {
        if (caller.anonymous()) {
            throw new ProblemException(Problems.loginNeeded());
        }
        return Page.cut(
                registers.all().stream().<RegisterView>map(RegisterView::of).toList(), page);
    }

    @Operation(
            operationId = "exportRegister",
            summary =
                    "A federation's register as a file; cells that a spreadsheet would take for a formula begin with an apostrophe",
            description =
                    "Förbundets register som fil: CSV (UTF-8, semikolon) eller Excel. Rör inte kolumnerna Id och Version om filen ska läsas in igen.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, with its name in Content-Disposition",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = FileFormat.EXCEL_TYPE, schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/{name}/rows")
    void rows(
            @Parameter(example = "activities") @PathVariable String name,
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @RequestParam FileFormat format,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var register = found(name);
        register.requireRead(caller, federation);
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + name + "-" + federation + "." + format.ending() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(register, federation, format, response);
    }

    private static <T> void write(
            Register<T> register, FederationId federation, FileFormat format, HttpServletResponse response)
            throws IOException {
        var form = new Form<>(register);
        try (var rows = register.rows().of(federation)) {
            format.sheet()
                    .write(
                            response.getOutputStream(),
                            register.title(),
                            form.columns().stream().map(Column::asHeading).toList(),
                            rows.map(form::row));
        }
    }

    @Operation(
            operationId = "importRegister",
            summary =
                    "Read a file into the register whole, or have every fault of it told; with dryRun, only tell what would happen",
            description =
                    "Läs in en fil med samma kolumner som den som hämtas ut. Är något fel i någon rad läses ingenting in, och varje fel står med rad och kolumn. Rader som är oförändrade lämnas i fred; en rad utan id läggs till.",
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
    @ApiResponse(responseCode = "409", description = "Somebody changed a row meanwhile: send the same file again")
    @ApiResponse(
            responseCode = "422",
            description = "Refused; errors lists row, column and what to do. Nothing was stored")
    @PostMapping(
            path = "/{name}/imports",
            consumes = {"text/csv", FileFormat.EXCEL_TYPE})
    ResponseEntity<ImportResult> read(
            @Parameter(example = "activities") @PathVariable String name,
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @Parameter(description = "Only tell what would happen") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            InputStream body,
            Caller caller)
            throws IOException {
        var register = found(name);
        register.requireWrite(caller, federation);
        return switch (importing.read(register, federation, body.readAllBytes(), dryRun)) {
            case Importing.Outcome.Done done -> ResponseEntity.ok(done.result());
            case Importing.Outcome.Refused refused -> {
                var problem = Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "import-refused",
                        "Filen kan inte läsas in",
                        "Rätta det som står under errors i filen och läs in den igen. Inget har sparats.");
                problem.setProperty("errors", refused.faults());
                throw new ProblemException(problem);
            }
            case Importing.Outcome.Interrupted half ->
                throw ProblemException.conflict(
                        "import-interrupted",
                        "Någon ändrade en rad medan filen lästes in",
                        half.written() + " av " + half.of()
                                + " rader är sparade. Pröva filen igen: det som är sparat lämnas i fred, och raden som ändrades pekas ut.");
        };
    }

    private Register<?> found(String name) {
        return registers.named(name).orElseThrow(ProblemException::notFound);
    }
}
