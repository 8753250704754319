package se.atagande.statistics.initiative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** Initiatives over HTTP: read by anyone, registered by the office of the federation that finances them. */
@RestController
@RequestMapping("/statistics/v1/initiatives")
@Tag(name = "Initiatives", description = "What the federations finance. Insatser som förbunden finansierar.")
class InitiativesApi {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final Initiatives initiatives;

    InitiativesApi(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Operation(
            summary = "All initiatives, ended ones included, by Swedish name",
            description = "Alla insatser, även avslutade, i bokstavsordning. Filtrera på förbund.")
    @ApiResponse(responseCode = "200", description = "One page of initiatives")
    @GetMapping
    Page<InitiativeView> list(@RequestParam Optional<FederationId> federation, PageRequest page) {
        // A collator is not safe for use by several threads.
        var alphabet = Collator.getInstance(SWEDISH);
        Comparator<Initiative> byName = Comparator.<Initiative, String>comparing(
                        i -> i.name().sv(), alphabet)
                .thenComparing(Initiative::id);
        return Page.cut(
                initiatives.all().stream()
                        .filter(i -> federation.map(i.federation()::equals).orElse(true))
                        .sorted(byName)
                        .map(InitiativeView::of)
                        .toList(),
                page);
    }

    @Operation(summary = "One initiative", description = "En insats.")
    @ApiResponse(responseCode = "200", description = "The initiative")
    @ApiResponse(responseCode = "404", description = "There is none with this id")
    @GetMapping("/{id}")
    InitiativeView one(@PathVariable String id) {
        return initiatives.find(id).map(InitiativeView::of).orElseThrow(ProblemException::notFound);
    }

    @Operation(summary = "Register an initiative", description = "Registrera en insats som förbundet finansierar.")
    @ApiResponse(responseCode = "201", description = "Registered")
    @ApiResponse(responseCode = "404", description = "The caller is not of this federation's office")
    @ApiResponse(responseCode = "409", description = "The id is taken")
    @ApiResponse(responseCode = "422", description = "A field is wrong; errors says which")
    @PostMapping
    ResponseEntity<InitiativeView> register(@Valid @RequestBody RegisterInitiative command, Caller caller) {
        caller.requires(command.federationId(), Role.OFFICE);
        return switch (command.decide()) {
            case RegistrationOutcome.Acceptable acceptable -> registered(acceptable.initiative());
            case RegistrationOutcome.EndsBeforeItBegins backwards ->
                throw ProblemException.invalid(
                        "/to", "before-from", "Sista dagen ligger före den första. Rätta en av dem.");
        };
    }

    private ResponseEntity<InitiativeView> registered(Initiative initiative) {
        if (!initiatives.add(initiative)) {
            throw ProblemException.conflict(
                    "initiative-id-taken",
                    "Det finns redan en insats med det id:t",
                    "Välj ett annat id, eller använd den insats som finns.");
        }
        return ResponseEntity.created(URI.create("/statistics/v1/initiatives/" + initiative.id()))
                .body(InitiativeView.of(initiative));
    }
}
