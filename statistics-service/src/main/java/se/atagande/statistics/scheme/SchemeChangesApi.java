package se.atagande.statistics.scheme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** Stricter schemes by four eyes, over HTTP: one of the office proposes, another approves, and it holds from the next table on. */
@RestController
@RequestMapping("/statistics/v1/scheme-changes")
@Tag(
        name = "Scheme changes",
        description =
                "Stricter rules for a federation's tables, by four eyes. Strängare regler för förbundets tabeller.")
class SchemeChangesApi {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final Access ACCESS =
            new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet: det bestämmer tabellernas regler.");

    private final Schemes schemes;
    private final SchemeChanges changes;
    private final Clock clock;

    SchemeChangesApi(Schemes schemes, SchemeChanges changes, Clock clock) {
        this.schemes = schemes;
        this.changes = changes;
        this.clock = clock;
    }

    /** A change as the federation's people see it. */
    @Schema(name = "SchemeChange")
    record View(
            @Schema(example = "participants-by-gender_stockholms-stad_1")
            String id,

            String scheme,
            String federation,
            int number,
            int threshold,
            String reason,
            SchemeChange.State state,
            LocalDate proposedOn,
            @Nullable LocalDate decidedOn,

            @Schema(description = "Whether the caller proposed it: then somebody else must approve it.")
            boolean own) {

        static View of(SchemeChange change, Caller caller) {
            return new View(
                    change.id(),
                    change.scheme(),
                    change.federation().value(),
                    change.number(),
                    change.threshold(),
                    change.reason(),
                    change.state(),
                    change.proposedOn(),
                    change.decidedOn(),
                    change.proposedBy().equals(caller.name()));
        }
    }

    @Operation(
            operationId = "listSchemeChanges",
            summary = "Changes of the caller's federations, by scheme and number",
            description = "Förbundets ändringar av tabellernas regler, från den första.")
    @ApiResponse(responseCode = "200", description = "One page of changes")
    @GetMapping
    Page<View> list(@RequestParam Optional<FederationId> federation, PageRequest page, Caller caller) {
        federation.ifPresent(it -> ACCESS.requireRead(caller, it));
        return Page.cut(
                changes.of(ACCESS.readable(caller, federation.orElse(null))).stream()
                        .map(it -> View.of(it, caller))
                        .toList(),
                page);
    }

    @Operation(
            operationId = "proposeSchemeChange",
            summary = "Propose a higher threshold for the federation's tables of a scheme",
            description = "Föreslå en högre gräns för förbundets tabeller. Någon annan på kansliet måste godkänna.")
    @ApiResponse(responseCode = "201", description = "Proposed; nothing has changed yet")
    @ApiResponse(responseCode = "409", description = "Another proposal waits for its answer")
    @ApiResponse(responseCode = "422", description = "The threshold is not higher than what is in force")
    @PostMapping
    ResponseEntity<View> propose(@Valid @RequestBody ProposeSchemeChange command, Caller caller) {
        var federation = new FederationId(command.federation());
        ACCESS.requireWrite(caller, federation);
        var scheme = schemes.find(command.scheme())
                .orElseThrow(() ->
                        ProblemException.invalid("/scheme", "unknown", "Det schemat finns inte. Välj ett ur listan."));
        if (scheme.open() != null) {
            throw ProblemException.invalid(
                    "/scheme", "no-threshold", "Den tabellen räknar inga personer och har ingen gräns. Välj en annan.");
        }
        var before = changes.of(scheme.id(), federation);
        if (before.stream().anyMatch(it -> it.state().state() == SchemeChange.State.PROPOSED)) {
            throw waiting();
        }
        var outcome = SchemeChange.propose(
                changes.inForce(scheme, List.of(federation)),
                federation,
                before.size() + 1,
                command.threshold(),
                command.reason().strip(),
                caller.name(),
                today());
        try {
            var created = changes.create(changed(outcome));
            return ResponseEntity.created(URI.create(
                            "/statistics/v1/scheme-changes/" + created.state().id()))
                    .eTag(Long.toString(created.version()))
                    .body(View.of(created.state(), caller));
        } catch (DuplicateKeyException e) {
            throw waiting();
        }
    }

    @Operation(
            operationId = "approveSchemeChange",
            summary = "Approve a change that somebody else proposed: it holds from the next table on",
            description = "Godkänn en ändring som någon annan föreslagit. Den gäller från nästa tabell.")
    @ApiResponse(responseCode = "200", description = "In force")
    @ApiResponse(responseCode = "409", description = "It is decided already, or the caller proposed it")
    @PostMapping("/{id}/approval")
    View approve(@PathVariable String id, Caller caller) {
        return decided(id, caller, (change, today) -> change.approve(caller.name(), today));
    }

    @Operation(
            operationId = "refuseSchemeChange",
            summary = "Refuse a proposed change, or take one's own back",
            description = "Avslå en föreslagen ändring, eller ta tillbaka sin egen.")
    @ApiResponse(responseCode = "200", description = "Refused; it stays in the list")
    @ApiResponse(responseCode = "409", description = "It is decided already")
    @PostMapping("/{id}/refusal")
    View refuse(@PathVariable String id, Caller caller) {
        return decided(id, caller, (change, today) -> change.refuse(caller.name(), today));
    }

    private View decided(String id, Caller caller, BiFunction<SchemeChange, LocalDate, SchemeChange.Outcome> step) {
        Stored<SchemeChange> before = changes.find(id).orElseThrow(ProblemException::notFound);
        ACCESS.requireWrite(caller, before.state().federation());
        return View.of(
                changes.replace(before, changed(step.apply(before.state(), today())))
                        .state(),
                caller);
    }

    private static SchemeChange changed(SchemeChange.Outcome outcome) {
        return switch (outcome) {
            case SchemeChange.Outcome.Changed changed -> changed.change();
            case SchemeChange.Outcome.NotHigher lower ->
                throw ProblemException.invalid(
                        "/threshold",
                        "not-higher",
                        "Gränsen kan bara höjas. Skriv ett heltal från " + (lower.inForce() + 1) + " till "
                                + SchemeChange.HIGHEST + ".");
            case SchemeChange.Outcome.AlreadyDecided decided ->
                throw ProblemException.conflict(
                        "scheme-change-decided",
                        "Ändringen är redan avgjord",
                        "Läs ändringarna på nytt, och föreslå en ny om det behövs.");
            case SchemeChange.Outcome.SamePerson same ->
                throw ProblemException.conflict(
                        "four-eyes",
                        "Någon annan måste godkänna",
                        "Du har själv föreslagit ändringen. Be en kollega på kansliet att godkänna den.");
        };
    }

    private static ProblemException waiting() {
        return ProblemException.conflict(
                "scheme-change-waiting",
                "Ett förslag väntar redan",
                "Godkänn eller avslå det som väntar, och föreslå sedan ett nytt.");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SWEDEN));
    }
}
