package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.statistics.TableRecalled;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;
import se.atagande.statistics.scheme.Audience;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.table.Form;

/** Releases over HTTP. No parameter reaches the figures: a table is a sealed document by its key, and its ETag is its hash. */
@RestController
@RequestMapping("/statistics/v1/releases")
@Tag(
        name = "Releases",
        description = "Published tables, each with its proof. Publicerade tabeller, var och en med bevis.")
class ReleasesApi {

    private static final int QUARTER = 3;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Access OWN = new Access(
            java.util.Set.of(Role.OFFICE, Role.PROJECT_LEADER),
            java.util.Set.of(Role.OFFICE),
            "Be kansliet att ta fram eller återkalla tabellen.");

    private final Releases releases;
    private final Schemes schemes;
    private final Map<String, FigureSource> sources;
    private final Clock clock;

    ReleasesApi(Releases releases, Schemes schemes, List<FigureSource> sources, Clock clock) {
        this.releases = releases;
        this.schemes = schemes;
        this.sources = sources.stream().collect(Collectors.toMap(FigureSource::scheme, Function.identity()));
        this.clock = clock;
    }

    @Operation(
            summary = "All releases that the caller may see, newest block first",
            description = "Alla tabeller som du får se, den senaste tiden först. Filtrera på förbund och schema.")
    @ApiResponse(responseCode = "200", description = "One page of releases")
    @GetMapping
    Page<ReleaseView> list(
            @RequestParam Optional<FederationId> federation,
            @RequestParam Optional<String> scheme,
            @RequestParam(defaultValue = "-block") String sort,
            PageRequest page,
            Caller caller) {
        // Each in a condition of its own: what is asked for must never widen, nor be lost beside, what may be seen.
        var wanted = new ArrayList<Criteria>();
        federation.ifPresent(f -> wanted.add(new Criteria()
                .orOperator(
                        Criteria.where("federation").is(f.value()),
                        Criteria.where("pool.federation").is(f.value()))));
        scheme.ifPresent(s -> wanted.add(Criteria.where("scheme").is(s)));
        var mine = caller.federations(Role.OFFICE, Role.PROJECT_LEADER).stream()
                .map(FederationId::value)
                .toList();
        var members = caller.federations(Access.MEMBERS.toArray(Role[]::new)).stream()
                .map(FederationId::value)
                .toList();
        var visible = new Criteria()
                .orOperator(
                        Criteria.where("federation").in(mine),
                        Criteria.where("pool.federation").in(mine),
                        Criteria.where("state")
                                .in(Release.State.SEALED.name(), Release.State.RECALLED.name())
                                .and("scheme")
                                .in(ids(Audience.PUBLIC)),
                        Criteria.where("state")
                                .in(Release.State.SEALED.name(), Release.State.RECALLED.name())
                                .and("scheme")
                                .in(ids(Audience.MEMBERS))
                                .and("federation")
                                .in(members));
        wanted.add(visible);
        return page.read(
                        Query.query(new Criteria().andOperator(wanted)).with(Sorting.by(sort, "block", "block")),
                        releases::find,
                        releases::count)
                .map(stored -> view(stored.state()));
    }

    private List<String> ids(Audience audience) {
        return schemes.all().stream()
                .filter(s -> s.audience() == audience)
                .map(Scheme::id)
                .toList();
    }

    @Operation(
            summary = "One release, without its figures",
            description = "En tabells gång från begärd till låst, utan siffror.")
    @ApiResponse(responseCode = "200", description = "The release")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller")
    @GetMapping("/{id}")
    ResponseEntity<ReleaseView> one(@PathVariable String id, Caller caller) {
        var found = found(id, caller);
        return ResponseEntity.ok().eTag(Long.toString(found.version())).body(view(found.state()));
    }

    @Operation(
            summary = "Ask for a table; what is there already is answered again",
            description = "Begär att en tabell tas fram. Finns den redan får du den som finns.")
    @ApiResponse(responseCode = "202", description = "It is being proved; read it again")
    @ApiResponse(responseCode = "404", description = "The caller is not of this federation's office")
    @ApiResponse(
            responseCode = "409",
            description = "The figures are not complete yet, or a table of the same people is not linked with this one")
    @ApiResponse(responseCode = "422", description = "A field is wrong; errors says which")
    @PostMapping
    ResponseEntity<ReleaseView> ask(@Valid @RequestBody AskForRelease command, Caller caller) {
        var federation = new FederationId(command.federation());
        OWN.requireWrite(caller, federation);
        var scheme = schemes.find(command.scheme())
                .orElseThrow(() ->
                        ProblemException.invalid("/scheme", "unknown", "Det schemat finns inte. Välj ett ur listan."));
        var block = Block.parse(command.block())
                .orElseThrow(() -> ProblemException.invalid("/block", "unknown", Block.WRITE));
        requireTime(scheme, block);
        var with = with(command, scheme, federation);
        requireLinked(scheme, with, federation, command.subject());
        requireComplete(scheme, federation, block, command.subject());
        var asked = releases.ask(
                Release.asked(scheme.id(), scheme.version(), federation, block, command.subject(), with, today()));
        return ResponseEntity.accepted()
                .location(URI.create("/statistics/v1/releases/" + asked.state().id()))
                .eTag(Long.toString(asked.version()))
                .body(view(asked.state()));
    }

    /** How many there are on a day is told once a quarter, and never added up. */
    private static void requireTime(Scheme scheme, Block block) {
        if (scheme.counts().stock() != null && block.months() != QUARTER) {
            throw ProblemException.invalid(
                    "/block",
                    "not-a-quarter",
                    "Hur många som deltar räknas på kvartalets sista dag och läggs aldrig ihop över tid. Skriv ett kvartal, till exempel 2026-Q2.");
        }
    }

    /** A pooled table counts at least three federations, each once; any other counts one. */
    private static List<FederationId> with(AskForRelease command, Scheme scheme, FederationId federation) {
        var with = command.with() == null
                ? List.<FederationId>of()
                : command.with().stream()
                        .map(FederationId::new)
                        .filter(it -> !it.equals(federation))
                        .distinct()
                        .toList();
        if (scheme.counts().pooled() && with.size() < 2) {
            throw ProblemException.invalid(
                    "/with", "too-few", "Välj minst två förbund till: en gemensam tabell räknar minst tre.");
        }
        if (!scheme.counts().pooled() && !with.isEmpty()) {
            throw ProblemException.invalid(
                    "/with", "not-pooled", "Den tabellen räknar ett förbund. Lämna fältet tomt.");
        }
        return with;
    }

    private void requireComplete(Scheme scheme, FederationId federation, Block block, @Nullable String subject) {
        var source = sources.get(scheme.counts().of());
        if (source == null
                || source.figures(new FigureSource.Wanted(federation, block, subject == null ? "" : subject))
                        .isEmpty()) {
            throw ProblemException.conflict(
                    "figures-not-complete",
                    "Siffrorna är inte klara",
                    "Stäng det som tabellen räknar: alla månader, kartläggningen eller undersökningen. Begär den sedan igen.");
        }
    }

    private void requireLinked(
            Scheme scheme, List<FederationId> with, FederationId federation, @Nullable String subject) {
        var all = new ArrayList<>(with);
        all.add(federation);
        for (var sealed : releases.chain(scheme, all, subject).earlier()) {
            var other = schemes.find(sealed.scheme());
            if (other.isEmpty() || !other.get().linkedWith(scheme)) {
                throw ProblemException.conflict(
                        "population-not-linked",
                        "Tabellen räknar samma personer som en annan",
                        "Det finns redan en tabell om samma personer (" + sealed.id()
                                + "), och schemana säger inte hur de hänger ihop. Tillsammans kunde de röja någon, så den här tas inte fram.");
            }
        }
    }

    @Operation(
            summary = "Let the caller's federation take part in a pooled table",
            description =
                    "Låt förbundet vara med i en gemensam tabell. Inget av förbundet räknas innan det har sagt ja, och ingen ser ett annat förbunds siffror.")
    @ApiResponse(responseCode = "200", description = "It takes part; when all do, the table is proved")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller")
    @ApiResponse(
            responseCode = "409",
            description = "It waits for nobody's answer, or the federation's figures are not complete")
    @PostMapping("/{id}/agreement")
    ReleaseView agree(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            Caller caller) {
        var found = found(id, caller);
        var release = found.state();
        requireWrite(release, caller);
        IfMatch.requires(ifMatch, found.version());
        var mine = release.pool().stream()
                .filter(it -> OWN.mayWrite(caller, it.federation()) && it.agreedOn() == null)
                .findFirst();
        if (release.state() != Release.State.AGREEING || mine.isEmpty()) {
            throw ProblemException.conflict(
                    "release-not-agreeing",
                    "Tabellen väntar inte på ert svar",
                    "Förbundet har redan svarat, eller tabellen är avbruten. Läs den på nytt.");
        }
        var scheme = schemes.find(release.scheme()).orElseThrow(ProblemException::notFound);
        requireComplete(
                scheme, mine.get().federation(), Block.parse(release.block()).orElseThrow(), release.subject());
        return view(releases.replace(found, release.agreed(mine.get().federation(), today()))
                .state());
    }

    /** Any federation whose figures are counted. */
    private static void requireWrite(Release release, Caller caller) {
        if (release.federations().stream().noneMatch(it -> OWN.mayWrite(caller, it))) {
            OWN.requireWrite(
                    caller,
                    release.federations().stream()
                            .filter(it -> OWN.mayRead(caller, it))
                            .findFirst()
                            .orElse(release.federation()));
        }
    }

    @Operation(summary = "Stop a table that is not sealed yet", description = "Avbryt en tabell som inte är låst ännu.")
    @ApiResponse(responseCode = "200", description = "Stopped; nothing was shown")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller")
    @ApiResponse(responseCode = "409", description = "It is sealed, or stopped already")
    @PostMapping("/{id}/cancellation")
    ReleaseView cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            Caller caller) {
        var found = found(id, caller);
        requireWrite(found.state(), caller);
        IfMatch.requires(ifMatch, found.version());
        if (!found.state().state().open()) {
            throw ProblemException.conflict(
                    "release-not-open",
                    "Tabellen är redan låst eller avbruten",
                    "En låst tabell går att återkalla, men inte att avbryta.");
        }
        return view(releases.replace(found, found.state().ended(Release.State.CANCELLED))
                .state());
    }

    @Operation(
            summary = "Recall a table: it must no longer be used",
            description =
                    "Återkalla en tabell. Siffrorna lämnas inte längre ut, men de är kända och räknas med i varje senare bevis.")
    @ApiResponse(responseCode = "200", description = "Recalled; told as TableRecalled")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller")
    @ApiResponse(responseCode = "409", description = "It is not sealed, or recalled already")
    @PostMapping("/{id}/recall")
    ReleaseView recall(
            @PathVariable String id,
            @Valid @RequestBody RecallRelease command,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) Optional<String> ifMatch,
            Caller caller) {
        var found = found(id, caller);
        requireWrite(found.state(), caller);
        IfMatch.requires(ifMatch, found.version());
        if (found.state().state() != Release.State.SEALED) {
            throw ProblemException.conflict(
                    "release-not-sealed", "Tabellen är inte låst", "Bara en låst tabell går att återkalla.");
        }
        return view(releases.replace(
                        found,
                        found.state().recalled(command.reason().strip(), today()),
                        found.state().federations().stream()
                                .map(it -> new TableRecalled(found.state().releaseId(), it))
                                .toList())
                .state());
    }

    @Operation(
            summary = "The table, as it was sealed: JSON, JSON-stat 2, CSV, Excel or PC-Axis",
            description = "Tabellen, så som den låstes: JSON, JSON-stat 2, CSV, Excel eller PC-Axis.")
    @ApiResponse(responseCode = "200", description = "The table; its ETag is its SHA-256")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller, or recalled")
    @ApiResponse(responseCode = "422", description = "format is none of json, json-stat, csv, xlsx, px")
    @GetMapping("/{id}/table")
    ResponseEntity<byte[]> table(
            @PathVariable String id, @RequestParam(defaultValue = "json") String format, Caller caller) {
        var release = found(id, caller).state();
        if (release.state() != Release.State.SEALED) {
            throw ProblemException.notFound();
        }
        var form = Form.named(format).orElseThrow(() -> ProblemException.invalid("/format", "unknown", Form.choices()));
        var table = release.table();
        return ResponseEntity.ok()
                .eTag(table.sha256())
                .contentType(MediaType.valueOf(form.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(release.id() + "." + form.ending())
                                .build()
                                .toString())
                .body(form.of(table));
    }

    @Operation(
            summary = "What everybody knows since this release, for verification",
            description = "Vad alla vet sedan den här tabellen kom ut: rader för den som vill kontrollera beviset.")
    @ApiResponse(
            responseCode = "200",
            description = "One row for each number shown: these atoms sum to between lower and upper")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller")
    @GetMapping("/{id}/ledger")
    List<Release.LedgerRow> ledger(@PathVariable String id, Caller caller) {
        var sealed = found(id, caller).state().sealed();
        if (sealed == null) {
            throw ProblemException.notFound();
        }
        return sealed.ledger();
    }

    /** 404 for what the caller may not know of. */
    Stored<Release> found(String id, Caller caller) {
        var found = releases.find(id).orElseThrow(ProblemException::notFound);
        if (!visible(found.state(), caller)) {
            throw ProblemException.notFound();
        }
        return found;
    }

    boolean visible(Release release, Caller caller) {
        var audience = schemes.find(release.scheme()).map(s -> s.audience()).orElse(Audience.OWN);
        var out = release.sealed() != null;
        return release.federations().stream().anyMatch(it -> OWN.mayRead(caller, it))
                || (out && audience == Audience.PUBLIC)
                || (out
                        && audience == Audience.MEMBERS
                        && release.federations().stream()
                                .anyMatch(it -> caller.may(it, Access.MEMBERS.toArray(Role[]::new))));
    }

    private ReleaseView view(Release release) {
        return ReleaseView.of(release, schemes.find(release.scheme()).orElse(null));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}
