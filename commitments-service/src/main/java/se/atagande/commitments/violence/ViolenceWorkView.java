package se.atagande.commitments.violence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.activity.Reach;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.AskingForm;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.ViolenceSide;

/** How the work proceeds, in dates and numbers of the process; nothing of it can be about a person. */
@Schema(name = "ViolenceWork")
record ViolenceWorkView(
        FederationId federation,

        @Schema(description = "Held activities for staff on the topic vald-i-nara-relation, the latest first")
        List<Training> trainings,

        @Schema(description = "The sum of those reached; who took part twice counts twice", example = "34")
        int staffReached,

        List<Routine> routines,
        SupportMap supportMap) {

    @Schema(name = "ViolenceTraining")
    record Training(
            ActivityId activity,
            ActivityKind kind,
            LocalDate day,
            @Schema(example = "17") int reached) {}

    @Schema(name = "ViolenceRoutine")
    record Routine(
            InitiativeId initiative,
            AskingForm form,
            List<ViolenceSide> sides,
            LocalDate since,
            @Schema(description = "Null while the initiative asks") @Nullable LocalDate lastDay) {}

    @Schema(name = "SupportMap")
    record SupportMap(
            ViolenceWork.MapState state,
            @Nullable LocalDate updatedOn,

            @Schema(description = "Twelve months after updatedOn: the federations' own rule")
            @Nullable LocalDate oldFrom) {}

    static ViolenceWorkView of(ViolenceWork work, List<Reach.Held> held, LocalDate today) {
        return new ViolenceWorkView(
                work.federation(),
                held.stream()
                        .map(it -> new Training(it.id(), it.kind(), it.day(), it.reached()))
                        .toList(),
                held.stream().mapToInt(Reach.Held::reached).sum(),
                work.routines().stream()
                        .sorted(Comparator.comparing(RoutineAsking::since).reversed())
                        .map(it -> new Routine(
                                it.initiative(),
                                it.form(),
                                it.sides().stream().sorted().toList(),
                                it.since(),
                                it.lastDay()))
                        .toList(),
                new SupportMap(work.mapOn(today), work.supportMapOn(), work.mapOldFrom()));
    }
}
