package se.atagande.statistics.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.atagande.rest.Caller;
import se.atagande.rest.ProblemException;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.scheme.Text;

/** Where the numbers of a table come from: what happened, the rules, and the tables that it was proved together with. Neither a person nor a number. */
@RestController
@RequestMapping("/statistics/v1/releases/{id}/origin")
@Tag(name = "Releases")
class OriginApi {

    private final ReleasesApi visible;
    private final Releases releases;
    private final Schemes schemes;
    private final Map<String, FigureSource> sources;

    OriginApi(ReleasesApi visible, Releases releases, Schemes schemes, List<FigureSource> sources) {
        this.visible = visible;
        this.releases = releases;
        this.schemes = schemes;
        this.sources = sources.stream().collect(Collectors.toMap(FigureSource::scheme, Function.identity()));
    }

    @Schema(name = "Origin")
    record Origin(
            @Schema(description = "The scheme whose figures are counted", example = "participants-by-gender")
            String figures,

            @Schema(description = "Whom, or what, it counts: everything published of the same is proved together")
            String population,

            @Schema(description = "Why nothing is hidden: it counts no persons. Null where it counts persons") @Nullable Text open,

            @Schema(description = "It counts how many there are on a day, never added over time")
            boolean stock,

            LocalDate askedOn,
            LocalDate sealedOn,

            @Schema(description = "Earlier tables of the same that the caller may see, the oldest first")
            List<Before> provedWith,

            @Schema(
                    description =
                            "What the figures rest on, by federation and time; what came after sealing is not in them")
            List<Happened> facts) {}

    @Schema(name = "ProvedWith")
    record Before(
            @Schema(example = "participants-by-gender_stockholms-stad_2026-03")
            String id,

            @Nullable Text title,
            @Schema(example = "2026-03") String block) {}

    @Schema(name = "FactOfATable")
    record Happened(
            @Schema(example = "stockholms-stad") String federation,
            Fact fact,

            @Schema(
                    description =
                            "It happened on a later day than the table was sealed: the table counts what was so before")
            boolean after) {}

    @Operation(
            summary =
                    "Where the table's numbers come from: which months were closed and when, which rules, which earlier tables",
            description =
                    "Var tabellens tal kommer ifrån: vad som hände och när, vilka regler och vilka tidigare tabeller. Inga personer och inga tal.")
    @ApiResponse(responseCode = "200", description = "What it rests on")
    @ApiResponse(responseCode = "404", description = "There is none, or not for the caller, or it is not sealed")
    @GetMapping
    Origin origin(@PathVariable String id, Caller caller) {
        var release = visible.found(id, caller).state();
        var sealed = release.sealed();
        var scheme = schemes.find(release.scheme()).orElseThrow(ProblemException::notFound);
        var block = Block.parse(release.block()).orElseThrow(ProblemException::notFound);
        if (sealed == null) {
            throw ProblemException.notFound();
        }
        var source = sources.get(scheme.counts().of());
        var subject = release.subject() == null ? "" : release.subject();
        return new Origin(
                scheme.counts().of(),
                scheme.counts().population(),
                scheme.open(),
                scheme.counts().stock() != null,
                release.askedOn(),
                sealed.on(),
                before(release, scheme, caller),
                source == null
                        ? List.of()
                        : release.federations().stream()
                                .flatMap(federation ->
                                        source.facts(new FigureSource.Wanted(federation, block, subject)).stream()
                                                .map(fact -> new Happened(
                                                        federation.value(),
                                                        fact,
                                                        fact.day() != null
                                                                && fact.day().isAfter(sealed.on()))))
                                .toList());
    }

    /** Those that had a place in one of its chains before it. */
    private List<Before> before(Release release, Scheme scheme, Caller caller) {
        var chain = releases.chain(scheme, release.federations(), release.subject());
        return chain.earlier().stream()
                .filter(it -> chain.people().stream()
                        .anyMatch(people -> it.place(people) > 0 && it.place(people) < release.place(people)))
                .filter(it -> visible.visible(it, caller))
                .sorted(Comparator.comparing(Release::block).thenComparing(Release::id))
                .map(it -> new Before(
                        it.id(), schemes.find(it.scheme()).map(Scheme::title).orElse(null), it.block()))
                .toList();
    }
}
