package se.atagande.commitments.supplierlink;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.supplier.SupplierDesk;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PolicyArea;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/policy-requests}: the office reminds a supplier; {@code /policy-links/{code}}: the supplier hands in and declares, by the link alone. */
@Tag(name = "suppliers")
@RestController
@RequestMapping("/commitments/v1")
class PolicyRequestsApi {

    private static final Access ACCESS =
            new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet i det förbund som det gäller.");
    private static final String AREAS = "Svara en gång var för jämställdhet, tillgänglighet och icke-diskriminering.";

    private final PolicyRequests requests;
    private final SupplierDesk desk;
    private final Clock clock;

    PolicyRequestsApi(PolicyRequests requests, SupplierDesk desk, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.clock = clock;
    }

    @Schema(name = "NewPolicyRequest")
    record NewRequest(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "A supplier that the federation shares")
            @NotBlank(message = "Ange leverantören.") @Size(max = 100, message = "Ange leverantörens id.") String supplier) {}

    @Schema(name = "PolicyLink")
    record LinkView(
            String id,

            @Schema(
                    description = "Of the link /leverantorssvar/{code}; shown once and stored nowhere",
                    example = "7k3m-9qxr-2fth-d8wn")
            String code,

            LocalDate openUntil) {}

    @Schema(name = "PolicyPractice")
    record AnswerBody(
            @NotNull(message = "Ange området.") PolicyArea area,

            @NotNull(message = "Välj hur långt ni har kommit.") PolicyRequest.Practice practice,

            @Schema(description = "No names of persons", example = "Alla chefer har gått en utbildning.")
            @NotBlank(message = "Skriv hur ni arbetar.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String text) {

        PolicyRequest.Answer answer() {
            return new PolicyRequest.Answer(area, practice, text.strip());
        }
    }

    @Schema(name = "PolicyDeclaration")
    record DeclarationBody(
            @NotNull(message = AREAS) @Size(min = 3, max = 3, message = AREAS) List<@NotNull(message = AREAS) @Valid AnswerBody> answers) {}

    @Schema(name = "PolicyReview")
    record ReviewBody(
            @Schema(description = "False where the visit must look closer") @NotNull(message = "Svara ja eller nej.") Boolean enough,

            @Schema(description = "No names of persons", example = "Fråga vid besöket hur planen följs upp.")
            @NotBlank(message = "Skriv vad ni kom fram till.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String text) {}

    @Schema(name = "PolicyRequest")
    record RequestView(
            String id,
            FederationId federation,
            String supplier,
            String supplierName,
            LocalDate askedOn,
            LocalDate openUntil,
            PolicyRequest.Stage stage,

            @Schema(description = "Areas of which a document came by the link")
            List<PolicyArea> received,

            @Schema(description = "What the supplier declared; empty until then")
            List<AnswerBody> declared,

            @Nullable LocalDate declaredOn,
            @Nullable Boolean enough,
            @Nullable String review,
            @Nullable LocalDate reviewedOn,

            @Schema(description = "The latest visit that was held since it was reviewed") @Nullable LocalDate visitedOn) {}

    @Schema(name = "PolicyInvitation")
    record Invitation(
            String supplier,
            FederationId federation,
            LocalDate openUntil,
            boolean open,

            @Schema(description = "How the supplier's documents stand")
            List<AreaView> areas,

            @Schema(description = "Whether it was declared, and whether it was reviewed")
            PolicyRequest.Stage stage) {}

    @Schema(name = "PolicyAreaState")
    record AreaView(PolicyArea area, SupplierDesk.Document document) {}

    @Operation(
            operationId = "listPolicyRequests",
            summary = "Reminders to suppliers, with what they declared and how it was reviewed",
            description = "Påminnelser till leverantörer, vad de har svarat och hur det har granskats.")
    @GetMapping("/policy-requests")
    Page<RequestView> list(
            @Parameter(example = "stockholms-stad") @RequestParam @Nullable FederationId federation,
            @Parameter(description = "Id of a supplier") @RequestParam @Nullable String supplier,
            @Parameter(description = "askedOn, or -askedOn for the latest first")
                    @RequestParam(defaultValue = "-askedOn")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where(PolicyRequests.FEDERATION)
                .in(ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        if (supplier != null) {
            criteria = criteria.and(PolicyRequests.SUPPLIER).is(supplier);
        }
        return page.read(
                        Query.query(criteria).with(Sorting.by(sort, "askedOn", PolicyRequests.ASKED_ON)),
                        requests::find,
                        requests::count)
                .map(stored -> view(stored.state()));
    }

    @Operation(
            operationId = "getPolicyRequest",
            summary = "One reminder to a supplier",
            description = "En påminnelse till en leverantör.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @GetMapping("/policy-requests/{id}")
    ResponseEntity<RequestView> one(@PathVariable String id, Caller caller) {
        var stored = found(id);
        ACCESS.requireRead(caller, stored.state().federation());
        return shown(stored);
    }

    @Operation(
            operationId = "remindSupplier",
            summary = "Ask a supplier for its documents and its own account; the link is shown once",
            description =
                    "Be en leverantör om dokument och en egen beskrivning. Länken visas en gång; skicka den till leverantörens funktionsbrevlåda.")
    @ApiResponse(responseCode = "201", description = "The code of the link, which works for 30 days")
    @ApiResponse(responseCode = "404", description = "No such supplier of your federation")
    @PostMapping("/policy-requests")
    ResponseEntity<LinkView> remind(@RequestBody @Valid NewRequest body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var supplier = desk.find(body.supplier())
                .filter(it -> it.federations().contains(body.federation()))
                .orElseThrow(ProblemException::notFound);
        var ticket = Ticket.random();
        var today = today();
        var request = new PolicyRequest(
                UUID.randomUUID().toString(),
                supplier.id(),
                body.federation(),
                PolicyRequests.linked(ticket),
                today,
                today.plusDays(PolicyRequest.DAYS),
                Set.of(),
                null,
                null,
                null);
        requests.create(request);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new LinkView(request.id(), ticket.shown().toLowerCase(Locale.ROOT), request.openUntil()));
    }

    @Operation(
            operationId = "reviewSupplierDeclaration",
            summary = "Review what the supplier declared, before the visit",
            description = "Granska leverantörens beskrivning, före besöket.")
    @ApiResponse(responseCode = "200", description = "Reviewed")
    @ApiResponse(responseCode = "409", description = "Nothing was declared yet")
    @PostMapping("/policy-requests/{id}/review")
    ResponseEntity<RequestView> review(
            @PathVariable String id, @RequestBody @Valid ReviewBody body, IfMatch seen, Caller caller) {
        var stored = own(id, seen, caller);
        return shown(requests.replace(
                stored, changed(stored.state().review(body.enough(), body.text().strip(), today()))));
    }

    @Operation(
            operationId = "withdrawPolicyRequest",
            summary = "Withdraw a reminder; its link stops working",
            description = "Ta tillbaka en påminnelse. Länken slutar fungera.")
    @ApiResponse(responseCode = "200", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "It works no longer")
    @PostMapping("/policy-requests/{id}/withdrawal")
    ResponseEntity<RequestView> withdraw(@PathVariable String id, IfMatch seen, Caller caller) {
        var stored = own(id, seen, caller);
        return shown(requests.replace(stored, changed(stored.state().withdraw(today()))));
    }

    @Operation(
            operationId = "getPolicyInvitation",
            summary = "What a supplier is asked for, for whoever has the link",
            description = "Vad leverantören ombeds lämna, för den som har länken.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @GetMapping("/policy-links/{code}")
    Invitation invitation(@PathVariable String code) {
        var request = behind(code).state();
        var supplier = desk.find(request.supplier()).orElseThrow(ProblemException::notFound);
        return new Invitation(
                supplier.name(),
                request.federation(),
                request.openUntil(),
                request.isOpenOn(today()),
                supplier.areas().stream()
                        .map(it -> new AreaView(it.area(), it.document()))
                        .toList(),
                request.stageOn(today()));
    }

    @Operation(
            operationId = "handInPolicy",
            summary = "Hand in a policy document by the link: PDF, DOCX or ODT, at most 5 MB",
            description = "Lämna ett policydokument med länken: PDF, DOCX eller ODT, högst 5 MB.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "204", description = "Stored in the dossier")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @ApiResponse(responseCode = "409", description = "The link works no longer")
    @ApiResponse(responseCode = "413", description = "Larger than 5 MB")
    @ApiResponse(responseCode = "415", description = "Neither PDF nor DOCX nor ODT, damaged, or with macros")
    @PostMapping("/policy-links/{code}/documents")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handIn(
            @PathVariable String code,
            @Parameter(example = "GENDER_EQUALITY") @RequestParam PolicyArea area,
            @Parameter(description = "The document's own date", example = "2026-01-15") @RequestParam
                    LocalDate decidedOn,
            @Parameter(description = "Its last day, where it gives one", example = "2028-12-31") @RequestParam @Nullable LocalDate validUntil,
            InputStream body)
            throws IOException {
        var stored = behind(code);
        if (!stored.state().isOpenOn(today())) {
            throw refusal(new RequestOutcome.NotOpen(stored.state().openUntil()));
        }
        desk.receive(stored.state().supplier(), area, decidedOn, validUntil, body.readNBytes(SupplierDesk.mostBytes()));
        requests.replace(stored, stored.state().handedIn(area));
    }

    @Operation(
            operationId = "declarePractice",
            summary = "Say by the link how one works on each of the three areas",
            description = "Beskriv med länken hur ni arbetar med vart och ett av de tre områdena.")
    @ApiResponse(responseCode = "204", description = "Declared; it can be done again until it is reviewed")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @ApiResponse(responseCode = "409", description = "The link works no longer, or it was reviewed")
    @ApiResponse(responseCode = "422", description = "An area is missing or stands twice")
    @PostMapping("/policy-links/{code}/declaration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declare(@PathVariable String code, @RequestBody @Valid DeclarationBody body) {
        var stored = behind(code);
        requests.replace(
                stored,
                changed(stored.state()
                        .declare(body.answers().stream().map(AnswerBody::answer).toList(), today())));
    }

    private static PolicyRequest changed(RequestOutcome outcome) {
        if (outcome instanceof RequestOutcome.Changed it) {
            return it.request();
        }
        throw refusal(outcome);
    }

    private static ProblemException refusal(RequestOutcome outcome) {
        return switch (outcome) {
            case RequestOutcome.Changed ignored ->
                throw new IllegalArgumentException("outcome: changed (expected: a refusal)");
            case RequestOutcome.NotOpen it ->
                ProblemException.conflict(
                        "link-expired",
                        "Länken har slutat gälla",
                        "Sista dagen var den " + it.until()
                                + ", eller så har förbundet tagit tillbaka den. Be om en ny.");
            case RequestOutcome.AlreadyReviewed ignored ->
                ProblemException.conflict(
                        "already-reviewed",
                        "Beskrivningen är redan granskad",
                        "Berätta om det som är nytt vid besöket.");
            case RequestOutcome.NotEachAreaOnce ignored ->
                ProblemException.invalid("/answers", "NotEachAreaOnce", AREAS);
            case RequestOutcome.NothingDeclared ignored ->
                ProblemException.conflict(
                        "nothing-declared", "Leverantören har inte svarat", "Vänta på svaret, eller påminn igen.");
        };
    }

    private Stored<PolicyRequest> own(String id, IfMatch seen, Caller caller) {
        var stored = found(id);
        ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        return stored;
    }

    private Stored<PolicyRequest> found(String id) {
        return requests.find(id).orElseThrow(ProblemException::notFound);
    }

    private Stored<PolicyRequest> behind(String code) {
        return requests.behind(code).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<RequestView> shown(Stored<PolicyRequest> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(view(stored.state()));
    }

    private RequestView view(PolicyRequest it) {
        var supplier = desk.find(it.supplier());
        var declaration = it.declaration();
        var review = it.review();
        var lastVisit = supplier.map(SupplierDesk.Brief::lastVisit).orElse(null);
        return new RequestView(
                it.id(),
                it.federation(),
                it.supplier(),
                supplier.map(SupplierDesk.Brief::name).orElse(""),
                it.askedOn(),
                it.openUntil(),
                it.stageOn(today()),
                it.received().stream().sorted().toList(),
                declaration == null
                        ? List.of()
                        : declaration.answers().stream()
                                .map(one -> new AnswerBody(one.area(), one.practice(), one.text()))
                                .toList(),
                declaration == null ? null : declaration.on(),
                review == null ? null : review.enough(),
                review == null ? null : review.text(),
                review == null ? null : review.on(),
                review == null || lastVisit == null || lastVisit.isBefore(review.on()) ? null : lastVisit);
    }

    private LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }
}
