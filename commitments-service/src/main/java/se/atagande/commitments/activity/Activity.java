package se.atagande.commitments.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityPlanned;

/** One activity, such as the democracy day: planned, then held or cancelled. */
record Activity(
        String id,
        FederationId federation,
        Set<FederationId> arrangers,
        ActivityKind kind,
        Set<Audience> audiences,
        @Nullable InitiativeId initiative,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        State state,
        @Nullable HoldActivity report,
        @Nullable String cancelledBecause) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    static ActivityOutcome plan(String id, PlanActivity command) {
        if (!command.endsAt().isAfter(command.startsAt())) {
            return new ActivityOutcome.EndsBeforeItStarts();
        }
        var arrangers = new HashSet<>(command.arrangers());
        arrangers.add(command.federation());
        var activity = new Activity(
                id,
                command.federation(),
                arrangers,
                command.kind(),
                command.audiences(),
                command.initiative(),
                command.title(),
                command.startsAt(),
                command.endsAt(),
                command.place(),
                State.PLANNED,
                null,
                null);
        return new ActivityOutcome.Changed(activity, activity.planned());
    }

    ActivityOutcome hold(HoldActivity command, Instant now) {
        return switch (state) {
            case HELD -> new ActivityOutcome.AlreadyHeld();
            case CANCELLED -> new ActivityOutcome.AlreadyCancelled();
            case PLANNED -> {
                if (now.isBefore(startsAt)) {
                    yield new ActivityOutcome.NotYetStarted(startsAt);
                }
                var held = with(State.HELD, command, null);
                yield new ActivityOutcome.Changed(held, held.toldHeld(command));
            }
        };
    }

    ActivityOutcome cancel(String reason) {
        return switch (state) {
            case HELD -> new ActivityOutcome.AlreadyHeld();
            case CANCELLED -> new ActivityOutcome.AlreadyCancelled();
            case PLANNED ->
                new ActivityOutcome.Changed(
                        with(State.CANCELLED, null, reason),
                        new ActivityCancelled(new ActivityId(id), federation, kind));
        };
    }

    private Activity with(State newState, @Nullable HoldActivity newReport, @Nullable String reason) {
        return new Activity(
                id,
                federation,
                arrangers,
                kind,
                audiences,
                initiative,
                title,
                startsAt,
                endsAt,
                place,
                newState,
                newReport,
                reason);
    }

    private ActivityPlanned planned() {
        return new ActivityPlanned(
                new ActivityId(id), federation, arrangers, kind, audiences, initiative, startsAt, endsAt);
    }

    private ActivityHeld toldHeld(HoldActivity command) {
        return new ActivityHeld(
                new ActivityId(id),
                federation,
                arrangers,
                kind,
                audiences,
                initiative,
                startsAt.atZone(ZONE).toLocalDate(),
                command.reached(),
                command.invited(),
                command.topics());
    }
}
