package se.atagande.deviations.lesson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.casefile.Days;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.casefile.ReportSettings;
import se.atagande.deviations.contents.Lesson;
import se.atagande.deviations.handling.HandledCases;
import se.atagande.feed.AggregateStore;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;

/** {@code /deviations/v1/lessons}: what was learned, told to everybody, quarter by quarter. */
@RestController
@RequestMapping("/deviations/v1")
@Tag(name = "Lessons", description = "What was learned of deviations. Det här lärde vi oss.")
class LessonsApi {

    private static final String TOO_LONG = "Korta av till högst 2 000 tecken.";

    private final AggregateStore<PublishedLesson> lessons;
    private final Deviations deviations;
    private final HandledCases handled;
    private final TellingLessons telling;
    private final ReportSettings settings;
    private final Days days;

    LessonsApi(
            TellingLessons telling, Deviations deviations, HandledCases handled, ReportSettings settings, Days days) {
        this.lessons = telling.lessons();
        this.telling = telling;
        this.deviations = deviations;
        this.handled = handled;
        this.settings = settings;
        this.days = days;
    }

    @Schema(name = "NewLesson")
    record NewLesson(
            @Schema(example = "Information gavs bara muntligt.")
            @NotBlank(message = "Skriv vad det handlade om, utan att peka ut någon.") @Size(max = 2000, message = TOO_LONG) String theme,

            @Schema(example = "Alla kallelser skickas nu också skriftligt, på lätt svenska.")
            @NotBlank(message = "Skriv vad ni gjorde.") @Size(max = 2000, message = TOO_LONG) String measure,

            @Schema(example = "Fler kommer till sina möten.")
            @NotBlank(message = "Skriv vad som hände sedan.") @Size(max = 2000, message = TOO_LONG) String effect) {

        @Override
        public String toString() {
            return "NewLesson";
        }
    }

    @Schema(name = "Lesson")
    record LessonView(
            String id,
            String federation,

            @Schema(description = "Since when everybody reads it; the first day of a quarter")
            LocalDate from,

            String theme,
            String measure,
            String effect) {

        static LessonView of(PublishedLesson lesson) {
            return new LessonView(
                    lesson.id(),
                    lesson.federation().value(),
                    lesson.from(),
                    lesson.theme(),
                    lesson.measure(),
                    lesson.effect());
        }
    }

    @Schema(name = "LessonDecided")
    record DecidedView(
            @Schema(description = "From this day on everybody reads it")
            LocalDate from) {}

    @Operation(
            summary = "What was learned of deviations",
            description = "Det här lärde vi oss: vad ärenden handlade om, vad som gjordes och vad som hände sedan.")
    @ApiResponse(responseCode = "200", description = "One page, the newest quarter first")
    @GetMapping("/lessons")
    Page<LessonView> list(@RequestParam Optional<FederationId> federation, PageRequest page) {
        var criteria = Criteria.where("from").lte(days.today());
        if (federation.isPresent()) {
            criteria = criteria.and("federation").is(federation.get().value());
        }
        var query = Query.query(criteria).with(Sort.by(Sort.Order.desc("from"), Sort.Order.asc("_id")));
        return page.read(query, lessons::find, lessons::count).map(stored -> LessonView.of(stored.state()));
    }

    @Operation(
            summary = "Word what a closed case taught; of a single case its reporter is asked",
            description =
                    "Skriv vad ett avslutat ärende lärde er. Den som berättade får säga ja eller nej till texten.")
    @ApiResponse(responseCode = "204", description = "Worded; the answer to other words is gone")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not closed, or published already")
    @PutMapping("/deviations/{id}/lesson")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@PathVariable String id, @Valid @RequestBody NewLesson body, Caller caller) {
        handled.change(
                handled.of(id, caller),
                caller,
                open -> open.proposeLesson(Lesson.proposed(body.theme(), body.measure(), body.effect())));
    }

    @Operation(
            summary = "Tell it to everybody, from the next quarter on",
            description =
                    "Publicera lärdomen. Den visas från nästa kvartal, utan att det framgår vilket ärende det var.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "404", description = "No such case, or not the caller's to know of")
    @ApiResponse(responseCode = "409", description = "Not worded, not agreed to, too few cases, or published already")
    @PostMapping("/deviations/{id}/lesson/publication")
    DecidedView publish(@PathVariable String id, Caller caller) {
        var found = handled.of(id, caller);
        var federation = found.deviation().federation();
        var alike = deviations.count(Query.query(Criteria.where("structural").is(id)));
        var closed = deviations.count(Query.query(Deviations.of(List.of(federation))
                .and("nature")
                .is(Nature.DISADVANTAGE.name())
                .and("closing.on")
                .gt(days.today().minusYears(1))));
        var from = PublishedLesson.quarterAfter(days.today());
        telling.tell(handled.change(
                found, caller, open -> open.publishLesson(alike, closed, settings.smallestPattern(), from)));
        return new DecidedView(from);
    }
}
