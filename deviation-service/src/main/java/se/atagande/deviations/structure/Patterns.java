package se.atagande.deviations.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.Ground;
import se.atagande.contracts.InitiativeId;
import se.atagande.deviations.casefile.Cases;
import se.atagande.deviations.casefile.Deviations;
import se.atagande.deviations.casefile.Nature;
import se.atagande.deviations.casefile.ReportSettings;
import se.atagande.deviations.contents.Cause;

/**
 * Several single cases that have initiative, ground and cause in common suggest a structure behind them. They are found by their fingerprints; only what they
 * have in common is opened, not what was told.
 */
@Component
class Patterns {

    private final MongoOperations mongo;
    private final Cases cases;
    private final ReportSettings settings;

    Patterns(MongoOperations mongo, Cases cases, ReportSettings settings) {
        this.mongo = mongo;
        this.cases = cases;
        this.settings = settings;
    }

    /** @param cases ids, sorted: their order tells nothing */
    record Pattern(@Nullable InitiativeId initiative, Ground ground, Cause cause, List<String> cases) {}

    /** Of cases that are not part of a structural one yet; the most common first. */
    List<Pattern> of(FederationId federation) {
        var query = Query.query(Criteria.where("federation")
                .is(federation.value())
                .and("nature")
                .is(Nature.DISADVANTAGE.name())
                .and("structural")
                .is(null)
                .and("similar.0")
                .exists(true));
        query.fields().include("similar");
        var byFingerprint = new TreeMap<String, List<String>>();
        for (var found : mongo.find(query, Document.class, Deviations.COLLECTION)) {
            found.getList("similar", String.class).forEach(similar -> byFingerprint
                    .computeIfAbsent(similar, s -> new ArrayList<>())
                    .add(found.getString("_id")));
        }
        return byFingerprint.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= settings.smallestPattern())
                .flatMap(entry -> named(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparingInt(
                                (Pattern pattern) -> -pattern.cases().size())
                        .thenComparing(Pattern::ground)
                        .thenComparing(Pattern::cause))
                .toList();
    }

    private Optional<Pattern> named(String fingerprint, List<String> ids) {
        return cases.find(ids.getFirst()).flatMap(opened -> {
            var deviation = opened.deviation();
            var about = opened.contents().classification();
            return about.grounds().stream()
                    .flatMap(ground -> about.causes().stream()
                            .flatMap(cause ->
                                    cases.fingerprint(deviation.federation(), deviation.initiative(), ground, cause)
                                                    .equals(fingerprint)
                                            ? Stream.of(new Pattern(
                                                    deviation.initiative(),
                                                    ground,
                                                    cause,
                                                    ids.stream().sorted().toList()))
                                            : Stream.empty()))
                    .findFirst();
        });
    }
}
