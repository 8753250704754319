package se.atagande.deviations.handling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.contracts.Level;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.casefile.Deviation;
import se.atagande.deviations.casefile.DeviationState;
import se.atagande.deviations.casefile.Measure;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.contents.Cause;
import se.atagande.deviations.contents.Contents;
import se.atagande.deviations.contents.EffectAnswer;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Form;
import se.atagande.deviations.contents.Lesson;
import se.atagande.deviations.contents.Masking;
import se.atagande.deviations.contents.Recipient;
import se.atagande.deviations.contents.Reporter;

/** Cases as their handlers see them. None of the text forms tells anything of what is in them. */
public final class CaseViews {

    private CaseViews() {}

    /** A case as lists tell it: nothing of its contents. */
    @Schema(name = "Deviation")
    public record Summary(
            @Schema(example = "0f3cbb5c-7f1e-4f0a-9d55-6f2f6f1f3c11")
            String id,

            @Schema(example = "sodertalje", description = "Who handles it")
            String federation,

            @Schema(example = "sodertalje", description = "Where it happened")
            String concerns,

            @Schema(example = "mia-vidare-stockholm") @Nullable String initiative,

            Nature nature,
            Level level,
            DeviationState state,
            LocalDate reportedOn,

            @Schema(description = "The federation's own limit, not the law's.")
            LocalDate acknowledgeBy,

            @Nullable LocalDate acknowledgedOn,

            @Schema(description = "The federation's own limit, not the law's.")
            LocalDate feedbackBy,

            @Nullable LocalDate feedbackOn,

            @Schema(description = "Since when the clock of the feedback stands still") @Nullable LocalDate pausedOn,

            @Schema(description = "Past a day by which the reporter should have heard something")
            boolean late,

            @Schema(description = "1 to 4; 4 is always flagged") @Nullable Integer severity,

            @Schema(description = "1 to 4") @Nullable Integer recurrence,
            boolean flagged,

            @Schema(description = "Diarienummer", example = "2026-0117") @Nullable String registration,

            @Schema(description = "The structural case it is part of") @Nullable String structural,

            @Schema(description = "The reporter has written since a handler last did")
            boolean unreadMessage,

            int openMeasures,
            @Nullable LocalDate closedOn,
            @Nullable Conclusion outcome) {

        static Summary of(Deviation deviation, LocalDate today) {
            var assessment = deviation.assessment();
            return new Summary(
                    deviation.id(),
                    deviation.federation().value(),
                    deviation.concerns().value(),
                    Optional.ofNullable(deviation.initiative())
                            .map(InitiativeId::value)
                            .orElse(null),
                    deviation.nature(),
                    deviation.level(),
                    deviation.state(),
                    deviation.reportedOn(),
                    deviation.clocks().acknowledgeBy(),
                    deviation.clocks().acknowledgedOn(),
                    deviation.clocks().feedbackBy(),
                    deviation.clocks().feedbackOn(),
                    deviation.clocks().pausedOn(),
                    deviation.late(today),
                    assessment == null ? null : assessment.severity(),
                    assessment == null ? null : assessment.recurrence(),
                    deviation.flagged(),
                    deviation.registration(),
                    deviation.structural(),
                    deviation.unreadMessage(),
                    (int) deviation.measures().stream()
                            .filter(measure -> !measure.settled())
                            .count(),
                    deviation.closedOn(),
                    deviation.conclusion());
        }
    }

    /** A case with its contents, without what is masked. */
    @Schema(name = "Case")
    public record Whole(
            @JsonUnwrapped Summary deviation,
            Reporter reporter,

            @Schema(description = "Somebody else told, and has said that the person agreed")
            boolean consent,

            @Schema(description = "Of whoever did not want to be anonymous") @Nullable String name,

            List<Ground> grounds,
            List<Cause> causes,
            @Nullable Form form,
            String words,
            @Nullable String answer,

            @Schema(description = "Everything that was written, in its order")
            List<EntryView> entries,

            List<AttachmentView> attachments,
            List<MeasureView> measures,
            List<MaskingView> maskings,

            @Schema(description = "What may be told of it to everybody; null where nothing was proposed") @Nullable CaseLesson lesson) {

        public static Whole of(Cases.Opened opened, LocalDate today, boolean unmasked) {
            var contents = opened.contents();
            var answer = contents.latest(Entry.Kind.ANSWER);
            return new Whole(
                    Summary.of(opened.deviation(), today),
                    contents.reporter(),
                    contents.consent(),
                    contents.name(),
                    contents.classification().grounds().stream().sorted().toList(),
                    contents.classification().causes().stream().sorted().toList(),
                    contents.classification().form(),
                    text(contents, contents.entries().getFirst(), unmasked),
                    answer == null ? null : text(contents, answer, unmasked),
                    contents.entries().stream()
                            .map(entry -> EntryView.of(entry, text(contents, entry, unmasked)))
                            .toList(),
                    contents.attachments().stream().map(AttachmentView::of).toList(),
                    opened.deviation().measures().stream()
                            .map(measure -> MeasureView.of(measure, contents))
                            .toList(),
                    contents.maskings().stream().map(MaskingView::of).toList(),
                    CaseLesson.of(contents.lesson()));
        }

        private static String text(Contents contents, Entry entry, boolean unmasked) {
            return unmasked ? entry.text() : contents.shown(entry);
        }

        @Override
        public String toString() {
            return "Case";
        }
    }

    @Schema(name = "CaseLesson")
    record CaseLesson(
            String theme,
            String measure,
            String effect,

            @Schema(description = "What the reporter answered") @Nullable Boolean agreed,

            boolean published) {

        static @Nullable CaseLesson of(@Nullable Lesson lesson) {
            return lesson == null
                    ? null
                    : new CaseLesson(
                            lesson.theme(), lesson.measure(), lesson.effect(), lesson.agreed(), lesson.published());
        }

        @Override
        public String toString() {
            return "CaseLesson";
        }
    }

    @Schema(name = "CaseEntry")
    public record EntryView(
            int number,
            Entry.Kind kind,
            LocalDate day,

            @Schema(description = "Subject of the handler's login; null for the reporter") @Nullable String by,

            String text,

            @Schema(description = "The reporter reads it too")
            boolean readByReporter,

            @Schema(description = "Which measure it is about") @Nullable String measure,

            @Nullable Recipient recipient,
            @Nullable EffectAnswer effect) {

        static EntryView of(Entry entry, String text) {
            var measure = entry.measure();
            return new EntryView(
                    entry.number(),
                    entry.kind(),
                    entry.day(),
                    entry.by(),
                    text,
                    entry.readByReporter(),
                    measure == null ? null : measure.value(),
                    entry.recipient(),
                    entry.effect());
        }

        @Override
        public String toString() {
            return "CaseEntry";
        }
    }

    @Schema(name = "CaseAttachment")
    public record AttachmentView(String id, String mediaType, int bytes) {

        static AttachmentView of(Contents.Attached file) {
            return new AttachmentView(file.id(), file.mediaType(), file.bytes());
        }
    }

    @Schema(name = "CaseMeasure")
    public record MeasureView(
            @Schema(description = "Id of the activity that it is")
            String activity,

            String text,
            LocalDate decidedOn,
            LocalDate dueOn,
            Measure.State state,
            @Nullable LocalDate settledOn) {

        static MeasureView of(Measure measure, Contents contents) {
            var text = contents.entries().stream()
                    .filter(entry -> entry.kind() == Entry.Kind.MEASURE
                            && measure.activity().equals(entry.measure()))
                    .findFirst()
                    .map(contents::shown)
                    .orElse("");
            return new MeasureView(
                    measure.activity().value(),
                    text,
                    measure.decidedOn(),
                    measure.dueOn(),
                    measure.state(),
                    measure.settledOn());
        }

        @Override
        public String toString() {
            return "CaseMeasure";
        }
    }

    @Schema(name = "Masking")
    public record MaskingView(
            int number,
            int entry,
            @Schema(description = "First character, from 0") int from,

            @Schema(description = "After the last character")
            int to,

            String reason,

            @Schema(description = "The provision by which it is withheld from whoever asks for the document") @Nullable String secrecyGround,

            String proposedBy,
            LocalDate proposedOn,

            @Schema(description = "Null while it is only proposed") @Nullable String approvedBy) {

        static MaskingView of(Masking masking) {
            return new MaskingView(
                    masking.number(),
                    masking.entry(),
                    masking.from(),
                    masking.to(),
                    masking.reason(),
                    masking.secrecyGround(),
                    masking.proposedBy(),
                    masking.proposedOn(),
                    masking.approvedBy());
        }

        @Override
        public String toString() {
            return "Masking";
        }
    }
}
