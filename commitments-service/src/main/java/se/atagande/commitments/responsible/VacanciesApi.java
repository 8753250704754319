package se.atagande.commitments.responsible;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.calendar.WallClock;
import se.atagande.commitments.commitment.KnownCommitments;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.CommitmentId;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/vacancies}: roles that nobody holds now, and {@code /orphaned-commitments}: what waits for somebody because of it. */
@Tag(name = "responsible")
@RestController
@RequestMapping("/commitments/v1")
class VacanciesApi {

    private static final String ROLE = "Ange rollens kod, som den står på åtagandet: gemener, siffror och bindestreck.";

    private final AggregateStore<Vacancy> vacancies;
    private final KnownCommitments commitments;
    private final Clock clock;

    VacanciesApi(Feeds feeds, KnownCommitments commitments, Clock clock) {
        this.vacancies = feeds.store(Vacancy.class, "vacancies");
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * A role that nobody holds.
     *
     * @param filledOn null while nobody does
     */
    record Vacancy(
            String id,
            FederationId federation,
            String role,
            LocalDate since,
            @Nullable LocalDate filledOn) {}

    @Schema(name = "NewVacancy")
    record NewVacancy(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(description = "The role as commitments name it", example = "projektledare")
            @NotNull(message = ROLE) @Pattern(regexp = "[a-z0-9åäö-]{1,60}", message = ROLE) String role,

            @Schema(description = "Today when not said") @Nullable LocalDate since) {}

    @Schema(name = "Vacancy")
    record VacancyView(
            String id,
            FederationId federation,
            String role,
            LocalDate since,
            @Nullable LocalDate filledOn) {

        static VacancyView of(Vacancy it) {
            return new VacancyView(it.id(), it.federation(), it.role(), it.since(), it.filledOn());
        }
    }

    @Schema(name = "OrphanedCommitment")
    record Orphaned(
            CommitmentId commitment,
            int number,
            Words title,

            @Schema(description = "The role that nobody holds")
            String role,

            @Schema(description = "Whether that role is the one that answers, and not its deputy")
            boolean owner,

            @Schema(description = "Who can answer meanwhile: the other of owner and deputy, where somebody holds it")
            @Nullable String standIn,

            @Schema(description = "Since when nobody holds the role")
            LocalDate since) {}

    @Operation(
            operationId = "listVacancies",
            summary = "Roles that nobody holds",
            description = "Roller som ingen har just nu.")
    @GetMapping("/vacancies")
    Page<VacancyView> list(
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @Parameter(description = "True for those that are filled again") @RequestParam(defaultValue = "false")
                    boolean filled,
            @Parameter(description = "since, or -since for the latest first") @RequestParam(defaultValue = "since")
                    String sort,
            PageRequest page,
            Caller caller) {
        OutsideQuestionsApi.ACCESS.requireRead(caller, federation);
        return page.read(
                        query(where("federation")
                                        .is(federation.value())
                                        .and("filledOn")
                                        .exists(filled))
                                .with(Sorting.by(sort, "since", "since")),
                        vacancies::find,
                        vacancies::count)
                .map(stored -> VacancyView.of(stored.state()));
    }

    @Operation(
            operationId = "reportVacancy",
            summary = "Say that nobody holds a role any more",
            description = "Anmäl att ingen har en roll längre. Då visas allt som den rollen ansvarar för.")
    @ApiResponse(responseCode = "201", description = "Noted; see the orphaned commitments")
    @ApiResponse(responseCode = "409", description = "Noted before")
    @PostMapping("/vacancies")
    ResponseEntity<VacancyView> report(@RequestBody @Valid NewVacancy body, Caller caller) {
        OutsideQuestionsApi.ACCESS.requireWrite(caller, body.federation());
        var since = body.since() == null ? today() : body.since();
        if (since.isAfter(today()) || since.isBefore(today().minusYears(5))) {
            throw ProblemException.invalid("/since", "range", "Ange en dag som har varit, högst fem år tillbaka.");
        }
        var id = body.federation() + "_" + body.role().replaceAll("[^a-z0-9-]", "_");
        var vacancy = new Vacancy(id, body.federation(), body.role(), since, null);
        var before = vacancies.find(id);
        if (before.filter(it -> it.state().filledOn() == null).isPresent()) {
            throw already();
        }
        try {
            var stored = before.map(it -> vacancies.replace(it, vacancy, List.of()))
                    .orElseGet(() -> vacancies.create(vacancy, List.of()));
            return shown(HttpStatus.CREATED, stored);
        } catch (DuplicateKeyException e) {
            throw already();
        }
    }

    private static ProblemException already() {
        return ProblemException.conflict(
                "already-vacant", "Rollen är redan anmäld", "Den finns i listan över roller som ingen har.");
    }

    @Operation(
            operationId = "getVacancy",
            summary = "One role that nobody holds, or held",
            description = "En roll som ingen har, eller inte hade.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @GetMapping("/vacancies/{id}")
    ResponseEntity<VacancyView> one(@PathVariable String id, Caller caller) {
        var stored = vacancies.find(id).orElseThrow(ProblemException::notFound);
        OutsideQuestionsApi.ACCESS.requireRead(caller, stored.state().federation());
        return shown(HttpStatus.OK, stored);
    }

    @Operation(
            operationId = "fillVacancy",
            summary = "Somebody holds the role again",
            description = "Någon har rollen igen.")
    @ApiResponse(responseCode = "200", description = "Its commitments are orphaned no longer")
    @PostMapping("/vacancies/{id}/filling")
    ResponseEntity<VacancyView> fill(@PathVariable String id, IfMatch seen, Caller caller) {
        var stored = vacancies.find(id).orElseThrow(ProblemException::notFound);
        var before = stored.state();
        OutsideQuestionsApi.ACCESS.requireWrite(caller, before.federation());
        seen.requires(stored.version());
        return shown(
                HttpStatus.OK,
                before.filledOn() != null
                        ? stored
                        : vacancies.replace(
                                stored,
                                new Vacancy(before.id(), before.federation(), before.role(), before.since(), today()),
                                List.of()));
    }

    @Operation(
            operationId = "listOrphanedCommitments",
            summary = "Commitments of which the owner or the deputy is a role that nobody holds",
            description =
                    "Åtaganden som saknar ansvarig eller ersättare, för att ingen har rollen. Med vem som kan svara under tiden.")
    @GetMapping("/orphaned-commitments")
    Page<Orphaned> orphaned(
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @Parameter(description = "True for those only that nobody answers for meanwhile") @RequestParam @Nullable Boolean alone,
            @Parameter(description = "number or -number") @RequestParam(defaultValue = "number") String sort,
            PageRequest page,
            Caller caller) {
        OutsideQuestionsApi.ACCESS.requireRead(caller, federation);
        Map<String, LocalDate> vacant =
                vacancies
                        .find(query(where("federation")
                                .is(federation.value())
                                .and("filledOn")
                                .exists(false)))
                        .stream()
                        .map(Stored::state)
                        .collect(java.util.stream.Collectors.toMap(Vacancy::role, Vacancy::since));
        return Page.cut(
                commitments.answeredBy(federation, List.copyOf(vacant.keySet())).stream()
                        .map(it -> orphaned(it, vacant))
                        .filter(it -> alone == null || alone == (it.standIn() == null))
                        .sorted(Sorting.by(
                                sort,
                                "number",
                                Comparator.comparing(Orphaned::number)
                                        .thenComparing(it -> it.commitment().value())))
                        .toList(),
                page);
    }

    private static Orphaned orphaned(KnownCommitments.Brief it, Map<String, LocalDate> vacant) {
        var owner = vacant.containsKey(it.owner());
        var deputy = it.deputy();
        var role = owner || deputy == null ? it.owner() : deputy;
        var other = owner ? deputy : it.owner();
        return new Orphaned(
                it.id(),
                it.number(),
                it.title(),
                role,
                owner,
                other == null || vacant.containsKey(other) ? null : other,
                vacant.getOrDefault(role, LocalDate.EPOCH));
    }

    private static ResponseEntity<VacancyView> shown(HttpStatus status, Stored<Vacancy> stored) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(stored.version()))
                .body(VacancyView.of(stored.state()));
    }

    private LocalDate today() {
        return WallClock.dayOf(clock.instant());
    }
}
