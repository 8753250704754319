package se.atagande.commitments.panel;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

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
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
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
import se.atagande.commitments.contended.Contended;
import se.atagande.commitments.ticket.Ticket;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.IfMatch;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/panels}: staff form a panel and have it drawn; {@code /panel-invitations/{code}}: whoever has the link volunteers without a name. */
@Tag(name = "panels", description = "Paneler med egen erfarenhet. Panels with lived experience.")
@RestController
@RequestMapping("/commitments/v1")
class PanelsApi {

    private static final Access ACCESS =
            new Access(Access.MEMBERS, Set.of(Role.OFFICE, Role.PROJECT_LEADER), "Be kansliet eller projektledaren.");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String SEATS = "Ange 3 till 50 platser.";
    private static final String TICKET = "Ange koden du fick när du anmälde dig.";

    private final AggregateStore<Panel> store;
    private final Contended<Panel> contended;
    private final Clock clock;

    PanelsApi(Feeds feeds, MongoOperations mongo, Clock clock) {
        this.store = feeds.store(Panel.class, "panels");
        this.contended = new Contended<>(store, id -> {
            throw ProblemException.notFound();
        });
        this.clock = clock;
        var indexes = mongo.indexOps("panels");
        indexes.createIndex(new Index("federation", ASC).on("openUntil", ASC).on("_id", ASC));
        indexes.createIndex(new Index("code", ASC).unique());
    }

    @Schema(name = "NewPanel")
    record NewPanel(
            @Schema(example = "sodertalje") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(example = "Panel om bemötande")
            @NotBlank(message = "Ange vad panelen heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(example = "Vi vill höra hur det är att vara ny i en insats.")
            @NotBlank(message = "Skriv vad panelen ska göra.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String purpose,

            @Schema(
                    description = "Shown to those who are drawn; no names of persons",
                    example = "panel@forbundet.example")
            @NotBlank(message = "Ange vart den som blir vald hör av sig.") @Size(max = 200, message = "Skriv högst 200 tecken.") String contact,

            @Schema(example = "12")
            @NotNull(message = SEATS) @Min(value = 3, message = SEATS) @Max(value = 50, message = SEATS) Integer seats,

            @Schema(description = "The last day to volunteer", example = "2026-12-01")
            @NotNull(message = "Ange sista dagen att anmäla sig.") LocalDate openUntil) {}

    @Schema(name = "Panel")
    record PanelView(
            String id,
            FederationId federation,
            String title,
            String purpose,
            int seats,

            @Schema(description = "Of the link /panel/{code}")
            String code,

            LocalDate openUntil,
            Panel.State state,

            @Schema(description = "How many have volunteered")
            int volunteers,

            @Nullable LocalDate drawnOn,

            @Schema(description = "By which the lot can be drawn again; null until then") @Nullable String seed,

            @Schema(description = "How many were drawn; null until then") @Nullable Integer drawn,

            @Schema(description = "How many of the panel told each ground; grounds of fewer than five are left out")
            @Nullable Map<Ground, Integer> grounds) {

        static PanelView of(Panel it, LocalDate today) {
            var lot = it.lot();
            return new PanelView(
                    it.id(),
                    it.federation(),
                    it.title(),
                    it.purpose(),
                    it.seats(),
                    it.code(),
                    it.openUntil(),
                    it.stateOn(today),
                    it.volunteers().size(),
                    lot == null ? null : lot.on(),
                    lot == null ? null : lot.seed(),
                    lot == null ? null : lot.drawn().size(),
                    lot == null ? null : lot.inPanel());
        }
    }

    @Schema(name = "PanelInvitation")
    record Invitation(
            FederationId federation, String title, String purpose, int seats, LocalDate openUntil, Panel.State state) {}

    @Schema(name = "NewPanelVolunteer")
    record NewVolunteer(
            @Schema(
                    description =
                            "Grounds on which one has experience of being treated worse; only if one likes to tell")
            @Size(max = 7, message = "Välj ur listan.") @Nullable Set<@NotNull(message = "Välj ur listan.") Ground> grounds) {}

    @Schema(name = "PanelTicket")
    record TicketView(
            @Schema(
                    description = "The only way to see whether one was drawn; shown once",
                    example = "7K3M-9QXR-2FTH-D8WN")
            String ticket) {}

    @Schema(name = "PanelTicketTyped")
    record Typed(
            @NotBlank(message = TICKET) @Size(max = 100, message = TICKET) String ticket) {}

    @Schema(name = "PanelResult")
    record Result(
            @Schema(description = "Null until the lot was drawn") @Nullable Boolean drawn,

            @Schema(description = "Where one turns to; for those who were drawn") @Nullable String contact) {}

    @Operation(
            operationId = "listPanels",
            summary = "Panels of the caller's federations",
            description = "Paneler i dina förbund.")
    @GetMapping("/panels")
    Page<PanelView> list(
            @Parameter(example = "sodertalje") @RequestParam @Nullable FederationId federation,
            @Parameter(description = "Whether the lot was drawn") @RequestParam @Nullable Boolean drawn,
            @Parameter(description = "openUntil, or -openUntil for the latest first")
                    @RequestParam(defaultValue = "-openUntil")
                    String sort,
            PageRequest page,
            Caller caller) {
        var criteria = where("federation")
                .in(ACCESS.readable(caller, federation).stream()
                        .map(FederationId::value)
                        .toList());
        if (drawn != null) {
            criteria = criteria.and("lot").exists(drawn);
        }
        var today = today();
        return page.read(query(criteria).with(Sorting.by(sort, "openUntil", "openUntil")), store::find, store::count)
                .map(stored -> PanelView.of(stored.state(), today));
    }

    @Operation(operationId = "getPanel", summary = "One panel", description = "En panel.")
    @ApiResponse(responseCode = "200", description = "With its ETag")
    @GetMapping("/panels/{id}")
    ResponseEntity<PanelView> one(@PathVariable String id, Caller caller) {
        var stored = found(id);
        ACCESS.requireRead(caller, stored.state().federation());
        return shown(HttpStatus.OK, stored);
    }

    @Operation(
            operationId = "formPanel",
            summary = "Ask for volunteers for a panel",
            description = "Sök personer till en panel. Den som har länken anmäler sig utan namn.")
    @ApiResponse(responseCode = "201", description = "Open for volunteers")
    @PostMapping("/panels")
    ResponseEntity<PanelView> form(@RequestBody @Valid NewPanel body, Caller caller) {
        ACCESS.requireWrite(caller, body.federation());
        var today = today();
        if (body.openUntil().isBefore(today) || body.openUntil().isAfter(today.plusYears(1))) {
            throw ProblemException.invalid("/openUntil", "range", "Ange en dag från i dag till om ett år.");
        }
        return shown(
                HttpStatus.CREATED,
                store.create(
                        new Panel(
                                UUID.randomUUID().toString(),
                                body.federation(),
                                body.title().strip(),
                                body.purpose().strip(),
                                body.contact().strip(),
                                body.seats(),
                                Ticket.code(),
                                body.openUntil(),
                                List.of(),
                                null),
                        List.of()));
    }

    @Operation(
            operationId = "drawPanel",
            summary = "Draw the panel by lot, after the last day to volunteer; what volunteers told is erased",
            description =
                    "Lotta panelen, efter sista anmälningsdagen. Det som de anmälda har berättat om sig själva raderas.")
    @ApiResponse(responseCode = "200", description = "Drawn")
    @ApiResponse(responseCode = "409", description = "Still open, drawn before, or nobody volunteered")
    @PostMapping("/panels/{id}/lot")
    ResponseEntity<PanelView> draw(@PathVariable String id, IfMatch seen, Caller caller) {
        var stored = found(id);
        ACCESS.requireWrite(caller, stored.state().federation());
        seen.requires(stored.version());
        var drawn = changed(stored.state().draw(Ticket.random().characters(), today()));
        return shown(HttpStatus.OK, store.replace(stored, drawn, List.of()));
    }

    @Operation(
            operationId = "getPanelInvitation",
            summary = "What the panel is for, for whoever has the link",
            description = "Vad panelen ska göra, för den som har länken.")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "404", description = "There is no such link")
    @GetMapping("/panel-invitations/{code}")
    Invitation invitation(@PathVariable String code) {
        var panel = behind(code);
        return new Invitation(
                panel.federation(),
                panel.title(),
                panel.purpose(),
                panel.seats(),
                panel.openUntil(),
                panel.stateOn(today()));
    }

    @Operation(
            operationId = "volunteerForPanel",
            summary = "Volunteer, without a name; grounds are up to oneself",
            description = "Anmäl dig, utan namn. Du väljer själv om du vill berätta om diskrimineringsgrunder.")
    @ApiResponse(responseCode = "201", description = "The ticket is the only way to see whether one was drawn")
    @ApiResponse(responseCode = "409", description = "No longer open, or full")
    @PostMapping("/panel-invitations/{code}/volunteers")
    ResponseEntity<TicketView> volunteer(@PathVariable String code, @RequestBody @Valid NewVolunteer body) {
        var ticket = Ticket.random();
        var grounds = body.grounds() == null ? Set.<Ground>of() : body.grounds();
        if (grounds.contains(Ground.UNKNOWN)) {
            throw ProblemException.invalid("/grounds", "Unknown", "Välj ur listan.");
        }
        var one = new Panel.Volunteer(ticket.hash("panel"), grounds);
        change(code, panel -> panel.volunteer(one, today()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new TicketView(ticket.shown()));
    }

    @Operation(
            operationId = "withdrawFromPanel",
            summary = "Withdraw as a volunteer, before the lot is drawn",
            description = "Ta tillbaka anmälan, innan lotten är dragen.")
    @ApiResponse(responseCode = "204", description = "Withdrawn, with what was told")
    @ApiResponse(responseCode = "404", description = "There is no such link, or nobody with this ticket")
    @ApiResponse(responseCode = "409", description = "The lot was drawn")
    @PostMapping("/panel-invitations/{code}/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @RequestBody @Valid Typed body) {
        change(code, panel -> panel.withdraw(Ticket.typed(body.ticket()).hash("panel"), today()));
    }

    @Operation(
            operationId = "seePanelResult",
            summary = "See whether one was drawn, by one's ticket",
            description = "Se om du blev vald, med din kod.")
    @ApiResponse(responseCode = "200", description = "Drawn or not, or not yet")
    @ApiResponse(responseCode = "404", description = "There is no such link, or nobody with this ticket")
    @PostMapping("/panel-invitations/{code}/results")
    Result result(@PathVariable String code, @RequestBody @Valid Typed body) {
        var panel = behind(code);
        var token = Ticket.typed(body.ticket()).hash("panel");
        if (panel.volunteers().stream().noneMatch(it -> it.token().equals(token))) {
            throw nobodySuch();
        }
        var lot = panel.lot();
        if (lot == null) {
            return new Result(null, null);
        }
        var drawn = lot.drawn().contains(token);
        return new Result(drawn, drawn ? panel.contact() : null);
    }

    private void change(String code, Function<Panel, PanelOutcome> change) {
        var refused = new AtomicReference<@Nullable PanelOutcome>();
        var done = contended.change(behind(code).id(), panel -> {
            var outcome = change.apply(panel);
            refused.set(outcome);
            return outcome instanceof PanelOutcome.Changed it ? Optional.of(it.panel()) : Optional.empty();
        });
        var outcome = refused.get();
        if (!done && outcome != null) {
            changed(outcome);
        }
    }

    private static Panel changed(PanelOutcome outcome) {
        return switch (outcome) {
            case PanelOutcome.Changed it -> it.panel();
            case PanelOutcome.NotOpen it ->
                throw ProblemException.conflict(
                        "panel-not-open",
                        "Anmälan har stängt",
                        "Sista dagen att anmäla sig var den " + it.until() + ".");
            case PanelOutcome.Full ignored ->
                throw ProblemException.conflict("panel-full", "Listan är full", "Det går inte att anmäla fler.");
            case PanelOutcome.NobodySuch ignored -> throw nobodySuch();
            case PanelOutcome.StillOpen it ->
                throw ProblemException.conflict(
                        "panel-still-open",
                        "Anmälan är öppen",
                        "Lotten dras efter den " + it.until() + ", så att ingen kan rätta listan efter lotten.");
            case PanelOutcome.AlreadyDrawn ignored ->
                throw ProblemException.conflict(
                        "panel-already-drawn", "Panelen är redan lottad", "Lotten dras en gång. Inget har ändrats.");
            case PanelOutcome.NobodyVolunteered ignored ->
                throw ProblemException.conflict(
                        "nobody-volunteered", "Ingen har anmält sig", "Sök på nytt med en ny panel.");
        };
    }

    private static ProblemException nobodySuch() {
        return new ProblemException(Problems.of(
                HttpStatus.NOT_FOUND,
                "no-such-ticket",
                "Koden stämmer inte med någon anmälan",
                "Kontrollera koden tecken för tecken. Anmälan kan också vara borttagen."));
    }

    private Panel behind(String code) {
        return store.find(query(where("code").is(code))).stream()
                .findFirst()
                .map(Stored::state)
                .orElseThrow(ProblemException::notFound);
    }

    private Stored<Panel> found(String id) {
        return store.find(id).orElseThrow(ProblemException::notFound);
    }

    private ResponseEntity<PanelView> shown(HttpStatus status, Stored<Panel> stored) {
        return ResponseEntity.status(status)
                .eTag(Long.toString(stored.version()))
                .body(PanelView.of(stored.state(), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
