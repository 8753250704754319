package se.atagande.commitments.declaration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.commitment.Anchor;
import se.atagande.commitments.commitment.CommitmentDraft;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.DeclarationId;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** The signed texts, to read and to load. */
@RestController
@Tag(name = "declarations", description = "Undertecknade deklarationer, ordagrant. Signed declarations, verbatim.")
class DeclarationsController {

    private final Declarations declarations;
    private final ImportingDeclarations importing;
    private final Clock clock;

    DeclarationsController(Declarations declarations, ImportingDeclarations importing, Clock clock) {
        this.declarations = declarations;
        this.importing = importing;
        this.clock = clock;
    }

    @Schema(name = "DeclarationSummary")
    record Summary(
            String id,
            String federation,
            Words federationName,
            Words title,
            @Nullable LocalDate signedOn,
            int commitments,
            @Nullable String replaces,
            @Nullable String replacedBy) {

        static Summary of(Declaration it) {
            return new Summary(
                    it.id(),
                    it.federation().value(),
                    it.federationName(),
                    it.title(),
                    it.signedOn(),
                    it.commitments(),
                    text(it.replaces()),
                    text(it.replacedBy()));
        }
    }

    private static @Nullable String text(@Nullable DeclarationId id) {
        return id == null ? null : id.value();
    }

    /**
     * A signed text: paragraphs and sentences count from 1, as commitments are anchored.
     *
     * @param decision the board's, where the file tells it
     * @param replaces the version whose place it took, and
     * @param replacedBy the one that took its place
     */
    @Schema(name = "Declaration")
    record Text(
            String id,
            String federation,
            Words federationName,
            Words title,
            @Nullable LocalDate signedOn,
            @Nullable Decision decision,
            List<SignatoryView> signatories,
            CoverageView coverage,
            @Nullable String replaces,
            @Nullable String replacedBy,
            List<Paragraph> paragraphs) {}

    /** Day, § of the minutes and diarienummer. */
    @Schema(name = "BoardDecision")
    record Decision(
            LocalDate day, String paragraph, @Nullable String reference) {}

    @Schema(name = "Signatory")
    record SignatoryView(Words organisation, @Nullable Words role) {}

    /** {@code withCommitment} of {@code committing} sentences; {@code reviewedOn} when somebody confirmed that no other commits to anything. */
    @Schema(name = "Coverage")
    record CoverageView(
            int committing, int withCommitment, @Nullable LocalDate reviewedOn) {}

    record Paragraph(int number, Block.Kind kind, List<Sentence> sentences) {}

    /** {@code commits}: it commits to something, whether or not a commitment is anchored to it. */
    record Sentence(int number, String text, List<AnchoredCommitment> commitments, boolean commits) {}

    record AnchoredCommitment(String id, int number, Words title) {}

    @Schema(name = "DeclarationReview")
    record NewReview(
            @Schema(
                    description =
                            "The sentences without a commitment that commit to something; empty when there are none")
            @NotNull(message = "Ange de meningar utan åtagande som förpliktar; en tom lista om inga gör det.") @Size(max = 1_000, message = "Ange högst 1 000 meningar.") List<@Valid @NotNull(message = "Ange stycke och mening.") Place> committing) {}

    /** A sentence by its paragraph and its number in it, from 1. */
    record Place(int paragraph, int sentence) {}

    /** What became of one commitment; {@code before} is null of a new one, {@code after} of a lost one. */
    @Schema(name = "CommitmentChange")
    record ChangeView(
            VersionChanges.Kind kind,
            @Nullable Version before,
            @Nullable Version after) {}

    /** A commitment as one version of the declaration states it. */
    @Schema(name = "CommitmentVersion")
    record Version(String id, int number, String key, Words title, String sentence, Anchor anchor) {

        static @Nullable Version of(@Nullable CommitmentDraft it, String declaration) {
            return it == null
                    ? null
                    : new Version(
                            declaration + "_" + it.number(),
                            it.number(),
                            it.key(),
                            it.title(),
                            it.sentence(),
                            it.anchor());
        }
    }

    /** {@code before} and {@code after} are the ids of the two versions; sentences word for word. */
    @Schema(name = "DeclarationChanges")
    record Changes(
            String before,
            String after,
            List<ChangeView> commitments,
            List<String> addedSentences,
            List<String> removedSentences) {}

    record Imported(String outcome, String declaration) {}

    @GetMapping("/commitments/v1/declarations")
    @Operation(
            operationId = "listDeclarations",
            summary = "All declarations, by federation; public",
            description = "Alla deklarationer, efter förbund. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "400", description = "The sort order has no such value")
    Page<Summary> list(
            @RequestParam(required = false) @Nullable FederationId federation,
            @Parameter(
                            description =
                                    "true for the versions that stand, false for those that a later one replaced; both when left out")
                    @RequestParam(required = false)
                    @Nullable Boolean current,
            @Parameter(description = "id, title (Swedish order) or signedOn; -id and so on for the reverse")
                    @RequestParam(defaultValue = "id")
                    String sort,
            PageRequest page) {
        return Page.cut(
                declarations.all().stream()
                        .map(stored -> Summary.of(stored.state()))
                        .filter(it -> federation == null || it.federation().equals(federation.value()))
                        .filter(it -> current == null || current == (it.replacedBy() == null))
                        .sorted(order(sort))
                        .toList(),
                page);
    }

    private static Comparator<Summary> order(String sort) {
        var byId = Comparator.comparing(Summary::id);
        var byTitle = Comparator.<Summary, String>comparing(
                        it -> it.title().sv(), Collator.getInstance(Locale.of("sv", "SE")))
                .thenComparing(byId);
        var bySigning = Comparator.comparing(
                        Summary::signedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(byId);
        return Sorting.by(sort, Map.of("id", byId, "title", byTitle, "signedOn", bySigning));
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
        return answer(found(id));
    }

    @GetMapping("/commitments/v1/declarations/{id}/changes")
    @Operation(
            operationId = "getDeclarationChanges",
            summary =
                    "What this version changed in the one it replaced: commitments that lost their sentence, moved or are new; public",
            description =
                    "Vad versionen ändrade i den som den ersatte: åtaganden som förlorade sin mening, flyttades eller är nya, och meningar"
                            + " som kom till eller försvann. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "The changes, what was lost first")
    @ApiResponse(responseCode = "404", description = "No such declaration, or it replaced none")
    Changes changes(@PathVariable String id) {
        var after = found(id).state();
        var replaces = after.replaces();
        if (replaces == null) {
            throw new ProblemException(Problems.of(
                    HttpStatus.NOT_FOUND,
                    "no-earlier-version",
                    "Deklarationen har ingen tidigare version",
                    "Den ersatte ingen annan. Se åtagandena i deklarationen själv."));
        }
        var before = found(replaces.value()).state();
        var changes = VersionChanges.between(before.draft(), after.draft());
        return new Changes(
                before.id(),
                after.id(),
                changes.commitments().stream()
                        .map(it -> new ChangeView(
                                it.kind(), Version.of(it.before(), before.id()), Version.of(it.after(), after.id())))
                        .toList(),
                changes.added(),
                changes.removed());
    }

    @PutMapping("/commitments/v1/declarations/{id}/review")
    @Operation(
            operationId = "reviewDeclaration",
            summary = "Confirm which sentences commit to something besides those that have a commitment",
            description =
                    "Bekräfta vilka meningar som förpliktar utöver dem som har ett åtagande. Texten ändras aldrig. För kansliet i förbundet.")
    @ApiResponse(responseCode = "200", description = "The declaration with its coverage")
    @ApiResponse(responseCode = "401", description = "Not logged in")
    @ApiResponse(responseCode = "404", description = "No such declaration, or not of your federation")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "There is no such sentence")
    ResponseEntity<Text> review(
            @PathVariable String id,
            @Valid @org.springframework.web.bind.annotation.RequestBody NewReview body,
            IfMatch seen,
            Caller caller) {
        var stored = found(id);
        var declaration = stored.state();
        caller.requires(declaration.federation(), Role.OFFICE);
        seen.requires(stored.version());
        var places = body.committing();
        var wrong = IntStream.range(0, places.size())
                .filter(n -> !declaration.has(
                        places.get(n).paragraph(), places.get(n).sentence()))
                .mapToObj(n -> new FieldProblem(
                        "/committing/" + n, "NoSuchSentence", "Texten har ingen sådan mening utanför rubrikerna."))
                .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problems.invalid(wrong));
        }
        var committing = places.stream()
                .map(it -> new Anchor(it.paragraph(), it.sentence()))
                .distinct()
                .toList();
        return answer(declarations.replace(stored, declaration.reviewed(new Review(today(), committing))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Stockholm"));
    }

    private Stored<Declaration> found(String id) {
        return declarations.find(id).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<Text> answer(Stored<Declaration> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(text(stored.state()));
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
            throw ProblemException.notFound();
        }
        var file = body.readNBytes(DeclarationReading.MOST_BYTES + 1);
        return switch (importing.load(file, federation -> caller.may(federation, Role.OFFICE))) {
            case ImportOutcome.Loaded it ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Imported("LOADED", it.declaration().value()));
            case ImportOutcome.Unchanged it ->
                ResponseEntity.ok(new Imported("UNCHANGED", it.declaration().value()));
            case ImportOutcome.NotYours ignored -> throw ProblemException.notFound();
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

    private static Text text(Declaration it) {
        var draft = it.draft();
        var anchored = new HashMap<Anchor, List<AnchoredCommitment>>();
        for (var commitment : draft.commitments()) {
            anchored.merge(
                    commitment.anchor(),
                    List.of(new AnchoredCommitment(
                            it.id() + "_" + commitment.number(), commitment.number(), commitment.title())),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        var coverage = Coverage.of(draft, it.review());
        var paragraphs = IntStream.range(0, it.text().size())
                .mapToObj(n -> paragraph(n + 1, it.text().get(n), anchored, Set.copyOf(coverage.without())))
                .toList();
        var decision = it.decision();
        return new Text(
                it.id(),
                it.federation().value(),
                it.federationName(),
                it.title(),
                it.signedOn(),
                decision == null ? null : new Decision(decision.day(), decision.paragraph(), decision.reference()),
                draft.signatories().stream()
                        .map(one -> new SignatoryView(one.organisation(), one.role()))
                        .toList(),
                new CoverageView(coverage.committing(), coverage.withCommitment(), coverage.reviewedOn()),
                text(it.replaces()),
                text(it.replacedBy()),
                paragraphs);
    }

    private static Paragraph paragraph(
            int number, Block block, Map<Anchor, List<AnchoredCommitment>> anchored, Set<Anchor> without) {
        return new Paragraph(
                number,
                block.kind(),
                IntStream.range(0, block.sentences().size())
                        .mapToObj(n -> {
                            var place = new Anchor(number, n + 1);
                            var commitments = anchored.getOrDefault(place, List.of());
                            return new Sentence(
                                    n + 1,
                                    block.sentences().get(n),
                                    commitments,
                                    !commitments.isEmpty() || without.contains(place));
                        })
                        .toList());
    }
}
