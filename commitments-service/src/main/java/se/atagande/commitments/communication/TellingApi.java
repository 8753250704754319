package se.atagande.commitments.communication;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.commitments.activity.KnownActivity;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.rest.Caller;
import se.atagande.rest.Page;
import se.atagande.rest.PageRequest;
import se.atagande.rest.ProblemException;

/** What has not been told everywhere yet, and a text to begin with. */
@Tag(name = "communication")
@RestController
@RequestMapping("/commitments/v1")
class TellingApi {

    private final Publications publications;
    private final Subjects subjects;

    TellingApi(Publications publications, Subjects subjects) {
        this.publications = publications;
        this.subjects = subjects;
    }

    @Schema(name = "PublicationCoverage")
    record CoverageView(
            Subject subject,

            @Schema(description = "Of an activity", example = "Demokratidag") @Nullable String title,

            @Schema(description = "Of an activity, UTC") @Nullable Instant startsAt,

            List<Channel> told,
            List<Channel> missing) {}

    @Operation(
            operationId = "listPublicationCoverage",
            summary =
                    "Of each activity of a year, and whatever else was told of: in which channels, and which are missing",
            description =
                    "För varje aktivitet under ett år, och annat som det har berättats om: i vilka kanaler, och vilka som saknas.")
    @GetMapping("/publication-coverage")
    Page<CoverageView> coverage(
            @RequestParam FederationId federation,
            @Parameter(description = "This year when not said", example = "2026") @RequestParam @Nullable Integer year,
            @Parameter(description = "Only what this channel lacks") @RequestParam @Nullable Channel missing,
            @Parameter(description = "told for the least told first, or -startsAt for the latest first")
                    @RequestParam(defaultValue = "told")
                    String sort,
            PageRequest page,
            Caller caller) {
        PublicationsApi.ACCESS.requireRead(caller, federation);
        var asked = year == null ? publications.today().getYear() : checked(year);
        var activities = subjects.activities(federation, asked).stream()
                .collect(toMap(it -> new Subject(Subject.Kind.ACTIVITY, it.id().value()), it -> it));
        var published = publications.of(federation).stream()
                .filter(it -> it.content().day().getYear() == asked)
                .toList();
        var views = Coverage.of(activities.keySet(), published).stream()
                .filter(it -> missing == null || it.missing().contains(missing))
                .map(it -> view(it, activities.get(it.subject())));
        return switch (sort) {
            case "told" -> Page.cut(views.toList(), page);
            case "-startsAt" ->
                Page.cut(
                        views.sorted(Comparator.comparing(
                                                CoverageView::startsAt,
                                                Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                                        .reversed())
                                .toList(),
                        page);
            default -> throw ProblemException.invalid("/sort", "sort", "Sortera med told eller -startsAt.");
        };
    }

    private static CoverageView view(Coverage it, @Nullable KnownActivity activity) {
        return new CoverageView(
                it.subject(),
                activity == null ? null : activity.title(),
                activity == null ? null : activity.startsAt(),
                Coverage.CHANNELS.stream().filter(it.told()::contains).toList(),
                it.missing());
    }

    @Operation(
            operationId = "draftPublication",
            summary = "A Swedish text about an activity, for one channel, to be finished by a person",
            description = "Ett utkast om en aktivitet, för en kanal. Läs igenom och skriv klart innan du publicerar.")
    @ApiResponse(responseCode = "200", description = "A text made of title, day, audience and reach")
    @ApiResponse(responseCode = "404", description = "The federation arranges no such activity")
    @GetMapping("/publication-drafts")
    Draft draft(
            @RequestParam FederationId federation,
            @RequestParam ActivityId activity,
            @Parameter(example = "WEBSITE") @RequestParam Channel channel,
            Caller caller) {
        PublicationsApi.ACCESS.requireRead(caller, federation);
        if (channel == Channel.UNKNOWN) {
            throw ProblemException.invalid("/channel", "Unknown", "Välj webbplats, nyhetsbrev eller LinkedIn.");
        }
        return subjects.activity(activity.value(), federation)
                .map(it -> Draft.of(it, channel))
                .orElseThrow(ProblemException::notFound);
    }

    private static int checked(int year) {
        if (year < 2000 || year > 2999) {
            throw ProblemException.invalid("/year", "range", "Ange ett år från 2000 till 2999.");
        }
        return year;
    }
}
