package se.atagande.commitments.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.atagande.commitments.meeting.HoldMeeting.ItemAnswer;
import se.atagande.commitments.respekttrappan.Staircase;
import se.atagande.commitments.respekttrappan.StepVerdict;
import se.atagande.contracts.MeetingId;
import se.atagande.contracts.meeting.MeetingCancelled;
import se.atagande.contracts.meeting.MeetingHeld;
import se.atagande.contracts.meeting.MeetingRescheduled;
import se.atagande.contracts.meeting.MeetingScheduled;

/** One meeting of a series: planned, then held or cancelled. It keeps its id wherever it moves. */
record Meeting(
        String id,
        About about,
        Own own,
        Slot slot,
        Agenda agenda,
        State state,
        @Nullable Cancellation cancellation,
        @Nullable Minutes minutes) {

    /** A meeting that began and that nobody has closed is waited for this long; then it counts as forgotten. */
    static final Duration WAITS_FOR_MINUTES = Duration.ofDays(14);

    enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** {@code bySeries}: the series no longer meets that day; should it do so again, the meeting comes back. */
    record Cancellation(String reason, boolean bySeries) {}

    static Meeting plan(MeetingSeries series, MeetingSeries.Planned planned, Agenda agenda) {
        var plan = planned.plan();
        return new Meeting(
                series.meetingId(planned.occurrence().ruleDay()),
                About.of(series, plan),
                Own.NOTHING,
                Slot.of(planned.occurrence(), planned.startsAt(), plan.duration()),
                agenda,
                State.PLANNED,
                null,
                null);
    }

    boolean isPlanned() {
        return state == State.PLANNED;
    }

    boolean isUpcoming(Instant now) {
        return isPlanned() && slot.startsAt().isAfter(now);
    }

    /** It will be closed, as far as one can tell, and do its step. */
    boolean isAwaited(Instant now) {
        return isPlanned() && slot.startsAt().isAfter(now.minus(WAITS_FOR_MINUTES));
    }

    /** Closes the meeting, when it has begun, each standing item has its answer and the step allows it. */
    HoldOutcome hold(HoldMeeting command, List<StandingItem> due, Staircase staircase, Instant now) {
        if (state == State.HELD) {
            return new HoldOutcome.AlreadyHeld();
        }
        if (state == State.CANCELLED) {
            return new HoldOutcome.Cancelled();
        }
        if (now.isBefore(slot.startsAt())) {
            return new HoldOutcome.NotYetStarted(slot.startsAt());
        }
        var items = due.stream().filter(item -> !item.asksForStep()).toList();
        var refusal = refuseItems(command, items);
        if (refusal != null) {
            return refusal;
        }
        if (items.size() == due.size()) {
            return command.step() == null ? held(command, items, null) : new HoldOutcome.StepNotOnAgenda();
        }
        if (command.step() == null) {
            return new HoldOutcome.StepUnanswered(staircase.turn());
        }
        return switch (staircase.judge(command.step())) {
            case StepVerdict.Refused refused -> new HoldOutcome.StepRefused(refused);
            case StepVerdict.Accepted accepted ->
                held(command, items, Minutes.StepMinute.of(accepted, about.staircase()));
        };
    }

    ChangeOutcome moveTo(Instant startsAt, Instant endsAt) {
        return switch (state) {
            case HELD -> new ChangeOutcome.AlreadyHeld();
            case CANCELLED -> new ChangeOutcome.AlreadyCancelled();
            case PLANNED ->
                endsAt.isAfter(startsAt)
                        ? rescheduled(with(slot.movedByHand(startsAt, endsAt)))
                        : new ChangeOutcome.EndsBeforeItStarts();
        };
    }

    ChangeOutcome cancel(String reason) {
        return switch (state) {
            case HELD -> new ChangeOutcome.AlreadyHeld();
            case CANCELLED -> new ChangeOutcome.AlreadyCancelled();
            case PLANNED -> cancelled(new Cancellation(reason, false));
        };
    }

    /** Where this one meets, whatever the series says; null for the series' place again. Calendars show places, so they are told. */
    ChangeOutcome meetAt(@Nullable String place) {
        return switch (state) {
            case HELD -> new ChangeOutcome.AlreadyHeld();
            case CANCELLED -> new ChangeOutcome.AlreadyCancelled();
            case PLANNED ->
                rescheduled(
                        new Meeting(id, about, own.at(place), slot.revised(), agenda, state, cancellation, minutes));
        };
    }

    /** @param before when the series last had this theme; null where it had not */
    ChangeOutcome speakOf(Own.@Nullable Theme theme, @Nullable LocalDate before) {
        if (state == State.CANCELLED) {
            return new ChangeOutcome.AlreadyCancelled();
        }
        if (theme != null && before != null && !theme.mayRepeat()) {
            return new ChangeOutcome.ThemeRepeated(before);
        }
        return new ChangeOutcome.Changed(
                new Meeting(id, about, own.about(theme), slot, agenda, state, cancellation, minutes), null);
    }

    @Nullable String place() {
        return own.place() == null ? about.place() : own.place();
    }

    LocalDate lastDayForItems() {
        return slot.day().minusDays(about.itemsCloseDaysBefore());
    }

    /** The series no longer meets on the rule day. */
    ChangeOutcome.Changed dropped() {
        return cancelled(new Cancellation("Serien möts inte längre den dagen.", true));
    }

    boolean mayComeBack() {
        return cancellation != null && cancellation.bySeries();
    }

    /** The series meets on the rule day again. */
    Meeting revived(Meeting planned) {
        return new Meeting(
                id, planned.about, own, slot.replacedBy(planned.slot), planned.agenda, State.PLANNED, null, null);
    }

    /** The series' own time; a meeting that people moved stays where they put it. */
    boolean followsAnotherTimeThan(Meeting planned) {
        return !slot.byHand() && !slot.sameTimeAs(planned.slot);
    }

    ChangeOutcome.Changed following(Meeting planned) {
        return rescheduled(with(slot.replacedBy(planned.slot)));
    }

    Meeting with(About newAbout, Agenda newAgenda) {
        return new Meeting(id, newAbout, own, slot, newAgenda, state, cancellation, minutes);
    }

    MeetingScheduled scheduled() {
        return new MeetingScheduled(
                new MeetingId(id),
                about.federation(),
                about.series(),
                about.kind(),
                about.initiative(),
                slot.startsAt(),
                slot.endsAt(),
                agenda.codes(),
                agenda.step(),
                about.together());
    }

    private static @Nullable HoldOutcome refuseItems(HoldMeeting command, List<StandingItem> items) {
        var open = new HashSet<>(items.stream().map(StandingItem::code).toList());
        var unknown = positions(command, answer -> !open.remove(answer.item()));
        if (!unknown.isEmpty()) {
            return new HoldOutcome.UnknownItem(unknown);
        }
        if (!open.isEmpty()) {
            return new HoldOutcome.ItemsUnanswered(
                    items.stream().filter(item -> open.contains(item.code())).toList());
        }
        var withoutReason = positions(command, ItemAnswer::lacksReason);
        if (!withoutReason.isEmpty()) {
            return new HoldOutcome.ReasonMissing(withoutReason);
        }
        var withoutNote = positions(command, ItemAnswer::lacksNote);
        return withoutNote.isEmpty() ? null : new HoldOutcome.NoteMissing(withoutNote);
    }

    private static List<Integer> positions(HoldMeeting command, Predicate<ItemAnswer> such) {
        return IntStream.range(0, command.items().size())
                .filter(i -> such.test(command.items().get(i)))
                .boxed()
                .toList();
    }

    private HoldOutcome.Held held(HoldMeeting command, List<StandingItem> items, Minutes.@Nullable StepMinute step) {
        var answers = new HashMap<String, ItemAnswer>();
        command.items().forEach(answer -> answers.put(answer.item(), answer));
        var itemMinutes = items.stream()
                .map(item -> Minutes.ItemMinute.of(item, Objects.requireNonNull(answers.get(item.code()))))
                .toList();
        var carried = new Agenda(items, step == null ? null : step.turn());
        var closed = new Meeting(
                id, about, own, slot, carried, State.HELD, null, new Minutes(command.present(), itemMinutes, step));
        var event = new MeetingHeld(
                new MeetingId(id),
                about.federation(),
                about.series(),
                about.kind(),
                about.initiative(),
                slot.day(),
                itemMinutes.stream().map(Minutes.ItemMinute::told).toList(),
                step == null ? null : step.told(),
                about.together());
        return new HoldOutcome.Held(closed, event);
    }

    private Meeting with(Slot newSlot) {
        return new Meeting(id, about, own, newSlot, agenda, state, cancellation, minutes);
    }

    private static ChangeOutcome.Changed rescheduled(Meeting moved) {
        var about = moved.about;
        return new ChangeOutcome.Changed(
                moved,
                new MeetingRescheduled(
                        new MeetingId(moved.id),
                        about.federation(),
                        about.series(),
                        about.kind(),
                        about.initiative(),
                        moved.slot.startsAt(),
                        moved.slot.endsAt(),
                        about.together()));
    }

    private ChangeOutcome.Changed cancelled(Cancellation why) {
        return new ChangeOutcome.Changed(
                new Meeting(id, about, own, slot.revised(), agenda, State.CANCELLED, why, null),
                new MeetingCancelled(
                        new MeetingId(id),
                        about.federation(),
                        about.series(),
                        about.kind(),
                        about.initiative(),
                        slot.day(),
                        about.together()));
    }
}
