package se.atagande.commitments.respekttrappan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.MeetingSeriesId;
import se.atagande.contracts.MissedReason;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;

/** {@code GET /commitments/v1/respekttrappan}: where a workplace stands on the stairs. */
@Tag(name = "respekttrappan")
@RestController
class RespekttrappanApi {

    private final Staircases staircases;
    private final RespekttrappanLink link;

    RespekttrappanApi(Staircases staircases, RespekttrappanLink link) {
        this.staircases = staircases;
        this.link = link;
    }

    @Schema(name = "Respekttrappan")
    record Position(
            FederationId federation,
            @Schema(example = "kansliet") String workplace,

            @Schema(description = "Counts from 1", example = "1")
            int round,

            @Schema(description = "The step whose turn it is, 1 to 7", example = "3")
            int next,

            StepView step,
            List<Done> history) {}

    @Schema(name = "Climb")
    record Done(
            String meeting,
            LocalDate day,
            int round,
            int step,
            boolean done,
            @Nullable MissedReason missedReason,

            @Schema(description = "What step 6 found; step 7 builds on it") @Nullable String result) {}

    @Operation(
            operationId = "getRespekttrappan",
            summary = "Where a workplace stands on Respekttrappan, and how it got there",
            description =
                    "Var arbetsplatsen står på Respekttrappan och vad varje möte gjorde. "
                            + "Without series: the federation's workplace that climbs, the first by name where there are several.")
    @GetMapping("/commitments/v1/respekttrappan")
    Position position(
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @RequestParam @Nullable MeetingSeriesId series,
            Caller caller) {
        caller.requires(federation, Role.OFFICE, Role.PROJECT_LEADER, Role.BOARD, Role.STAFF, Role.AMBASSADOR);
        var workplace = Optional.ofNullable(series)
                .map(one -> staircases.workplace(federation, one))
                .orElseGet(() -> staircases.workplace(federation))
                .orElseThrow(ProblemException::notFound);
        var staircase = staircases.of(federation, workplace.name());
        var turn = staircase.turn();
        return new Position(
                federation,
                workplace.name(),
                turn.round(),
                turn.step().number(),
                StepView.ahead(turn, link.orElse(workplace.link()), staircase.before(turn)),
                staircase.climbs().stream()
                        .map(climb -> new Done(
                                climb.meeting().value(),
                                climb.day(),
                                climb.turn().round(),
                                climb.turn().step().number(),
                                climb.done(),
                                climb.missedReason(),
                                climb.result()))
                        .toList());
    }
}
