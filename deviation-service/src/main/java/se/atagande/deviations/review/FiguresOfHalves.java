package se.atagande.deviations.review;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.contents.EffectAnswer;
import se.atagande.deviations.contents.Entry;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/**
 * The figures of half-years that are over, each made once, when it is first asked for, and kept: what a handler does later changes no figure, so that two
 * readings do not differ by what happened to a single case, and cases are opened for it only then.
 */
@Component
class FiguresOfHalves {

    /** @param id {@code <federation>-<half in lower case>} */
    record Kept(String id, RoutineFigures figures) {}

    private final AggregateStore<Kept> kept;
    private final Deviations deviations;
    private final Cases cases;

    FiguresOfHalves(Feeds feeds, Deviations deviations, Cases cases) {
        this.kept = feeds.store(Kept.class, "routineFigures");
        this.deviations = deviations;
        this.cases = cases;
    }

    /** @param half one that is over */
    RoutineFigures of(FederationId federation, Half half) {
        var id = federation + "-" + half.toString().toLowerCase(Locale.ROOT);
        return kept.find(id)
                .map(Stored::state)
                .orElseGet(() -> keep(id, made(federation, half)))
                .figures();
    }

    private Kept keep(String id, RoutineFigures figures) {
        try {
            return kept.create(new Kept(id, figures), List.of()).state();
        } catch (DuplicateKeyException e) {
            return kept.find(id).orElseThrow().state();
        }
    }

    private RoutineFigures made(FederationId federation, Half half) {
        var reported = deviations.find(Query.query(within(federation, half, Nature.DISADVANTAGE))).stream()
                .flatMap(stored -> cases.open(stored).stream())
                .toList();
        var positive = deviations.count(Query.query(within(federation, half, Nature.POSITIVE)));
        return RoutineFigures.of(half, reported, positive, effects(federation, half));
    }

    /** Told by whoever holds a receipt, three and six months after the end of a case that may have begun long before. */
    private List<EffectAnswer> effects(FederationId federation, Half half) {
        return deviations
                .find(Query.query(Deviations.of(List.of(federation))
                        .and("closing.effectsTold")
                        .gt(0)
                        .and("nature")
                        .is(Nature.DISADVANTAGE.name())))
                .stream()
                .flatMap(stored -> cases.open(stored).stream())
                .flatMap(opened -> opened.contents().entries().stream())
                .filter(entry -> half.contains(entry.day()))
                .map(Entry::effect)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Criteria within(FederationId federation, Half half, Nature nature) {
        return Criteria.where("federation")
                .is(federation.value())
                .and("nature")
                .is(nature.name())
                .and("reportedOn")
                .gte(half.first())
                .lte(half.last());
    }
}
