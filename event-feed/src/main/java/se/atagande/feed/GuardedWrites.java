package se.atagande.feed;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.UpdateMapper;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;

/** Effects reach their documents once: guard and effect are one write; one read and one bulk write per collection and batch. */
final class GuardedWrites {

    private static final String APPLIED = "applied";
    private static final @Nullable MongoPersistentEntity<?> NO_ENTITY = null;

    private final MongoOperations mongo;
    private final UpdateMapper mapper;

    /** A delivery and what it changes: at most one effect per document, since the document's guard lets one pass. */
    record Step(Arrival arrival, Delivery delivery, List<Effect> effects) {
        Step {
            var documents = new HashSet<String>();
            for (var effect : effects) {
                if (!documents.add(effect.collection() + "/" + effect.documentId())) {
                    throw new IllegalArgumentException("effects: two on " + effect.collection() + "/"
                            + effect.documentId() + " (expected: one per document)");
                }
            }
        }
    }

    private record Guard(String collection, String documentId, String subject) {}

    GuardedWrites(MongoOperations mongo) {
        this.mongo = mongo;
        this.mapper = new UpdateMapper(mongo.getConverter());
    }

    /** Those of the steps that have an effect which is not written yet, by origin. */
    Set<Arrival.Origin> news(List<Step> steps) {
        var seen = lastSeen(steps);
        var news = new HashSet<Arrival.Origin>();
        for (var step : steps) {
            for (var effect : step.effects()) {
                if (pass(seen, effect, step.delivery())) {
                    news.add(step.arrival().origin());
                }
            }
        }
        return news;
    }

    /** Writes what is not written yet, in the order of the steps. */
    void write(List<Step> steps) {
        var seen = lastSeen(steps);
        var writes = new TreeMap<String, List<WriteModel<Document>>>();
        for (var step : steps) {
            for (var effect : step.effects()) {
                if (pass(seen, effect, step.delivery())) {
                    writes.computeIfAbsent(effect.collection(), c -> new ArrayList<>())
                            .add(guarded(effect, step.delivery()));
                }
            }
        }
        // Ordered: effects on one document come in the order of the events.
        writes.forEach((collection, models) -> mongo.execute(collection, c -> c.bulkWrite(models)));
    }

    private static boolean pass(Map<Guard, Long> seen, Effect effect, Delivery delivery) {
        var guard = new Guard(effect.collection(), effect.documentId(), delivery.subject());
        var passes = seen.getOrDefault(guard, 0L) < delivery.sequence();
        seen.merge(guard, delivery.sequence(), Math::max);
        return passes;
    }

    private WriteModel<Document> guarded(Effect effect, Delivery delivery) {
        var guard = APPLIED + "." + delivery.subject();
        // A copy: the caller may use its Update again.
        var update = new Document(mapper.getMappedObject(effect.update().getUpdateObject(), NO_ENTITY));
        var set = new Document(update.get("$set", new Document())).append(guard, delivery.sequence());
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", effect.documentId()), Filters.not(Filters.gte(guard, delivery.sequence()))),
                update.append("$set", set),
                new UpdateOptions().upsert(true));
    }

    private Map<Guard, Long> lastSeen(List<Step> steps) {
        var ids = new HashMap<String, Set<String>>();
        var guards = new HashMap<String, Set<String>>();
        for (var step : steps) {
            for (var effect : step.effects()) {
                ids.computeIfAbsent(effect.collection(), c -> new HashSet<>()).add(effect.documentId());
                guards.computeIfAbsent(effect.collection(), c -> new HashSet<>())
                        .add(APPLIED + "." + step.delivery().subject());
            }
        }
        var seen = new HashMap<Guard, Long>();
        ids.forEach((collection, wanted) -> {
            var fields = List.copyOf(Objects.requireNonNull(guards.get(collection)));
            var documents = mongo.execute(collection, c -> c.find(Filters.in("_id", wanted))
                    .projection(Projections.include(fields))
                    .into(new ArrayList<>()));
            for (var document : Objects.requireNonNull(documents)) {
                document.get(APPLIED, new Document())
                        .forEach((subject, sequence) -> seen.put(
                                new Guard(collection, document.getString("_id"), subject),
                                ((Number) sequence).longValue()));
            }
        });
        return seen;
    }
}
