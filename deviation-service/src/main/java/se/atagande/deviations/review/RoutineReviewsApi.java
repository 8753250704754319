package se.atagande.deviations.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.deviation.RoutineReviewed;
import se.atagande.deviations.casefile.Days;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;
import se.atagande.rest.Problems;
import se.atagande.rest.Role;

/** {@code /deviations/v1/routine-reviews}: every half-year the federation looks at how the routine itself works. */
@RestController
@RequestMapping("/deviations/v1/routine-reviews")
@Tag(name = "Routine reviews", description = "How the routine works. Uppföljning av rutinen för avvikelser.")
class RoutineReviewsApi {

    private static final Role[] READERS = {Role.OFFICE, Role.CASE_HANDLER, Role.BOARD, Role.AMBASSADOR};

    private final AggregateStore<RoutineReview> reviews;
    private final FiguresOfHalves figures;
    private final Days days;

    RoutineReviewsApi(Feeds feeds, FiguresOfHalves figures, Days days) {
        this.reviews = feeds.store(RoutineReview.class, "routineReviews");
        this.figures = figures;
        this.days = days;
    }

    @Schema(name = "NewRoutineReview")
    record NewReview(
            @NotNull(message = "Välj förbund.") FederationId federation,

            @Schema(example = "2026-H1") @NotNull(message = "Ange halvåret, till exempel 2026-H1.") String half,

            @NotNull(message = "Ange vilken dag ni följde upp rutinen.") LocalDate heldOn,

            @Schema(example = "Bekräftelsen kommer i tid. Återkopplingen tar för lång tid; vi fördelar om ärendena.")
            @NotBlank(message = "Skriv vad ni kom fram till om rutinen.") @Size(max = 4000, message = "Korta av till högst 4 000 tecken.") String conclusions) {}

    @Schema(name = "RoutineReview")
    record ReviewView(
            String id, String federation, String half, LocalDate heldOn, String conclusions, RoutineFigures figures) {

        static ReviewView of(RoutineReview review) {
            return new ReviewView(
                    review.id(),
                    review.federation().value(),
                    review.half(),
                    review.heldOn(),
                    review.conclusions(),
                    review.figures());
        }
    }

    @Operation(
            summary = "How the routine worked in a half-year that is over; nothing below five",
            description = "Hur rutinen fungerade under ett avslutat halvår. Inget under fem redovisas.")
    @ApiResponse(responseCode = "200", description = "The figures; null where they could point at somebody")
    @ApiResponse(responseCode = "404", description = "The caller is neither office, case handler, board nor ambassador")
    @ApiResponse(responseCode = "422", description = "No half-year, or not over yet")
    @GetMapping("/figures")
    RoutineFigures figures(
            @RequestParam FederationId federation,
            @Parameter(example = "2026-H1") @RequestParam String half,
            Caller caller) {
        caller.requires(federation, READERS);
        return figures.of(federation, over(half));
    }

    @Operation(
            summary = "Reviews that were made, the newest first",
            description = "Gjorda uppföljningar, den senaste först.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "404", description = "The caller is neither office, case handler, board nor ambassador")
    @GetMapping
    Page<ReviewView> list(@RequestParam FederationId federation, PageRequest page, Caller caller) {
        caller.requires(federation, READERS);
        var query = Query.query(Criteria.where("federation").is(federation.value()))
                .with(Sort.by(Sort.Direction.DESC, "half"));
        return page.read(query, reviews::find, reviews::count)
                .map(Stored::state)
                .map(ReviewView::of);
    }

    @Operation(
            summary = "Tell that the routine was reviewed, and what came of it",
            description = "Berätta att ni har följt upp rutinen, och vad ni kom fram till.")
    @ApiResponse(responseCode = "201", description = "Stored with the figures of that half-year")
    @ApiResponse(responseCode = "404", description = "The caller is neither office nor case handler")
    @ApiResponse(responseCode = "409", description = "That half-year has been reviewed")
    @ApiResponse(responseCode = "422", description = "No half-year, not over yet, or a day to come")
    @PostMapping
    ResponseEntity<ReviewView> review(@Valid @RequestBody NewReview body, Caller caller) {
        caller.requires(body.federation(), Role.OFFICE, Role.CASE_HANDLER);
        var half = over(body.half());
        if (body.heldOn().isAfter(days.today()) || !body.heldOn().isAfter(half.last())) {
            throw ProblemException.invalid("/heldOn", "day", "Ange en dag efter halvåret, senast i dag.");
        }
        var id = RoutineReview.idOf(body.federation(), half);
        var review = new RoutineReview(
                id.value(),
                body.federation(),
                half.toString(),
                body.heldOn(),
                body.conclusions(),
                figures.of(body.federation(), half));
        try {
            reviews.create(review, List.of(new RoutineReviewed(id, body.federation(), half.toString(), body.heldOn())));
        } catch (DuplicateKeyException e) {
            throw new ProblemException(Problems.of(
                    HttpStatus.CONFLICT,
                    "routine-reviewed",
                    "Rutinen är redan följd upp för det halvåret",
                    "Se den uppföljning som finns, eller följ upp nästa halvår."));
        }
        return ResponseEntity.created(URI.create("/deviations/v1/routine-reviews?federation=" + body.federation()))
                .body(ReviewView.of(review));
    }

    private Half over(String text) {
        try {
            var half = Half.of(text);
            if (half.last().isBefore(days.today())) {
                return half;
            }
        } catch (DateTimeException e) {
            throw ProblemException.invalid("/half", "half", "Ange halvåret som 2026-H1 eller 2026-H2.");
        }
        throw ProblemException.invalid("/half", "half", "Välj ett halvår som är slut.");
    }
}
