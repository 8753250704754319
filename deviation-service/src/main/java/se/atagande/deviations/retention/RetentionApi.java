package se.atagande.deviations.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.casefile.Days;
import se.atagande.rest.Caller;
import se.atagande.rest.Role;

/** {@code /deviations/v1/retention}: what is due to be erased is listed first; only what was listed is erased. */
@RestController
@RequestMapping("/deviations/v1/retention")
@Tag(name = "Retention", description = "Erase what is no longer needed. Gallra det som inte längre behövs.")
class RetentionApi {

    private final Retention retention;
    private final Days days;

    RetentionApi(Retention retention, Days days) {
        this.retention = retention;
        this.days = days;
    }

    @Schema(name = "DueCase")
    record DueView(
            String id,
            @Nullable String registration,
            Conclusion outcome,
            LocalDate closedOn,

            @Schema(description = "Months that such a case is kept")
            int keptMonths) {}

    @Schema(name = "Erasure")
    record Erase(
            @NotNull(message = "Välj förbund.") FederationId federation,

            @Schema(description = "Of the list of those that are due")
            @NotEmpty(message = "Välj minst ett ärende ur listan.") @Size(max = 1000, message = "Välj högst 1 000 ärenden åt gången.") Set<@NotBlank(message = "Välj ur listan.") String> cases) {}

    @Schema(name = "Erased")
    record ErasedView(List<String> erased) {}

    @Operation(
            summary = "Which cases would be erased today; nothing is",
            description = "Provkörning: vilka ärenden skulle gallras i dag. Inget tas bort.")
    @ApiResponse(responseCode = "200", description = "Those whose time is over")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation")
    @GetMapping
    List<DueView> due(@RequestParam FederationId federation, Caller caller) {
        caller.requires(federation, Role.CASE_HANDLER);
        return retention.due(federation, days.today()).stream()
                .map(found -> {
                    var deviation = found.state();
                    var outcome = Objects.requireNonNull(deviation.conclusion());
                    return new DueView(
                            deviation.id(),
                            deviation.registration(),
                            outcome,
                            Objects.requireNonNull(deviation.closedOn()),
                            retention.months(outcome));
                })
                .toList();
    }

    @Operation(
            summary = "Erase cases of that list: their keys are thrown away, for ever",
            description = "Gallra ärenden ur listan. Nycklarna kastas och det går inte att ångra.")
    @ApiResponse(responseCode = "200", description = "Which were erased: those whose time was over")
    @ApiResponse(responseCode = "404", description = "The caller handles no cases of the federation")
    @PostMapping("/erasures")
    ErasedView erase(@Valid @RequestBody Erase body, Caller caller) {
        caller.requires(body.federation(), Role.CASE_HANDLER);
        return new ErasedView(retention.erase(body.federation(), body.cases(), caller.name(), days.today()));
    }
}
