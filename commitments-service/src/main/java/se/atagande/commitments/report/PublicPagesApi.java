package se.atagande.commitments.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/public-pages/{federation}}: a federation's page as everybody may copy it, every version of it, and what changed between them. */
@Tag(name = "public-pages", description = "Öppna sidor, signerade. Signed public pages.")
@RestController
@RequestMapping("/commitments/v1/public-pages/{federation}")
class PublicPagesApi {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

    private final PublicPages pages;
    private final PageSeal seal;

    PublicPagesApi(PublicPages pages, PageSeal seal) {
        this.pages = pages;
        this.seal = seal;
    }

    @Schema(name = "PublicPageVersion")
    record VersionView(
            int version,

            @Schema(description = "In Europe/Stockholm") LocalDate day,

            @Schema(description = "SHA-256 of the page's bytes, in hexadecimal")
            String sha256,

            @Schema(description = "Ed25519 signature of the page's bytes, in Base64")
            String signature) {

        static VersionView of(PublicPages.Outline it) {
            return new VersionView(it.version(), it.day(), it.sha256(), it.signature());
        }
    }

    @Schema(name = "PublicPageSignature")
    record SignatureView(
            int version,

            @Schema(example = "Ed25519") String algorithm,

            String sha256,
            String signature,

            @Schema(description = "X.509 SubjectPublicKeyInfo, in Base64")
            String publicKey) {}

    @Operation(
            operationId = "getPublicPage",
            summary = "The federation's public page, a whole document without script or cookie; public",
            description = "Förbundets öppna sida, ett helt dokument utan skript och kakor. Öppen för alla.")
    @ApiResponse(
            responseCode = "200",
            description = "The latest version",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "No page was written yet, or there is no such federation")
    @GetMapping
    ResponseEntity<byte[]> page(@PathVariable FederationId federation) {
        var page = latest(federation);
        return html(page.version(), page.html());
    }

    @Operation(
            operationId = "getPublicFragment",
            summary = "The page in short, as an HTML fragment for pages of others: no script, no cookie; public",
            description = "Sidan i korthet, som ett HTML-fragment att visa på andra sidor: inget skript, inga kakor.")
    @ApiResponse(
            responseCode = "200",
            description = "Of the latest version",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "No page was written yet, or there is no such federation")
    @GetMapping("/fragment")
    ResponseEntity<byte[]> fragment(@PathVariable FederationId federation) {
        var page = latest(federation);
        return html(page.version(), page.fragment());
    }

    @Operation(
            operationId = "getPublicPageSignature",
            summary = "By what a copy of the page is told from a forgery; public",
            description = "Det som visar att en kopia av sidan är äkta.")
    @ApiResponse(responseCode = "200", description = "Of the latest version")
    @ApiResponse(responseCode = "404", description = "No page was written yet, or there is no such federation")
    @GetMapping("/signature")
    SignatureView signature(@PathVariable FederationId federation) {
        var page = latest(federation);
        return new SignatureView(page.version(), PageSeal.ALGORITHM, page.sha256(), page.signature(), seal.publicKey());
    }

    @Operation(
            operationId = "listPublicPageVersions",
            summary = "Every version of the page; public",
            description = "Alla versioner av sidan. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "No page was written yet, or there is no such federation")
    @GetMapping("/versions")
    Page<VersionView> versions(
            @PathVariable FederationId federation,
            @Parameter(description = "version, or -version for the latest first")
                    @RequestParam(defaultValue = "-version")
                    String sort,
            PageRequest page) {
        latest(federation);
        return page.read(
                        query(where("federation").is(federation.value())).with(Sorting.by(sort, "version", "version")),
                        pages::outlines,
                        pages::count)
                .map(VersionView::of);
    }

    @Operation(
            operationId = "getPublicPageVersion",
            summary = "The page as it was; public",
            description = "Sidan som den var. Öppen för alla.")
    @ApiResponse(
            responseCode = "200",
            description = "That version",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "There is no such version")
    @GetMapping("/versions/{version}")
    ResponseEntity<byte[]> version(@PathVariable FederationId federation, @PathVariable int version) {
        var page = found(federation, version);
        return html(page.version(), page.html());
    }

    @Operation(
            operationId = "getPublicPageChanges",
            summary = "What a version says otherwise than the one before it; public",
            description = "Vad en version säger annorlunda än den före. Öppet för alla.")
    @ApiResponse(responseCode = "200", description = "Commitments that moved, came or went, with the ids of events")
    @ApiResponse(responseCode = "404", description = "There is no such version")
    @GetMapping("/versions/{version}/changes")
    PageChanges changes(@PathVariable FederationId federation, @PathVariable int version) {
        var page = found(federation, version);
        var before = pages.find(federation.value(), version - 1);
        return PageChanges.between(version - 1, before.map(PublicPage::rows).orElse(List.of()), version, page.rows());
    }

    private PublicPage latest(FederationId federation) {
        return pages.latest(federation.value()).orElseThrow(ProblemException::notFound);
    }

    private PublicPage found(FederationId federation, int version) {
        return pages.find(federation.value(), version).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<byte[]> html(int version, String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .eTag(Integer.toString(version))
                .cacheControl(CacheControl.noCache().cachePublic())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(html.getBytes(UTF_8));
    }
}
