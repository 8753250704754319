package se.atagande.commitments.declaration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** The signed texts, to read and to load. */
@RestController
@Tag(name = "declarations", description = "Undertecknade deklarationer, ordagrant. Signed declarations, verbatim.")
class DeclarationsController {

    private final Declarations declarations;
    private final ImportingDeclarations importing;

    DeclarationsController(Declarations declarations, ImportingDeclarations importing) {
        this.declarations = declarations;
        this.importing = importing;
    }

    @Schema(name = "DeclarationSummary")
    record Summary(
            String id,
            String federation,
            Words federationName,
            Words title,
            @Nullable LocalDate signedOn,
            int commitments) {

        static Summary of(Declaration it) {
            return new Summary(
                    it.id(), it.federation().value(), it.federationName(), it.title(), it.signedOn(), it.commitments());
        }
    }

    /** A signed text: paragraphs and sentences count from 1, as commitments are anchored. */
    @Schema(name = "Declaration")
    record Text(
            String id,
            String federation,
            Words federationName,
            Words title,
            @Nullable LocalDate signedOn,
            List<Paragraph> paragraphs) {}

    record Paragraph(int number, Block.Kind kind, List<Sentence> sentences) {}

    record Sentence(int number, String text, List<AnchoredCommitment> commitments) {}

    record AnchoredCommitment(String id, int number, Words title) {}

    record Imported(String outcome, String declaration) {}

    @GetMapping("/commitments/v1/declarations")
    @Operation(
            operationId = "listDeclarations",
            summary = "All declarations, by federation; public",
            description = "Alla deklarationer, efter förbund. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<Summary> list(PageRequest page) {
        return Page.cut(
                declarations.all().stream()
                        .map(stored -> Summary.of(stored.state()))
                        .sorted(Comparator.comparing(Summary::id))
                        .toList(),
                page);
    }

    @GetMapping("/commitments/v1/declarations/{id}")
    @Operation(
            operationId = "getDeclaration",
            summary = "The text in paragraphs and sentences, each with the commitments anchored to it; public",
            description =
                    "En deklarations text i stycken och meningar, med de åtaganden som hör till varje mening. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "The text; its version is in ETag")
    @ApiResponse(responseCode = "404", description = "No such declaration")
    ResponseEntity<Text> one(@PathVariable String id) {
        var stored = declarations.find(id).orElseThrow(() -> new ProblemException(Problems.notFound()));
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(text(stored));
    }

    @PostMapping(path = "/commitments/v1/declaration-imports", consumes = "application/yaml")
    @Operation(
            operationId = "importDeclaration",
            summary = "Load a file in the format atagande/declaration/v1 whole, or have every fault of it told",
            description =
                    "Läs in en deklaration. Filen läses in i sin helhet, eller inte alls: då står varje fel med rad och"
                            + " kolumn. För kansliet i det förbund som filen gäller.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            description = "The same file was loaded before; nothing was changed",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @ApiResponse(
            responseCode = "201",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    @ApiResponse(responseCode = "401", description = "Not logged in")
    @ApiResponse(responseCode = "404", description = "Not your federation")
    @ApiResponse(
            responseCode = "422",
            description = "Refused; errors lists line, column and reason. Nothing was changed")
    ResponseEntity<?> load(InputStream body, Caller caller) throws IOException {
        if (caller.anonymous()) {
            throw new ProblemException(Problems.loginNeeded());
        }
        if (caller.federations(Role.OFFICE).isEmpty()) {
            throw new ProblemException(Problems.notFound());
        }
        var file = body.readNBytes(DeclarationReading.MOST_BYTES + 1);
        return switch (importing.load(file, federation -> caller.may(federation, Role.OFFICE))) {
            case ImportOutcome.Loaded it ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Imported("LOADED", it.declaration().value()));
            case ImportOutcome.Unchanged it ->
                ResponseEntity.ok(new Imported("UNCHANGED", it.declaration().value()));
            case ImportOutcome.NotYours ignored -> throw new ProblemException(Problems.notFound());
            case ImportOutcome.Refused refused -> {
                var problem = Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "declaration-refused",
                        "Filen kan inte läsas in",
                        "Rätta det som står under errors och skicka filen igen. Inget har sparats.");
                problem.setProperty("errors", refused.errors());
                yield ResponseEntity.of(problem).build();
            }
        };
    }

    private static Text text(Stored<Declaration> stored) {
        var it = stored.state();
        var anchored = new HashMap<List<Integer>, List<AnchoredCommitment>>();
        if (DeclarationReading.read(it.fileBytes()) instanceof DeclarationReading.Outcome.Read read) {
            for (CommitmentDraft draft : read.draft().commitments()) {
                anchored.merge(
                        List.of(draft.anchor().paragraph(), draft.anchor().sentence()),
                        List.of(new AnchoredCommitment(it.id() + "_" + draft.number(), draft.number(), draft.title())),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        }
        var paragraphs = IntStream.range(0, it.text().size())
                .mapToObj(n -> paragraph(n + 1, it.text().get(n), anchored))
                .toList();
        return new Text(it.id(), it.federation().value(), it.federationName(), it.title(), it.signedOn(), paragraphs);
    }

    private static Paragraph paragraph(int number, Block block, Map<List<Integer>, List<AnchoredCommitment>> anchored) {
        return new Paragraph(
                number,
                block.kind(),
                IntStream.range(0, block.sentences().size())
                        .mapToObj(n -> new Sentence(
                                n + 1,
                                block.sentences().get(n),
                                anchored.getOrDefault(List.of(number, n + 1), List.of())))
                        .toList());
    }
}
