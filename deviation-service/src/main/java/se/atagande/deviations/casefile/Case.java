package se.atagande.deviations.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.deviation.DeviationAcknowledged;
import se.atagande.contracts.deviation.DeviationClosed;
import se.atagande.contracts.deviation.DeviationEvent;
import se.atagande.contracts.deviation.DeviationMeasureDecided;
import se.atagande.contracts.deviation.DeviationMeasureDeclined;
import se.atagande.contracts.deviation.DeviationReopened;
import se.atagande.deviations.casefile.StepOutcome.Reason;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.EffectAnswer;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Entry.Kind;
import se.atagande.deviations.contents.Lesson;
import se.atagande.deviations.contents.Masking;
import se.atagande.deviations.contents.Recipient;

/** An open case, and the only place that says which step may follow which. Its text form tells nothing of it. */
public record Case(Deviation deviation, Contents contents) {

    /** A conversation, not an archive; beyond it the document would grow too large. */
    public static final int MOST_ENTRIES = 400;

    public static final int MOST_ATTACHMENTS = 10;
    public static final int MOST_MEASURES = 20;

    /** What a handler may write at any time while the case is open. */
    private static final Set<Kind> AT_ANY_TIME =
            EnumSet.of(Kind.NOTE, Kind.IMMEDIATE_MEASURE, Kind.MESSAGE, Kind.QUESTION, Kind.FEEDBACK);

    /** What remains possible once it is closed. */
    private static final Set<Kind> AFTERWARDS = EnumSet.of(Kind.NOTE, Kind.MESSAGE, Kind.QUESTION);

    public StepOutcome acknowledge(LocalDate today) {
        if (deviation.clocks().acknowledgedOn() != null) {
            return refused(Reason.ALREADY_ACKNOWLEDGED);
        }
        var next = deviation
                .changing()
                .state(DeviationState.ACKNOWLEDGED)
                .clocks(deviation.clocks().acknowledged(today));
        return taken(next, contents, new DeviationAcknowledged(deviation.deviationId(), deviation.federation(), today));
    }

    /** A handler writes: to the reporter, for the file, or what was found out. */
    public StepOutcome write(Kind kind, String text, String by, LocalDate today) {
        var next = deviation.changing().unreadMessage(false);
        if (deviation.closed() && !AFTERWARDS.contains(kind)) {
            return refused(Reason.ALREADY_CLOSED);
        }
        if (!AT_ANY_TIME.contains(kind)) {
            var reached = reached(kind);
            if (reached instanceof StepOutcome.Refused refused) {
                return refused;
            }
            next.state(stateAfter(kind));
        }
        if (kind == Kind.FEEDBACK) {
            next.clocks(deviation.clocks().fedBack(today));
        }
        return taken(next, with(kind, text, by, today, null, null, null));
    }

    /** Null where the case has come far enough for this. */
    private @Nullable StepOutcome reached(Kind kind) {
        var state = deviation.state();
        return switch (kind) {
            case INVESTIGATION -> state == DeviationState.REPORTED ? refused(Reason.NOT_ACKNOWLEDGED) : null;
            case ANALYSIS -> state.compareTo(DeviationState.INVESTIGATED) < 0 ? refused(Reason.NOT_INVESTIGATED) : null;
            case FOLLOW_UP ->
                state.compareTo(DeviationState.MEASURES_DECIDED) < 0
                        ? refused(Reason.NO_MEASURE_DECIDED)
                        : deviation.measuresSettled() ? null : refused(Reason.MEASURES_OPEN);
            default -> refused(Reason.NOT_YOUR_KIND);
        };
    }

    private DeviationState stateAfter(Kind kind) {
        var next =
                switch (kind) {
                    case INVESTIGATION -> DeviationState.INVESTIGATED;
                    case ANALYSIS -> DeviationState.ANALYSED;
                    default -> DeviationState.FOLLOWED_UP;
                };
        return next.compareTo(deviation.state()) > 0 ? next : deviation.state();
    }

    public StepOutcome decideMeasure(ActivityId activity, String text, LocalDate dueOn, String by, LocalDate today) {
        if (deviation.closed()) {
            return refused(Reason.ALREADY_CLOSED);
        }
        if (deviation.state().compareTo(DeviationState.ANALYSED) < 0) {
            return refused(Reason.NOT_ANALYSED);
        }
        if (deviation.measures().size() >= MOST_MEASURES) {
            return refused(Reason.FULL);
        }
        var measures = new ArrayList<>(deviation.measures());
        measures.add(Measure.planned(activity, today, dueOn));
        return taken(
                deviation.changing().measures(measures).state(DeviationState.MEASURES_DECIDED),
                with(Kind.MEASURE, text, by, today, activity, null, null),
                new DeviationMeasureDecided(
                        deviation.deviationId(),
                        deviation.federation(),
                        deviation.initiative(),
                        activity,
                        dueOn,
                        today));
    }

    public StepOutcome declineMeasure(ActivityId activity, String reason, String by, LocalDate today) {
        var measure = deviation.measure(activity);
        if (measure == null) {
            return refused(Reason.NO_SUCH_MEASURE);
        }
        if (measure.settled()) {
            return refused(Reason.MEASURE_SETTLED);
        }
        return taken(
                deviation.changing().measures(become(activity, Measure.State.DECLINED, today)),
                with(Kind.MEASURE_DECLINED, reason, by, today, activity, null, null),
                new DeviationMeasureDeclined(deviation.deviationId(), deviation.federation(), activity, today));
    }

    /** What became of the activity; the same again, or of a measure that was declined meanwhile, changes nothing. */
    public StepOutcome measureBecame(ActivityId activity, Measure.State state, LocalDate day) {
        var measure = deviation.measure(activity);
        if (measure == null) {
            return refused(Reason.NO_SUCH_MEASURE);
        }
        if (measure.state() == Measure.State.DECLINED || measure.state() == state) {
            return refused(Reason.MEASURE_SETTLED);
        }
        return taken(deviation.changing().measures(become(activity, state, day)), contents);
    }

    private List<Measure> become(ActivityId activity, Measure.State state, LocalDate day) {
        return deviation.measures().stream()
                .map(measure -> measure.activity().equals(activity) ? measure.become(state, day) : measure)
                .toList();
    }

    /** @param recipient to whom it belongs, where it is handed over */
    public StepOutcome close(Conclusion how, String answer, @Nullable Recipient recipient, String by, LocalDate today) {
        if (deviation.closed()) {
            return refused(Reason.ALREADY_CLOSED);
        }
        if (deviation.clocks().acknowledgedOn() == null) {
            return refused(Reason.NOT_ACKNOWLEDGED);
        }
        if (!deviation.measuresSettled()) {
            return refused(Reason.MEASURES_OPEN);
        }
        if (how == Conclusion.MEASURE_TAKEN && !measureTaken()) {
            return refused(Reason.NO_MEASURE_TAKEN);
        }
        return taken(
                deviation
                        .changing()
                        .state(DeviationState.CLOSED)
                        .closing(new Deviation.Closing(today, how, 0))
                        .unreadMessage(false)
                        .clocks(deviation.clocks().ended(today)),
                with(Kind.ANSWER, answer, by, today, null, recipient, null),
                new DeviationClosed(deviation.deviationId(), deviation.federation(), today));
    }

    private boolean measureTaken() {
        return contents.has(Kind.IMMEDIATE_MEASURE)
                || deviation.measures().stream().anyMatch(measure -> measure.state() == Measure.State.DONE);
    }

    /** @param again the clocks of the reporter who waits once more */
    public StepOutcome reopen(String reason, UnaryOperator<Clocks> again, String by, LocalDate today) {
        if (!deviation.closed()) {
            return refused(Reason.NOT_CLOSED);
        }
        return taken(
                deviation
                        .changing()
                        .state(DeviationState.ACKNOWLEDGED)
                        .closing(null)
                        .clocks(again.apply(deviation.clocks())),
                with(Kind.REOPENED, reason, by, today, null, null, null),
                new DeviationReopened(deviation.deviationId(), deviation.federation(), today));
    }

    public StepOutcome pause(String reason, String by, LocalDate today) {
        if (deviation.closed()) {
            return refused(Reason.ALREADY_CLOSED);
        }
        if (deviation.clocks().acknowledgedOn() == null) {
            return refused(Reason.NOT_ACKNOWLEDGED);
        }
        if (deviation.clocks().pausedOn() != null) {
            return refused(Reason.ALREADY_PAUSED);
        }
        return taken(
                deviation.changing().clocks(deviation.clocks().paused(today)),
                with(Kind.PAUSED, reason, by, today, null, null, null));
    }

    public StepOutcome resume(LocalDate today, UnaryOperator<LocalDate> orNextWorkingDay) {
        if (deviation.clocks().pausedOn() == null) {
            return refused(Reason.NOT_PAUSED);
        }
        return taken(deviation.changing().clocks(deviation.clocks().resumed(today, orNextWorkingDay)), contents);
    }

    public StepOutcome assess(Assessment assessment) {
        return taken(deviation.changing().assessment(assessment), contents);
    }

    public StepOutcome register(String number) {
        return taken(deviation.changing().registration(number), contents);
    }

    /** @param similar fingerprints of the new classification */
    public StepOutcome classify(Contents.Classification classification, Set<String> similar) {
        return taken(deviation.changing().similar(similar), contents.with(classification));
    }

    /** The reporter writes more, at any time, months later too. */
    public StepOutcome say(String text, LocalDate today) {
        return taken(
                deviation.changing().unreadMessage(true),
                with(Kind.FROM_REPORTER, text, null, today, null, null, null));
    }

    public StepOutcome attach(Contents.Attached file) {
        if (contents.attachments().stream().anyMatch(one -> one.fingerprint().equals(file.fingerprint()))) {
            return refused(Reason.ALREADY_ATTACHED);
        }
        return contents.attachments().size() >= MOST_ATTACHMENTS
                ? refused(Reason.FULL)
                : taken(deviation.changing().unreadMessage(true), contents.with(file));
    }

    /** Whether the reporter is asked now if it helped: after each of these so many months, where a measure was taken. */
    public boolean effectAsked(List<Integer> afterMonths, LocalDate today) {
        var closing = deviation.closing();
        return closing != null
                && closing.conclusion() == Conclusion.MEASURE_TAKEN
                && closing.effectsTold() < afterMonths.size()
                && !today.isBefore(closing.on().plusMonths(afterMonths.get(closing.effectsTold())));
    }

    public StepOutcome tellEffect(EffectAnswer answer, String words, List<Integer> afterMonths, LocalDate today) {
        var closing = deviation.closing();
        if (closing == null || !effectAsked(afterMonths, today)) {
            return refused(Reason.NOT_ASKED);
        }
        return taken(
                deviation
                        .changing()
                        .closing(new Deviation.Closing(closing.on(), closing.conclusion(), closing.effectsTold() + 1))
                        .unreadMessage(true),
                with(Kind.EFFECT, words, null, today, null, null, answer));
    }

    public StepOutcome proposeMasking(Masking.Proposal passage, String by, LocalDate today) {
        var found = contents.entries().stream()
                .filter(one -> one.number() == passage.entry())
                .findFirst();
        if (found.isEmpty()
                || passage.from() < 0
                || passage.to() <= passage.from()
                || passage.to() > found.get().text().length()) {
            return refused(Reason.NO_SUCH_PASSAGE);
        }
        if (contents.maskings().size() >= MOST_ENTRIES) {
            return refused(Reason.FULL);
        }
        var number =
                contents.maskings().stream().mapToInt(Masking::number).max().orElse(0) + 1;
        return taken(
                deviation.changing(),
                contents.with(new Masking(
                        number,
                        passage.entry(),
                        passage.from(),
                        passage.to(),
                        passage.reason(),
                        passage.secrecyGround(),
                        by,
                        today,
                        null)));
    }

    /** Two people decide that something is not shown. */
    public StepOutcome approveMasking(int number, String by) {
        var found = contents.maskings().stream()
                .filter(masking -> masking.number() == number)
                .findFirst();
        if (found.isEmpty()) {
            return refused(Reason.NO_SUCH_MASKING);
        }
        var masking = found.get();
        if (masking.inForce()) {
            return refused(Reason.MASKING_APPROVED);
        }
        return masking.proposedBy().equals(by)
                ? refused(Reason.OWN_MASKING)
                : taken(deviation.changing(), contents.with(masking.approved(by)));
    }

    /** What was learned is told only of what is over; other words than before have to be agreed to anew. */
    public StepOutcome proposeLesson(Lesson lesson) {
        if (!deviation.closed()) {
            return refused(Reason.NOT_CLOSED);
        }
        return published() ? refused(Reason.LESSON_PUBLISHED) : taken(deviation.changing(), contents.with(lesson));
    }

    /** The reporter says whether it may be told, as it is worded now. */
    public StepOutcome answerLesson(boolean yes) {
        var lesson = contents.lesson();
        if (lesson == null || deviation.nature() == Nature.STRUCTURAL) {
            return refused(Reason.NOT_ASKED);
        }
        return published()
                ? refused(Reason.LESSON_PUBLISHED)
                : taken(deviation.changing(), contents.with(lesson.answered(yes)));
    }

    /**
     * What a single case taught can point at somebody: its reporter decides. What several taught together points at nobody once they are enough.
     *
     * @param alike how many single cases it stands for
     * @param closed how many cases the federation has closed within the year
     * @param smallest how many are enough
     * @param from when everybody may read it
     */
    public StepOutcome publishLesson(long alike, long closed, int smallest, LocalDate from) {
        var lesson = contents.lesson();
        if (lesson == null) {
            return refused(Reason.NO_LESSON);
        }
        if (published()) {
            return refused(Reason.LESSON_PUBLISHED);
        }
        if (deviation.nature() == Nature.STRUCTURAL ? alike < smallest : closed < smallest) {
            return refused(Reason.TOO_FEW);
        }
        return deviation.nature() != Nature.STRUCTURAL && !Boolean.TRUE.equals(lesson.agreed())
                ? refused(Reason.NOT_AGREED)
                : taken(deviation.changing().lessonFrom(from), contents.with(lesson.out()));
    }

    /** It stands with the others now. */
    public StepOutcome lessonTold() {
        return taken(deviation.changing().lessonFrom(null), contents);
    }

    private boolean published() {
        var lesson = contents.lesson();
        return lesson != null && lesson.published();
    }

    public StepOutcome joinStructural(String structural) {
        if (deviation.nature() != Nature.DISADVANTAGE) {
            return refused(Reason.NOT_YOUR_KIND);
        }
        return deviation.structural() != null && !deviation.structural().equals(structural)
                ? refused(Reason.ALREADY_PART_OF_ANOTHER)
                : taken(deviation.changing().structural(structural), contents);
    }

    public StepOutcome leaveStructural(String structural) {
        return structural.equals(deviation.structural())
                ? taken(deviation.changing().structural(null), contents)
                : refused(Reason.NOT_PART);
    }

    private Contents with(
            Kind kind,
            String text,
            @Nullable String by,
            LocalDate today,
            @Nullable ActivityId measure,
            @Nullable Recipient recipient,
            @Nullable EffectAnswer effect) {
        return contents.with(
                new Entry(contents.entries().size() + 1, kind, today, by, text, measure, recipient, effect));
    }

    private StepOutcome taken(Deviation.Draft next, Contents after, DeviationEvent... events) {
        if (after.entries().size() > MOST_ENTRIES) {
            return refused(Reason.FULL);
        }
        var then = next.done();
        return new StepOutcome.Taken(
                new Case(then, after),
                told(Stream.concat(Stream.of(events), Limits.changed(deviation, then).stream())));
    }

    /** Only what somebody told of a disadvantage is a deviation to others; measures are measures wherever they come from. */
    private List<DeviationEvent> told(Stream<DeviationEvent> events) {
        return deviation.nature() == Nature.DISADVANTAGE
                ? events.toList()
                : events.filter(event ->
                                event instanceof DeviationMeasureDecided || event instanceof DeviationMeasureDeclined)
                        .toList();
    }

    private static StepOutcome refused(Reason why) {
        return new StepOutcome.Refused(why);
    }

    @Override
    public String toString() {
        return "Case";
    }
}
