package se.atagande.commitments.material;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/materials}: everybody reads; kansli and project leaders add and change what is their federation's. */
@Tag(name = "materials")
@RestController
@RequestMapping("/commitments/v1/materials")
class MaterialsApi {

    private static final String PATH = "/commitments/v1/materials/";
    private static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren att lägga till materialet.");
    private static final Locale SWEDISH = Locale.of("sv");

    private final Materials materials;

    MaterialsApi(Materials materials) {
        this.materials = materials;
    }

    @Schema(name = "MaterialContent")
    record MaterialBody(
            @Schema(description = "Who adds it", example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(example = "FILM") @NotNull(message = "Ange vad det är.") Material.Kind kind,

            @Schema(example = "Samtal om normer")
            @NotBlank(message = "Ange vad materialet heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(description = "The organisation behind it", example = "Länsstyrelsen Stockholm")
            @Size(max = 200, message = "Skriv högst 200 tecken.") @Nullable String publisher,

            @Schema(example = "2024")
            @Min(value = 1900, message = MaterialsApi.YEAR) @Max(value = 2200, message = MaterialsApi.YEAR) @Nullable Integer year,

            @Schema(example = "https://www.example.org/film")
            @NotBlank(message = MaterialsApi.LINK) @Pattern(regexp = "https?://[^\\s<>\"]{3,490}", message = MaterialsApi.LINK) String url,

            @Schema(description = "How long it runs, in seconds; null for what is read", example = "507")
            @Min(value = 1, message = MaterialsApi.LENGTH) @Max(value = 86_400, message = MaterialsApi.LENGTH) @Nullable Integer seconds,

            @Schema(description = "No longer offered; activities that used it still show it") @Nullable Boolean retired) {

        Material named(String id) {
            return new Material(
                    id, federation, kind, title, publisher, year, url, seconds, Boolean.TRUE.equals(retired));
        }
    }

    static final String YEAR = "Ange året med fyra siffror.";
    static final String LINK = "Ange en länk som börjar med https://.";
    static final String LENGTH = "Ange längden i sekunder, högst ett dygn.";

    @Operation(
            operationId = "listMaterials",
            summary = "Material to use at activities, in Swedish order of title",
            description = "Material att använda på aktiviteter: filmer, handböcker, rapporter och verktyg.")
    @GetMapping
    Page<Material> list(
            @Parameter(description = "Words in title or publisher", example = "språk") @RequestParam @Nullable String q,
            @RequestParam Material.@Nullable Kind kind,
            @Parameter(description = "With true also what is no longer offered") @RequestParam(defaultValue = "false")
                    boolean retired,
            @Parameter(description = "title, or -title") @RequestParam(defaultValue = "title") String sort,
            PageRequest page) {
        var words = q == null
                ? List.<String>of()
                : List.of(q.toLowerCase(SWEDISH).strip().split("\\s+"));
        var order = Sorting.by(sort, "title", Comparator.comparing(Material::title, Collator.getInstance(SWEDISH)))
                .thenComparing(Material::id);
        return Page.cut(
                materials.all().stream()
                        .filter(material -> retired || !material.retired())
                        .filter(material -> kind == null || material.kind() == kind)
                        .filter(material -> words.stream().allMatch(text(material)::contains))
                        .sorted(order)
                        .toList(),
                page);
    }

    @Operation(operationId = "getMaterial", summary = "One piece of material", description = "Ett material.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is none")
    @GetMapping("/{id}")
    ResponseEntity<Material> one(@PathVariable String id) {
        return shown(found(id));
    }

    @Operation(
            operationId = "addMaterial",
            summary = "Add material of one's own, as a link",
            description = "Lägg till ett eget material som en länk.")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PostMapping
    ResponseEntity<Material> add(@RequestBody @Valid MaterialBody body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var added = materials.add(body.named(UUID.randomUUID().toString()));
        return ResponseEntity.created(URI.create(PATH + added.state().id()))
                .eTag("1")
                .body(added.state());
    }

    @Operation(
            operationId = "changeMaterial",
            summary = "Change material of one's own, or retire it",
            description = "Ändra ett eget material, eller sluta erbjuda det.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "It is what everybody has, or another federation's")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PutMapping("/{id}")
    ResponseEntity<Material> change(
            @PathVariable String id, @RequestBody @Valid MaterialBody body, IfMatch seen, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var before = found(id);
        if (!body.federation().equals(before.state().federation())) {
            throw ProblemException.conflict(
                    "material-of-others",
                    "Materialet är inte ert",
                    "Lägg till ett eget material i stället. Inget har ändrats.");
        }
        return shown(materials.change(before, seen.version(), body.named(id)));
    }

    private Stored<Material> found(String id) {
        return materials.find(id).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<Material> shown(Stored<Material> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(stored.state());
    }

    private static String text(Material material) {
        return Stream.of(material.title(), material.publisher() == null ? "" : material.publisher())
                .map(text -> text.toLowerCase(SWEDISH))
                .reduce("", (a, b) -> a + " " + b);
    }
}
