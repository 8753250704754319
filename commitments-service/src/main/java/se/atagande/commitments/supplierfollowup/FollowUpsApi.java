package se.atagande.commitments.supplierfollowup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.commitment.ReportedDeviations;
import se.atagande.commitments.supplier.SupplierDesk;
import se.atagande.commitments.supplier.SupplierDesk.VisitBrief;
import se.atagande.commitments.supplierlink.DeclaredPractice;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
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

/** {@code /commitments/v1/suppliers/{id}/visits/{visit}/follow-up}: for those who make the visit; {@code /supplier-measures}: what all visits led to. */
@Tag(name = "suppliers")
@RestController
@RequestMapping("/commitments/v1")
class FollowUpsApi {

    private static final Access ACCESS = new Access(
            Set.of(Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR),
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren i ett förbund som gör besöket.");
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final FollowUps followUps;
    private final SupplierDesk desk;
    private final DeclaredPractice practice;
    private final ReportedDeviations deviations;
    private final MeasureProgress progress;

    FollowUpsApi(
            FollowUps followUps,
            SupplierDesk desk,
            DeclaredPractice practice,
            ReportedDeviations deviations,
            MeasureProgress progress) {
        this.followUps = followUps;
        this.desk = desk;
        this.practice = practice;
        this.deviations = deviations;
        this.progress = progress;
    }

    @Schema(name = "SupplierVisitFollowUp")
    record FollowUpView(
            String visit,

            @Schema(description = "What the supplier says of itself, sentence by sentence")
            List<SentenceView> sentences,

            List<MeasureView> measures,

            @Schema(
                    description =
                            "At the initiatives that the agreements belong to; of the caller's own federations only")
            List<ExperienceView> experience,

            @Schema(description = "The first day that is counted", example = "2024-07-01")
            LocalDate from,

            @Schema(
                    description = "The last day that is counted: of the last half-year that is over",
                    example = "2026-06-30")
            LocalDate to) {}

    @Schema(name = "SupplierSentence")
    record SentenceView(
            PolicyArea area,
            @Schema(example = "Alla chefer är utbildade.") String sentence,

            @Schema(description = "null: not marked yet") FollowUp.@Nullable Mark mark,

            @Nullable String note) {}

    @Schema(name = "SupplierExperience")
    record ExperienceView(
            FederationId federation,
            InitiativeId initiative,

            @Schema(
                    description =
                            "Reported deviations; null: too few to show. Never under five, nor is what is not shown",
                    example = "7")
            @Nullable Integer reports) {}

    @Schema(name = "SupplierMeasure")
    record MeasureView(
            @Schema(description = "Of the activity") ActivityId id,

            String visit,
            @Schema(example = "Ny rutin för tolk") String what,

            @Schema(description = "As the activity has it now", example = "2027-03-01")
            LocalDate by,

            @Schema(example = "Verksamhetschefen") String who,
            MeasureProgress.State state) {}

    @Schema(name = "SupplierFindings")
    record FindingsBody(
            @Schema(description = "All that are marked; a sentence that is left out loses its mark")
            @NotNull(message = "Ange meningarna.") @Size(max = 300, message = "Ange högst 300 meningar.") List<@Valid @NotNull(message = "Ange meningen.") FindingBody> findings) {}

    @Schema(name = "SupplierFinding")
    record FindingBody(
            @Schema(example = "GENDER_EQUALITY") @NotNull(message = "Ange området.") PolicyArea area,

            @Schema(description = "Word for word", example = "Alla chefer är utbildade.")
            @NotBlank(message = "Ange meningen.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String sentence,

            @Schema(example = "SEEN_IN_PRACTICE") @NotNull(message = "Välj vad som gäller.") FollowUp.Mark mark,

            @Schema(description = "No names of persons", example = "Schemat visar det.")
            @Size(max = 500, message = "Skriv högst 500 tecken.") @Nullable String note) {

        FollowUp.Finding finding() {
            return new FollowUp.Finding(
                    new FollowUp.Quote(area, sentence.strip()),
                    mark,
                    note == null || note.isBlank() ? null : note.strip());
        }
    }

    @Schema(name = "NewSupplierMeasure")
    record MeasureBody(
            @Schema(description = "No names of persons", example = "Ny rutin för tolk")
            @NotBlank(message = "Ange vad som ska göras.") @Size(max = 200, message = "Skriv högst 200 tecken.") String what,

            @Schema(example = "2027-03-01") @NotNull(message = "Ange när det ska vara gjort.") LocalDate by,

            @Schema(description = "A role or an organisation, no person", example = "Verksamhetschefen")
            @NotBlank(message = "Ange vem som gör det, med en roll.") @Size(max = 100, message = "Skriv högst 100 tecken.") String who) {

        FollowUp.Measure measure() {
            return new FollowUp.Measure(
                    new ActivityId("visit-measure-" + UUID.randomUUID()), what.strip(), by, who.strip());
        }
    }

    @Operation(
            operationId = "getSupplierVisitFollowUp",
            summary = "What the supplier says of itself, what participants told of, and what the visit led to",
            description =
                    "Leverantörens egen beskrivning mening för mening, hur ofta deltagare har berättat om något, och vad besöket ledde till. För dem som gör besöket.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @ApiResponse(responseCode = "403", description = "Not one of those who make the visit")
    @GetMapping("/suppliers/{id}/visits/{visit}/follow-up")
    ResponseEntity<FollowUpView> one(@PathVariable String id, @PathVariable String visit, Caller caller) {
        var brief = own(id, visit, caller);
        return shown(followUps.of(brief), brief, caller);
    }

    @Operation(
            operationId = "markSupplierSentences",
            summary = "Say of the supplier's own sentences what was talked about, seen in practice or not seen",
            description = "Ange vilka av leverantörens egna meningar som togs upp, syns i praktiken eller inte syns.")
    @ApiResponse(responseCode = "200", description = "Marked")
    @ApiResponse(responseCode = "403", description = "Another federation's visit")
    @ApiResponse(responseCode = "409", description = "The visit is cancelled, or its day has not come")
    @ApiResponse(responseCode = "422", description = "Not a sentence of the supplier's, or one that stands twice")
    @PutMapping("/suppliers/{id}/visits/{visit}/follow-up/findings")
    ResponseEntity<FollowUpView> mark(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestBody @Valid FindingsBody body,
            IfMatch seen,
            Caller caller) {
        var brief = own(id, visit, caller);
        var findings = body.findings().stream().map(FindingBody::finding).toList();
        return write(
                brief, seen, caller, HttpStatus.OK, it -> it.mark(findings, declared(brief), brief, progress.today()));
    }

    @Operation(
            operationId = "agreeOnSupplierMeasure",
            summary = "Enter a measure that the visit leads to; it becomes an activity",
            description = "Lägg in en åtgärd som besöket leder till. Den blir en aktivitet.")
    @ApiResponse(responseCode = "201", description = "Entered, with its activity")
    @ApiResponse(responseCode = "403", description = "Another federation's visit")
    @ApiResponse(
            responseCode = "409",
            description = "The visit is cancelled, its day has not come, or there are too many")
    @ApiResponse(responseCode = "422", description = "To be done before the visit")
    @PostMapping("/suppliers/{id}/visits/{visit}/follow-up/measures")
    ResponseEntity<FollowUpView> agree(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestBody @Valid MeasureBody body,
            IfMatch seen,
            Caller caller) {
        var brief = own(id, visit, caller);
        if (body.by().isAfter(LATEST)) {
            throw ProblemException.invalid("/by", "day", "Ange en dag till och med " + LATEST + ".");
        }
        var measure = body.measure();
        return write(brief, seen, caller, HttpStatus.CREATED, it -> it.agree(measure, brief, progress.today()));
    }

    @Operation(
            operationId = "listSupplierMeasures",
            summary = "What the visits to a supplier led to, for the federations that made them",
            description = "Vad besöken hos en leverantör ledde till, för de förbund som gjorde dem.")
    @ApiResponse(responseCode = "200", description = "A page of measures")
    @GetMapping("/supplier-measures")
    Page<MeasureView> measures(
            @Parameter(description = "Id of the supplier") @RequestParam String supplier,
            @Parameter(description = "by, or -by for the latest first") @RequestParam(defaultValue = "by") String sort,
            PageRequest page,
            Caller caller) {
        var order = Sorting.by(sort, "by", Comparator.comparing(MeasureView::by).thenComparing(it -> it.id()
                .value()));
        return Page.cut(
                followUps.of(supplier, ACCESS.readable(caller, null)).stream()
                        .flatMap(it -> measures(it).stream())
                        .sorted(order)
                        .toList(),
                page);
    }

    private VisitBrief own(String supplier, String visit, Caller caller) {
        var brief = desk.visit(supplier, visit)
                .filter(it -> it.visitors().stream().anyMatch(one -> ACCESS.mayRead(caller, one)))
                .orElseThrow(ProblemException::notFound);
        if (brief.visitors().stream().noneMatch(it -> ACCESS.mayWrite(caller, it))) {
            throw ProblemException.mayOnlyRead(ACCESS.whoCan());
        }
        return brief;
    }

    private ResponseEntity<FollowUpView> write(
            VisitBrief visit,
            IfMatch seen,
            Caller caller,
            HttpStatus status,
            Function<FollowUp, FollowUpOutcome> change) {
        var stored = followUps.of(visit);
        seen.requires(stored.version());
        var written =
                switch (change.apply(stored.state())) {
                    case FollowUpOutcome.Changed it -> followUps.write(stored, it.followUp(), visit.federation());
                    case FollowUpOutcome.VisitCancelled ignored ->
                        throw ProblemException.conflict(
                                "visit-cancelled",
                                "Besöket är inställt",
                                "Planera ett nytt besök om det ändå blir av. Inget har sparats.");
                    case FollowUpOutcome.VisitNotYetDue it ->
                        throw ProblemException.conflict(
                                "visit-not-yet-due",
                                "Besöksdagen har inte kommit",
                                "Besöket är planerat till " + it.day()
                                        + ". Flytta det om det redan är gjort. Inget har sparats.");
                    case FollowUpOutcome.NotASentenceOnce it ->
                        throw ProblemException.invalid(
                                "/findings/" + it.at() + "/sentence",
                                "NotASentenceOnce",
                                "Ange en mening ur leverantörens egen beskrivning, ord för ord och en gång.");
                    case FollowUpOutcome.DueBeforeTheVisit it ->
                        throw ProblemException.invalid(
                                "/by", "DueBeforeTheVisit", "Ange besökets dag, " + it.visit() + ", eller senare.");
                    case FollowUpOutcome.TooManyMeasures ignored ->
                        throw ProblemException.conflict(
                                "too-many-measures",
                                "Besöket har redan " + FollowUp.MOST_MEASURES + " åtgärder",
                                "Lägg in fler åtgärder som aktiviteter. Inget har sparats.");
                };
        var answer = view(written.state(), visit, caller);
        return ResponseEntity.status(status)
                .eTag(Long.toString(written.version()))
                .body(answer);
    }

    private ResponseEntity<FollowUpView> shown(Stored<FollowUp> stored, VisitBrief visit, Caller caller) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(view(stored.state(), visit, caller));
    }

    private FollowUpView view(FollowUp it, VisitBrief visit, Caller caller) {
        var period = Experience.Period.before(progress.today());
        return new FollowUpView(
                it.id(),
                it.quotes(declared(visit)).stream()
                        .map(quote -> sentence(it, quote))
                        .toList(),
                measures(it),
                visit.visitors().stream()
                        .filter(one -> ACCESS.mayWrite(caller, one))
                        .sorted(Comparator.comparing(FederationId::value))
                        .flatMap(one -> experience(one, visit.inInitiatives(), period).stream())
                        .toList(),
                period.from(),
                period.to());
    }

    /** What another federation's participants told of stays there. */
    private List<ExperienceView> experience(
            FederationId federation, Set<InitiativeId> initiatives, Experience.Period period) {
        var counts = deviations.between(federation, period.from(), period.to());
        var experience = Experience.of(counts.of(), counts.elsewhere());
        return initiatives.stream()
                .sorted(Comparator.comparing(InitiativeId::value))
                .map(it -> new ExperienceView(federation, it, experience.at(it).orElse(null)))
                .toList();
    }

    private static SentenceView sentence(FollowUp followUp, FollowUp.Quote quote) {
        return followUp.findings().stream()
                .filter(it -> it.quote().equals(quote))
                .findFirst()
                .map(it -> new SentenceView(quote.area(), quote.sentence(), it.mark(), it.note()))
                .orElseGet(() -> new SentenceView(quote.area(), quote.sentence(), null, null));
    }

    private List<MeasureView> measures(FollowUp followUp) {
        return followUp.measures().stream()
                .map(it -> {
                    var now = progress.of(it);
                    return new MeasureView(it.activity(), followUp.id(), now.what(), now.by(), it.who(), now.state());
                })
                .toList();
    }

    private List<FollowUp.Quote> declared(VisitBrief visit) {
        return practice.latest(visit.supplier(), visit.visitors()).stream()
                .flatMap(
                        it -> Sentences.of(it.text()).stream().map(sentence -> new FollowUp.Quote(it.area(), sentence)))
                .toList();
    }
}
