package se.atagande.commitments.lesson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.contended.Contended;
import se.atagande.commitments.declaration.FederationNames;
import se.atagande.commitments.fulfilment.Words;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.feed.Feeds;
import se.atagande.rest.Access;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Role;
import se.atagande.rest.Sorting;

/** {@code /commitments/v1/lessons}: everybody reads them and may be counted, without a name; {@code /lesson-counts}: how many took each. */
@Tag(name = "lessons", description = "Korta lektioner på lätt svenska. Short lessons in easy Swedish.")
@RestController
@RequestMapping("/commitments/v1")
class LessonsApi {

    private static final Access ACCESS = new Access(Access.MEMBERS, Set.of(Role.OFFICE), "Be kansliet.");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String PEOPLE = "Ange hur många ni var, 1 till 50.";

    private final Lessons lessons;
    private final FederationNames federations;
    private final Contended<LessonCounts> counts;
    private final Clock clock;

    LessonsApi(Feeds feeds, Lessons lessons, FederationNames federations, Clock clock) {
        this.lessons = lessons;
        this.federations = federations;
        this.counts = new Contended<>(feeds.store(LessonCounts.class, "lessonCounts"), LessonCounts::none);
        this.clock = clock;
    }

    @Schema(name = "Lesson")
    record LessonView(
            @Schema(example = "dina-rattigheter") String code,

            @Schema(description = "Null where it is about all of them") @Nullable Ground ground,

            Words title,

            @Schema(description = "Short paragraphs in easy Swedish")
            List<Words> text,

            Words exercise) {}

    @Schema(name = "LessonTaken")
    record Taken(
            @Schema(example = "stockholms-stad") @NotNull(message = "Ange förbund.") FederationId federation,

            @Schema(example = "dina-rattigheter")
            @NotBlank(message = "Ange lektionen.") @Size(max = 60, message = "Ange lektionens kod.") String lesson,

            @Schema(description = "1 when not said; more where a group took it together", example = "8")
            @Min(value = 1, message = PEOPLE) @Max(value = 50, message = PEOPLE) @Nullable Integer people) {}

    @Schema(name = "LessonCount")
    record CountView(
            String lesson,
            Words title,

            @Schema(description = "How many took it; null where they were fewer than five, or nobody") @Nullable Integer people) {}

    @Operation(
            operationId = "listLessons",
            summary = "Short lessons in easy Swedish about rights and the seven grounds; public",
            description =
                    "Korta lektioner på lätt svenska om rättigheter och de sju diskrimineringsgrunderna. Öppet för alla.")
    @GetMapping("/lessons")
    Page<LessonView> list(@RequestParam @Nullable Ground ground, PageRequest page) {
        return Page.cut(
                lessons.all().stream()
                        .filter(it -> ground == null || it.ground() == ground)
                        .map(it -> new LessonView(it.code(), it.ground(), it.title(), it.text(), it.exercise()))
                        .toList(),
                page);
    }

    @Operation(
            operationId = "countLesson",
            summary = "Be counted as one who took a lesson, alone or as a group; nobody asks who",
            description = "Räknas som en som har läst en lektion, ensam eller i grupp. Ingen frågar vem.")
    @ApiResponse(responseCode = "204", description = "Counted")
    @ApiResponse(responseCode = "422", description = "There is no such lesson or federation")
    @PostMapping("/lesson-counts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@RequestBody @Valid Taken body) {
        if (!lessons.has(body.lesson())) {
            throw ProblemException.invalid("/lesson", "Unknown", "Välj en av lektionerna i listan.");
        }
        if (!federations.all().containsKey(body.federation())) {
            throw ProblemException.invalid("/federation", "Unknown", "Välj ett av förbunden som har en deklaration.");
        }
        var people = body.people() == null ? 1 : body.people();
        counts.change(
                LessonCounts.id(body.federation().value(), today().getYear()),
                it -> Optional.of(it.with(body.lesson(), people)));
    }

    @Operation(
            operationId = "listLessonCounts",
            summary = "How many took each lesson in a year, from five on",
            description = "Hur många som har läst varje lektion under ett år. Färre än fem visas inte.")
    @GetMapping("/lesson-counts")
    Page<CountView> counts(
            @Parameter(example = "stockholms-stad") @RequestParam FederationId federation,
            @Parameter(description = "This year when not said", example = "2026") @RequestParam @Nullable Integer year,
            @Parameter(description = "lesson or -lesson") @RequestParam(defaultValue = "lesson") String sort,
            PageRequest page,
            Caller caller) {
        ACCESS.requireRead(caller, federation);
        var asked = year == null ? today().getYear() : year;
        if (asked < 2021 || asked > 2999) {
            throw ProblemException.invalid("/year", "range", "Ange ett år från 2021.");
        }
        var counted = counts.get(LessonCounts.id(federation.value(), asked));
        return Page.cut(
                lessons.all().stream()
                        .map(it -> new CountView(it.code(), it.title(), counted.shown(it.code())))
                        .sorted(Sorting.by(sort, "lesson", Comparator.comparing(CountView::lesson)))
                        .toList(),
                page);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
