package se.atagande.commitments.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.ActivityKind;
import se.atagande.contracts.Audience;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.activity.ActivityCancelled;
import se.atagande.contracts.activity.ActivityEvent;
import se.atagande.contracts.activity.ActivityHeld;
import se.atagande.contracts.activity.ActivityPlanned;
import se.atagande.contracts.activity.ActivityRescheduled;

/** One activity, such as the democracy day: planned, then held or cancelled. It keeps its id wherever it moves, and what was said of it before. */
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
        Contents contents,
        State state,
        @Nullable HoldActivity report,
        @Nullable String cancelledBecause,
        List<Move> moves,
        List<Correction> corrections) {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** Where and when it was to be before it was moved on that day. */
    record Move(
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place) {}

    /** What had been reported before it was corrected on that day. */
    record Correction(LocalDate day, String reason, HoldActivity before) {}

    Activity {
        // Documents from before there were any.
        contents = contents == null ? Contents.NONE : contents;
        moves = moves == null ? List.of() : List.copyOf(moves);
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    static ActivityOutcome plan(String id, PlanActivity command) {
        if (!command.endsAt().isAfter(command.startsAt())) {
            return new ActivityOutcome.EndsBeforeItStarts();
        }
        var wrong = wrongPoints(command.contents());
        if (!wrong.isEmpty()) {
            return new ActivityOutcome.PointsEndBeforeTheyStart(wrong);
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
                command.contents(),
                State.PLANNED,
                null,
                null,
                List.of(),
                List.of());
        return new ActivityOutcome.Changed(activity, List.of(activity.planned()));
    }

    /** Whoever reads the events hears of it when whom it is for has changed. */
    ActivityOutcome describe(DescribeActivity command) {
        var wrong = wrongPoints(command.contents());
        if (!wrong.isEmpty()) {
            return new ActivityOutcome.PointsEndBeforeTheyStart(wrong);
        }
        return whilePlanned(() -> {
            var described = new Activity(
                    id,
                    federation,
                    arrangers,
                    kind,
                    command.audiences(),
                    command.initiative(),
                    command.title(),
                    startsAt,
                    endsAt,
                    place,
                    command.contents(),
                    state,
                    report,
                    cancelledBecause,
                    moves,
                    corrections);
            return new ActivityOutcome.Changed(
                    described, described.planned().equals(planned()) ? List.of() : List.of(described.planned()));
        });
    }

    /** Material and research may be added afterwards too: that is when one knows what was used. */
    ActivityOutcome use(List<String> materials, List<Reference> references) {
        return state == State.CANCELLED
                ? new ActivityOutcome.AlreadyCancelled()
                : new ActivityOutcome.Changed(
                        at(startsAt, endsAt, place, contents.using(materials, references), moves), List.of());
    }

    /** Another place alone is nobody's event. */
    ActivityOutcome moveTo(Instant newStart, Instant newEnd, @Nullable String newPlace, Instant now) {
        if (!newEnd.isAfter(newStart)) {
            return new ActivityOutcome.EndsBeforeItStarts();
        }
        return whilePlanned(() -> {
            var traced = new ArrayList<>(moves);
            traced.add(new Move(dayOf(now), startsAt, endsAt, place));
            var moved = at(newStart, newEnd, newPlace, contents, traced);
            var sameTime = newStart.equals(startsAt) && newEnd.equals(endsAt);
            return new ActivityOutcome.Changed(moved, sameTime ? List.of() : List.of(moved.rescheduled()));
        });
    }

    /** Described, and moved where it is to be elsewhere or at another time. */
    ActivityOutcome replan(
            DescribeActivity command, Instant newStart, Instant newEnd, @Nullable String newPlace, Instant now) {
        if (newStart.equals(startsAt) && newEnd.equals(endsAt) && Objects.equals(newPlace, place)) {
            return describe(command);
        }
        return switch (moveTo(newStart, newEnd, newPlace, now)) {
            case ActivityOutcome.Changed moved -> moved.then(moved.activity().describe(command));
            case ActivityOutcome refused -> refused;
        };
    }

    /** @param staff co-workers by initiative on the activity's day, as far as they are known */
    ActivityOutcome hold(HoldActivity command, Map<InitiativeId, Integer> staff, Instant now) {
        return whilePlanned(() -> now.isBefore(startsAt)
                ? new ActivityOutcome.NotYetStarted(startsAt)
                : reported(command, staff, corrections));
    }

    /** What was reported is replaced; what it was, and why it was wrong, stays. */
    ActivityOutcome correct(HoldActivity command, String reason, Map<InitiativeId, Integer> staff, Instant now) {
        if (report == null) {
            return state == State.CANCELLED ? new ActivityOutcome.AlreadyCancelled() : new ActivityOutcome.NotYetHeld();
        }
        var traced = new ArrayList<>(corrections);
        traced.add(new Correction(dayOf(now), reason, report));
        return reported(command, staff, traced);
    }

    ActivityOutcome cancel(String reason) {
        return whilePlanned(() -> new ActivityOutcome.Changed(
                with(State.CANCELLED, null, reason, corrections),
                List.of(new ActivityCancelled(new ActivityId(id), federation, kind))));
    }

    LocalDate day() {
        return dayOf(startsAt);
    }

    /** How many of the co-workers it was for it reached; empty while it is not held, and where it was not for co-workers. */
    @Nullable Reach reach(Map<InitiativeId, Integer> staff) {
        if (report == null || !(contents.allStaff() || !contents.initiatives().isEmpty())) {
            return null;
        }
        var invited = contents.allStaff()
                ? staff
                : staff.entrySet().stream()
                        .filter(one -> contents.initiatives().contains(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Reach.of(invited, contents.initiatives(), report, isForCoWorkersOnly());
    }

    private boolean isForCoWorkersOnly() {
        return Set.of(Audience.STAFF, Audience.MANAGERS).containsAll(audiences);
    }

    private interface Step {
        ActivityOutcome take();
    }

    private ActivityOutcome whilePlanned(Step step) {
        return switch (state) {
            case HELD -> new ActivityOutcome.AlreadyHeld();
            case CANCELLED -> new ActivityOutcome.AlreadyCancelled();
            case PLANNED -> step.take();
        };
    }

    private ActivityOutcome reported(HoldActivity command, Map<InitiativeId, Integer> staff, List<Correction> traced) {
        if (command.namesAnInitiativeTwice()) {
            return new ActivityOutcome.InitiativeTwice();
        }
        if (command.reachedFewerThanItsParts()) {
            return new ActivityOutcome.ReachedFewerThanItsParts();
        }
        var tooMany = command.byInitiative().stream()
                .filter(one ->
                        staff.containsKey(one.initiative()) && one.reached() > staff.getOrDefault(one.initiative(), 0))
                .map(HoldActivity.FromInitiative::initiative)
                .collect(Collectors.toUnmodifiableSet());
        if (!tooMany.isEmpty()) {
            return new ActivityOutcome.MoreThanTheStaff(tooMany);
        }
        var held = with(State.HELD, command, null, traced);
        return new ActivityOutcome.Changed(held, List.of(held.toldHeld(command)));
    }

    private static List<Integer> wrongPoints(Contents contents) {
        return IntStream.range(0, contents.programme().size())
                .filter(i -> contents.programme().get(i).endsBeforeItStarts())
                .boxed()
                .toList();
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    private Activity at(
            Instant newStart, Instant newEnd, @Nullable String newPlace, Contents newContents, List<Move> newMoves) {
        return new Activity(
                id,
                federation,
                arrangers,
                kind,
                audiences,
                initiative,
                title,
                newStart,
                newEnd,
                newPlace,
                newContents,
                state,
                report,
                cancelledBecause,
                newMoves,
                corrections);
    }

    private Activity with(
            State newState,
            @Nullable HoldActivity newReport,
            @Nullable String reason,
            List<Correction> newCorrections) {
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
                contents,
                newState,
                newReport,
                reason,
                moves,
                newCorrections);
    }

    private ActivityEvent planned() {
        return new ActivityPlanned(
                new ActivityId(id), federation, arrangers, kind, audiences, initiative, startsAt, endsAt);
    }

    private ActivityEvent rescheduled() {
        return new ActivityRescheduled(
                new ActivityId(id), federation, arrangers, kind, audiences, initiative, startsAt, endsAt);
    }

    private ActivityEvent toldHeld(HoldActivity command) {
        return new ActivityHeld(
                new ActivityId(id),
                federation,
                arrangers,
                kind,
                audiences,
                initiative,
                day(),
                command.reached(),
                command.invited(),
                command.topics());
    }
}
