package se.atagande.deviations.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.atagande.deviations.attachment.Attachments;
import se.atagande.deviations.casefile.Case;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Conclusion;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.DeviationState;
import se.atagande.deviations.casefile.Measure;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.casefile.ReportSettings;
import se.atagande.deviations.casefile.StepOutcome;
import se.atagande.deviations.casefile.StepRefused;
import se.atagande.deviations.contents.EffectAnswer;
import se.atagande.deviations.contents.Entry;
import se.atagande.deviations.contents.Lesson;
import se.atagande.deviations.contents.Recipient;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;

/**
 * What whoever holds a receipt can do, months later too: read, write more, answer, send a file, say whether it helped. A wrong receipt, one of the wrong form
 * and one that was erased get the same answer after the same time.
 */
@RestController
@RequestMapping("/deviations/v1/receipts")
@Tag(name = "Receipts", description = "Follow a report with its words. Följ det du berättade med dina åtta ord.")
class ReceiptsApi {

    private final Receipts receipts;
    private final Cases cases;
    private final Attachments attachments;
    private final ReportSettings settings;
    private final AnswerTime time;
    private final Days days;

    ReceiptsApi(
            Receipts receipts,
            Cases cases,
            Attachments attachments,
            ReportSettings settings,
            AnswerTime time,
            Days days) {
        this.receipts = receipts;
        this.cases = cases;
        this.attachments = attachments;
        this.settings = settings;
        this.time = time;
        this.days = days;
    }

    record ShowReceipt(
            @Schema(example = "anka badrum citron drake fjord gitarr hatt isberg") @Nullable String receipt) {

        @Override
        public String toString() {
            return "ShowReceipt";
        }
    }

    record WriteMore(
            @Schema(example = "anka badrum citron drake fjord gitarr hatt isberg") @Nullable String receipt,

            @NotBlank(message = "Skriv något.") @Size(max = Entry.LONGEST, message = "Korta av till högst 10 000 tecken.") String text) {

        @Override
        public String toString() {
            return "WriteMore";
        }
    }

    record TellEffect(
            @Schema(example = "anka badrum citron drake fjord gitarr hatt isberg") @Nullable String receipt,

            @NotNull(message = "Välj ett av svaren.") EffectAnswer answer,

            @Schema(description = "More about it, if one likes")
            @Nullable @Size(max = Entry.LONGEST, message = "Korta av till högst 10 000 tecken.") String text) {

        @Override
        public String toString() {
            return "TellEffect";
        }
    }

    record AnswerLesson(
            @Schema(example = "anka badrum citron drake fjord gitarr hatt isberg") @Nullable String receipt,

            @Schema(description = "Whether it may be told to everybody") @NotNull(message = "Välj ja eller nej.") Boolean yes) {

        @Override
        public String toString() {
            return "AnswerLesson";
        }
    }

    /** What the federation wishes to tell everybody. */
    @Schema(name = "ProposedLesson")
    record LessonView(
            String theme,
            String measure,
            String effect,

            @Schema(description = "Null until you have answered") @Nullable Boolean agreed,

            boolean published) {

        @Override
        public String toString() {
            return "ProposedLesson";
        }
    }

    /** A step that was taken, and its day. */
    record Step(DeviationState state, LocalDate day) {}

    /** What was written, as both sides read it. */
    @Schema(name = "Message")
    record MessageView(
            Entry.Kind kind,
            LocalDate day,
            String text,
            @Nullable Recipient recipient,
            @Nullable EffectAnswer effect) {

        @Override
        public String toString() {
            return "Message";
        }
    }

    /** What the holder of a receipt learns. Its text form tells nothing of it. */
    @Schema(name = "Progress")
    record ProgressView(
            @Schema(description = "Who handles it") String federation,
            Nature nature,
            DeviationState state,
            List<Step> steps,

            @Schema(description = "The federation's own limit, not the law's.")
            LocalDate acknowledgeBy,

            @Schema(description = "The federation's own limit, not the law's.")
            LocalDate feedbackBy,

            @Schema(description = "Since when that clock stands still") @Nullable LocalDate pausedOn,

            @Schema(description = "Past a day by which you should have heard something")
            boolean late,

            @Nullable Conclusion outcome,
            @Nullable String answer,

            @Schema(description = "What was written by both sides, in its order")
            List<MessageView> messages,

            @Schema(description = "How many files were sent")
            int attachments,

            @Schema(description = "Measures that were decided, and how many of them are done")
            int measures,

            int measuresDone,

            @Schema(description = "Now is the time to say whether it helped")
            boolean effectAsked,

            @Schema(description = "What may be told to everybody, if you say yes; null where nothing is proposed")
            @Nullable LessonView lesson) {

        @Override
        public String toString() {
            return "Progress";
        }
    }

    @Operation(
            summary = "What became of a report, by its receipt",
            description = "Se med dina ord vad som har hänt, och svaret när det finns.")
    @ApiResponse(responseCode = "200", description = "The state, the day of each step, and what was written")
    @ApiResponse(responseCode = "404", description = "No report has this receipt; the same for every wrong one")
    @PostMapping
    ProgressView progress(@RequestBody ShowReceipt shown) {
        return time.of(() -> of(opened(shown.receipt())));
    }

    @Operation(summary = "Write more, or answer a question", description = "Skriv mer, eller svara på en fråga.")
    @ApiResponse(responseCode = "200", description = "Written")
    @ApiResponse(responseCode = "404", description = "No report has this receipt; the same for every wrong one")
    @ApiResponse(responseCode = "409", description = "There is no room for more")
    @PostMapping("/messages")
    ProgressView write(@Valid @RequestBody WriteMore body) {
        return change(body.receipt(), found -> found.say(body.text(), days.today()));
    }

    @Operation(
            summary = "Say whether it helped, when one is asked after three and six months",
            description = "Berätta om det hjälpte, när frågan ställs efter tre och sex månader.")
    @ApiResponse(responseCode = "200", description = "Told")
    @ApiResponse(responseCode = "404", description = "No report has this receipt; the same for every wrong one")
    @ApiResponse(responseCode = "409", description = "It is not asked now")
    @PostMapping("/effect")
    ProgressView effect(@Valid @RequestBody TellEffect body) {
        return change(
                body.receipt(),
                found -> found.tellEffect(
                        body.answer(),
                        Objects.requireNonNullElse(body.text(), ""),
                        settings.askAfterMonths(),
                        days.today()));
    }

    @Operation(
            summary = "Say whether what was learned may be told to everybody",
            description = "Säg ja eller nej till att det som förbundet lärde sig får berättas för alla.")
    @ApiResponse(responseCode = "200", description = "Told")
    @ApiResponse(responseCode = "404", description = "No report has this receipt; the same for every wrong one")
    @ApiResponse(responseCode = "409", description = "Nothing is proposed, or it is published already")
    @PostMapping("/lesson")
    ProgressView lesson(@Valid @RequestBody AnswerLesson body) {
        return change(body.receipt(), found -> found.answerLesson(body.yes()));
    }

    @Operation(
            summary = "Send a picture or a PDF; what it tells of camera, place and maker is taken away",
            description = "Skicka en bild eller en PDF. Det som filen säger om kamera, plats och upphov tas bort.")
    @ApiResponse(responseCode = "201", description = "Received; the same file again is one file")
    @ApiResponse(responseCode = "404", description = "No report has this receipt; the same for every wrong one")
    @ApiResponse(responseCode = "409", description = "There is no room for more")
    @ApiResponse(responseCode = "422", description = "Neither JPEG, PNG nor PDF, or it cannot be read")
    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ProgressView attach(
            @Schema(type = "string", format = "") @RequestPart byte[] receipt, @RequestPart MultipartFile file) {
        // Bytes, since a text among the arguments would be written by a logger that is turned up.
        var words = new String(receipt, UTF_8);
        return time.of(() -> {
            var found = opened(words);
            var stored = attachments.store(found.deviation(), bytes(file));
            return switch (cases.change(found, open -> open.attach(stored))) {
                case Cases.Change.Made made -> of(made.now());
                case Cases.Change.Refused refused -> {
                    attachments.remove(stored.id());
                    if (refused.why() == StepOutcome.Reason.ALREADY_ATTACHED) {
                        yield of(opened(words));
                    }
                    throw StepRefused.because(refused.why());
                }
            };
        });
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProgressView change(@Nullable String receipt, Function<Case, StepOutcome> step) {
        return time.of(() -> {
            return switch (cases.change(opened(receipt), step)) {
                case Cases.Change.Made made -> of(made.now());
                case Cases.Change.Refused refused -> throw StepRefused.because(refused.why());
            };
        });
    }

    private Cases.Opened opened(@Nullable String receipt) {
        return receipts.typed(receipt)
                .orElseThrow(() -> new ProblemException(Problems.of(
                        HttpStatus.NOT_FOUND,
                        "receipt-unknown",
                        "Orden stämmer inte",
                        "Kontrollera de åtta orden och deras ordning, och försök igen.")));
    }

    private ProgressView of(Cases.Opened found) {
        var deviation = found.deviation();
        var contents = found.contents();
        var answer = deviation.closed() ? contents.latest(Entry.Kind.ANSWER) : null;
        var today = days.today();
        return new ProgressView(
                deviation.federation().value(),
                deviation.nature(),
                deviation.state(),
                Stream.of(
                                step(DeviationState.REPORTED, deviation.reportedOn()),
                                step(
                                        DeviationState.ACKNOWLEDGED,
                                        deviation.clocks().acknowledgedOn()),
                                step(DeviationState.CLOSED, deviation.closedOn()))
                        .filter(Objects::nonNull)
                        .toList(),
                deviation.clocks().acknowledgeBy(),
                deviation.clocks().feedbackBy(),
                deviation.clocks().pausedOn(),
                deviation.late(today),
                deviation.conclusion(),
                answer == null ? null : contents.shown(answer),
                contents.entries().stream()
                        .filter(Entry::readByReporter)
                        .map(entry -> new MessageView(
                                entry.kind(), entry.day(), contents.shown(entry), entry.recipient(), entry.effect()))
                        .toList(),
                contents.attachments().size(),
                deviation.measures().size(),
                (int) deviation.measures().stream()
                        .filter(measure -> measure.state() == Measure.State.DONE)
                        .count(),
                found.open().effectAsked(settings.askAfterMonths(), today),
                lesson(contents.lesson()));
    }

    private static @Nullable LessonView lesson(@Nullable Lesson lesson) {
        return lesson == null
                ? null
                : new LessonView(
                        lesson.theme(), lesson.measure(), lesson.effect(), lesson.agreed(), lesson.published());
    }

    private static @Nullable Step step(DeviationState state, @Nullable LocalDate day) {
        return day == null ? null : new Step(state, day);
    }
}
