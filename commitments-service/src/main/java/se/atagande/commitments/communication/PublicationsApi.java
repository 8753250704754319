package se.atagande.commitments.communication;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.FieldProblem;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/publications}: the communication log, its links. */
@Tag(name = "communication")
@RestController
@RequestMapping("/commitments/v1/publications")
class PublicationsApi {

    static final Access ACCESS = new Access(
            Access.MEMBERS,
            Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            "Be kansliet eller projektledaren att göra ändringen.");

    private static final String TOPIC = "[a-z0-9][a-z0-9_-]{0,99}";

    private final Publications publications;
    private final CheckingLinks links;

    PublicationsApi(Publications publications, CheckingLinks links) {
        this.publications = publications;
        this.links = links;
    }

    @Schema(name = "PublicationContent")
    record ContentBody(
            @Schema(example = "WEBSITE") @NotNull(message = "Ange kanal.") Channel channel,

            @Schema(description = "The day it was published, in Europe/Stockholm", example = "2026-04-14")
            @NotNull(message = "Ange vilken dag det publicerades.") LocalDate day,

            @Schema(example = "Demokratidag")
            @NotBlank(message = "Ange rubriken.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(
                    description = "http or https; needed except for a newsletter",
                    example = "https://forbundet.example/nyheter/demokratidag")
            @Size(max = 2000, message = "Skriv högst 2000 tecken.") @Nullable String address,

            @Schema(description = "What was published, as it was written")
            @Size(max = 10_000, message = "Skriv högst 10 000 tecken.") @Nullable String text,

            @Schema(description = "What it tells of")
            @Size(max = 20, message = "Ange högst 20 saker som publiceringen berättar om.") @Nullable Set<@Valid Subject> about,

            @Schema(description = "Codes of its topics", example = "[\"demokrati-100-ar\"]")
            @Size(max = 50, message = "Ange högst 50 ämnen.") @Nullable Set<@Pattern(regexp = TOPIC, message = "Ange ämnet som en kod: a–z, 0–9 och bindestreck.") String> topics,

            @Valid @Nullable Image image) {

        Content content() {
            var errors = new ArrayList<FieldProblem>();
            if (channel == Channel.UNKNOWN) {
                errors.add(
                        new FieldProblem("/content/channel", "Unknown", "Välj webbplats, nyhetsbrev eller LinkedIn."));
            }
            if (address != null && !isWebAddress(address)) {
                errors.add(new FieldProblem(
                        "/content/address",
                        "WebAddress",
                        "Ange en hel webbadress som börjar med http:// eller https://."));
            }
            if (!errors.isEmpty()) {
                throw new ProblemException(Problems.invalid(errors));
            }
            return new Content(
                    channel,
                    day,
                    title,
                    address,
                    text,
                    about == null ? Set.of() : about,
                    topics == null ? Set.of() : topics,
                    image);
        }

        private static boolean isWebAddress(String address) {
            return Links.uri(address)
                    .filter(uri -> uri.getHost() != null
                            && uri.getUserInfo() == null
                            && Set.of("http", "https")
                                    .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)))
                    .isPresent();
        }
    }

    @Schema(name = "NewPublication")
    record NewPublication(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @NotNull(message = "Ange vad som publicerades.") @Valid ContentBody content) {}

    @Schema(name = "PublicationCorrection")
    record Correction(
            @NotNull(message = "Ange vad som publicerades.") @Valid ContentBody content) {}

    @Schema(name = "PublicationWithdrawal")
    record Withdrawal(
            @Schema(example = "Inlagd två gånger.")
            @NotBlank(message = "Ange varför du tar bort publiceringen.") @Size(max = 500, message = "Skriv högst 500 tecken.") String reason) {}

    @Schema(name = "PublicationLink")
    record LinkView(
            LocalDate checkedOn,
            LinkState state,

            @Schema(description = "HTTP status of the last answer", example = "200") @Nullable Integer status) {}

    @Schema(name = "Publication")
    record PublicationView(
            String id,
            FederationId federation,
            Channel channel,
            LocalDate day,
            String title,
            @Nullable String address,
            @Nullable String text,
            List<Subject> about,
            List<String> topics,
            @Nullable Image image,

            @Schema(description = "Null until the link has been followed") @Nullable LinkView link,

            @Nullable String withdrawnBecause) {

        static PublicationView of(Publication it) {
            var content = it.content();
            var link = it.link();
            return new PublicationView(
                    it.id(),
                    it.federation(),
                    content.channel(),
                    content.day(),
                    content.title(),
                    content.address(),
                    content.text(),
                    content.about().stream()
                            .sorted(Comparator.comparing(Subject::kind).thenComparing(Subject::id))
                            .toList(),
                    content.topics().stream().sorted().toList(),
                    content.image(),
                    link == null ? null : new LinkView(link.day(), link.state(), link.status()),
                    it.withdrawnBecause());
        }
    }

    @Operation(
            operationId = "listPublications",
            summary = "What the caller's federations published, by day",
            description = "Vad dina förbund har publicerat, efter dag.")
    @GetMapping
    Page<PublicationView> list(
            @RequestParam @Nullable FederationId federation,
            @RequestParam @Nullable Channel channel,
            @Parameter(description = "Id of an activity, meeting or commitment that it tells of")
                    @RequestParam
                    @Nullable String about,
            @Parameter(description = "How the link was last found") @RequestParam @Nullable LinkState link,
            @Parameter(description = "With withdrawn ones too") @RequestParam(defaultValue = "false") boolean withdrawn,
            @Parameter(description = "day, or -day for the latest first") @RequestParam(defaultValue = "-day")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where(Publications.FEDERATION)
                .in(ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        if (channel != null) {
            criteria = criteria.and(Publications.CHANNEL).is(channel.name());
        }
        if (about != null) {
            criteria = criteria.and(Publications.ABOUT).is(about);
        }
        if (link != null) {
            criteria = criteria.and(Publications.LINK).is(link.name());
        }
        if (!withdrawn) {
            criteria = criteria.and(Publications.WITHDRAWN).is(null);
        }
        return publications
                .page(criteria, Sorting.by(sort, "day", Publications.DAY), page)
                .map(stored -> PublicationView.of(stored.state()));
    }

    @Operation(
            operationId = "makePublication",
            summary = "Enter what was published",
            description = "Lägg in något som har publicerats på webbplatsen, i nyhetsbrevet eller på LinkedIn.")
    @ApiResponse(responseCode = "201", description = "Entered")
    @ApiResponse(responseCode = "422", description = "A field is wrong")
    @PostMapping
    ResponseEntity<PublicationView> make(@RequestBody @Valid NewPublication body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var made = changed(publications.make(body.federation(), body.content().content()));
        return ResponseEntity.created(URI.create("/commitments/v1/publications/" + made.id()))
                .eTag("1")
                .body(PublicationView.of(made));
    }

    @Operation(operationId = "getPublication", summary = "One publication", description = "En publicering.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its ETag")
    @ApiResponse(responseCode = "404", description = "There is none, or it is another federation's")
    @GetMapping("/{id}")
    ResponseEntity<PublicationView> one(@PathVariable String id, Caller caller) {
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "correctPublication",
            summary = "Correct what was entered",
            description = "Rätta det som har lagts in.")
    @ApiResponse(responseCode = "200", description = "Corrected")
    @ApiResponse(responseCode = "409", description = "Withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PutMapping("/{id}")
    ResponseEntity<PublicationView> correct(
            @PathVariable String id, @RequestBody @Valid Correction body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(publications.correct(stored, body.content().content()));
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "withdrawPublication",
            summary = "Withdraw what was entered by mistake",
            description = "Ta bort en publicering som lagts in av misstag. Den finns kvar men räknas inte.")
    @ApiResponse(responseCode = "200", description = "Withdrawn")
    @ApiResponse(responseCode = "409", description = "Already withdrawn")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<PublicationView> withdraw(
            @PathVariable String id, @RequestBody @Valid Withdrawal body, IfMatch seen, Caller caller) {
        var stored = writable(id, seen, caller);
        changed(publications.withdraw(stored, body.reason()));
        return shown(visible(id, caller));
    }

    @Operation(
            operationId = "checkPublicationLink",
            summary = "Follow the link now, and keep what was found",
            description = "Följ länken nu och spara om den fungerar. Länkar kontrolleras annars varje vecka.")
    @ApiResponse(responseCode = "200", description = "Followed; link says where it led")
    @ApiResponse(responseCode = "409", description = "There is no link, or the publication is withdrawn")
    @PostMapping("/{id}/link-check")
    ResponseEntity<PublicationView> check(@PathVariable String id, Caller caller) {
        var stored = visible(id, caller);
        ACCESS.requireWrite(caller, stored.state().federation());
        var address = stored.state().content().address();
        if (address == null || stored.state().withdrawnBecause() != null) {
            throw ProblemException.conflict(
                    "no-link-to-check",
                    "Det finns ingen länk att kontrollera",
                    "Lägg in webbadressen först, om det finns en.");
        }
        return shown(links.check(stored, address));
    }

    private static Publication changed(PublicationOutcome outcome) {
        return switch (outcome) {
            case PublicationOutcome.Changed changed -> changed.publication();
            case PublicationOutcome.DayToCome ignored ->
                throw ProblemException.invalid(
                        "/content/day",
                        "DayToCome",
                        "Ange en dag som har varit. Lägg in publiceringen när den är gjord.");
            case PublicationOutcome.AddressMissing ignored ->
                throw ProblemException.invalid(
                        "/content/address",
                        "AddressMissing",
                        "Ange webbadressen till det som publicerades. Den är underlaget.");
            case PublicationOutcome.NoSuchSubject missing ->
                throw ProblemException.invalid(
                        "/content/about",
                        "NoSuchSubject",
                        "Förbundet har ingen sådan aktivitet, inget sådant möte eller åtagande: "
                                + missing.subject().id() + ".");
            case PublicationOutcome.AlreadyWithdrawn ignored ->
                throw ProblemException.conflict(
                        "publication-withdrawn",
                        "Publiceringen är borttagen",
                        "Lägg in den på nytt om den ändå ska räknas. Inget har ändrats.");
        };
    }

    private static ResponseEntity<PublicationView> shown(Stored<Publication> stored) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(PublicationView.of(stored.state()));
    }

    private Stored<Publication> writable(String id, IfMatch seen, Caller caller) {
        var stored = visible(id, caller);
        ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        return stored;
    }

    private Stored<Publication> visible(String id, Caller caller) {
        return publications
                .find(id)
                .filter(stored -> ACCESS.mayRead(caller, stored.state().federation()))
                .orElseThrow(ProblemException::notFound);
    }
}
