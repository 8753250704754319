package se.atagande.statistics.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Scheme;
import se.atagande.statistics.scheme.Schemes;
import se.atagande.statistics.scheme.Shape;
import se.atagande.statistics.table.ReleasedTable;

/**
 * What could be shown together with other federations, told from what is published alone: no hidden number of anybody is read, so the answer tells nothing of one.
 * How much of a joint table is shown is known only once it is out (docs/adr/0019).
 */
@Component
class Pooling {

    /** A number of a pooled table stands on at least so many federations. */
    private static final int FEDERATIONS = 3;

    private final Releases releases;
    private final Schemes schemes;
    private final Tables tables;

    Pooling(Releases releases, Schemes schemes, Tables tables) {
        this.releases = releases;
        this.schemes = schemes;
        this.tables = tables;
    }

    /** Each joint table of the same time that this federation takes part in; where there is none, one with all who have published the same. */
    List<Alternative> of(Release release) {
        var all = new ArrayList<Alternative>();
        for (var scheme : schemes.all()) {
            if (!scheme.counts().pooled() || !scheme.counts().of().equals(release.scheme())) {
                continue;
            }
            var published = tables.published(
                    it -> it.scheme().equals(release.scheme()) && it.block().equals(release.block()));
            var begun = begun(scheme, release);
            begun.forEach(it -> all.add(
                    it.state() == Release.State.SEALED
                            ? shown(it, release.federation())
                            : standing(
                                    scheme,
                                    of(published, it.federations()),
                                    others(it.federations(), release.federation()))));
            var everybody = published.stream()
                    .map(it -> new FederationId(it.document().federation()))
                    .toList();
            if (begun.isEmpty() && others(everybody, release.federation()).size() >= FEDERATIONS - 1) {
                all.add(standing(scheme, published, others(everybody, release.federation())));
            }
        }
        return all;
    }

    private List<Release> begun(Scheme scheme, Release release) {
        return releases
                .find(Query.query(Criteria.where("scheme")
                        .is(scheme.id())
                        .and("block")
                        .is(release.block())
                        .and("state")
                        .in(
                                Release.State.AGREEING.name(),
                                Release.State.ASKED.name(),
                                Release.State.PROVING.name(),
                                Release.State.SEALED.name())))
                .stream()
                .map(Stored::state)
                .filter(it -> it.federations().contains(release.federation()))
                .toList();
    }

    private static List<ReleasedTable> of(List<ReleasedTable> published, List<FederationId> federations) {
        return published.stream()
                .filter(it ->
                        federations.contains(new FederationId(it.document().federation())))
                .toList();
    }

    private static List<String> others(List<FederationId> all, FederationId own) {
        return all.stream()
                .filter(it -> !it.equals(own))
                .map(FederationId::value)
                .sorted()
                .toList();
    }

    /** It is out: everybody sees how much it shows. */
    private static Alternative shown(Release pooled, FederationId own) {
        var cells = pooled.table().document().cells();
        return new Alternative(
                Alternative.Kind.POOLED,
                null,
                List.of(),
                null,
                (int) cells.stream().filter(it -> it.value() != null).count(),
                cells.size(),
                others(pooled.federations(), own),
                true);
    }

    /**
     * How many of its numbers stand on enough by what is published: at least three federations show theirs, and without the largest there are as many as the
     * threshold asks. Others may stand too, on numbers that are hidden; and one that stands may have to be hidden for another's sake.
     */
    static Alternative standing(Scheme pooled, List<ReleasedTable> published, List<String> with) {
        var places = Shape.of(pooled, Map.of()).places().stream()
                .filter(it -> !it.never())
                .toList();
        var standing = places.stream()
                .filter(place -> {
                    var least = published.stream()
                            .flatMapToLong(
                                    table -> least(table, place.at()).stream().mapToLong(Long::longValue))
                            .toArray();
                    var sum = java.util.Arrays.stream(least).sum();
                    var largest = java.util.Arrays.stream(least).max().orElse(0);
                    return least.length >= FEDERATIONS
                            && sum - largest >= pooled.rules().threshold();
                })
                .count();
        return new Alternative(
                Alternative.Kind.POOLED, null, List.of(), null, (int) standing, places.size(), with, false);
    }

    /** The least that the number there can be, as everybody may know; nothing where it is not shown. */
    private static List<Long> least(ReleasedTable table, Map<String, String> at) {
        var document = table.document();
        return document.cells().stream()
                .filter(cell -> document.dimensions().stream()
                        .map(Dimension::id)
                        .allMatch(it -> at.getOrDefault(it, Shape.TOTAL)
                                .equals(cell.at().get(it))))
                .flatMap(cell -> Stream.ofNullable(cell.value()))
                .map(value -> document.mode() == Mode.EXACT ? value : Math.max(document.threshold(), value - 2))
                .toList();
    }
}
