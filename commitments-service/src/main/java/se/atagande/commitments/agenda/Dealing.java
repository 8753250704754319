package se.atagande.commitments.agenda;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.rest.FieldProblem;

/** The body of {@code POST /commitments/v1/agenda-items/{id}/outcome}. */
@Schema(name = "AgendaOutcome", example = """
        {"meeting": "0197c0de-apt-2026-04-07", "note": "Vi gick igenom förslaget.",
         "decision": {"text": "Vi ordnar ett seminarium om bemötande i maj.",
                      "activity": {"kind": "SEMINAR", "audiences": ["STAFF"], "title": "Seminarium om bemötande"}}}""")
record Dealing(
        @Schema(description = "The meeting that took it up")
        @NotBlank(message = "Ange vilket möte som tog upp punkten.") @Size(max = 100, message = "Ange mötets id.") String meeting,

        @Schema(description = "No personal data") @Size(max = 4000, message = "Skriv högst 4000 tecken.") @Nullable String note,

        @Valid @Nullable DecisionTaken decision) {

    @Schema(name = "DecisionTaken")
    record DecisionTaken(
            @NotBlank(message = "Skriv vad mötet beslutade. Skriv inga personuppgifter.") @Size(max = 2000, message = "Skriv högst 2000 tecken.") String text,

            @Schema(description = "Where the decision becomes an activity") @Valid @Nullable NewDecidedActivity activity) {}

    @Schema(name = "NewDecidedActivity")
    record NewDecidedActivity(
            @NotNull(message = "Ange slag av aktivitet.") ActivityKind kind,

            @NotEmpty(message = "Ange minst en målgrupp.") Set<Audience> audiences,

            @NotBlank(message = "Ange vad aktiviteten heter.") @Size(max = 200, message = "Skriv högst 200 tecken.") String title,

            @Schema(description = "Leave out both times where they are to be decided") @Nullable OffsetDateTime startsAt,

            @Nullable OffsetDateTime endsAt) {}

    /** After validation: what annotations cannot say. */
    List<FieldProblem> wrong() {
        var wrong = new ArrayList<FieldProblem>();
        var activity = decision == null ? null : decision.activity();
        if (activity != null) {
            if (activity.kind() == ActivityKind.UNKNOWN) {
                wrong.add(new FieldProblem("/decision/activity/kind", "Unknown", "Välj ett slag av aktivitet."));
            }
            if (activity.audiences().contains(Audience.UNKNOWN)) {
                wrong.add(new FieldProblem("/decision/activity/audiences", "Unknown", "Välj målgrupper i listan."));
            }
            if ((activity.startsAt() == null) != (activity.endsAt() == null)) {
                wrong.add(new FieldProblem(
                        "/decision/activity/endsAt",
                        "BothOrNone",
                        "Ange både start och slut, eller ingetdera om tiden ska bestämmas senare."));
            }
        }
        return wrong;
    }

    @Nullable String decided() {
        return decision == null ? null : decision.text();
    }

    Decision.@Nullable ActivityToPlan becomes() {
        var activity = decision == null ? null : decision.activity();
        return activity == null
                ? null
                : new Decision.ActivityToPlan(
                        activity.kind(),
                        activity.audiences(),
                        activity.title(),
                        instant(activity.startsAt()),
                        instant(activity.endsAt()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
