package se.atagande.commitments.material;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import se.atagande.commitments.exchange.Rows;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** All material: what everybody has and what federations have added. */
@Component
public class Materials {

    private final Map<String, Material> loaded;
    private final AggregateStore<Material> store;

    Materials(Feeds feeds) {
        this.loaded = LoadedMaterials.read().stream()
                .collect(Collectors.toUnmodifiableMap(Material::id, Function.identity()));
        this.store = feeds.store(Material.class, "materials");
    }

    /** Those that exist, by id. */
    public Map<String, Material> named(Collection<String> ids) {
        var asked = ids.stream().distinct().toList();
        var own = asked.stream().allMatch(loaded::containsKey)
                ? Stream.<Material>empty()
                : store.find(Query.query(Criteria.where("_id").in(asked))).stream()
                        .map(Stored::state);
        return Stream.concat(asked.stream().filter(loaded::containsKey).map(loaded::get), own)
                .collect(Collectors.toUnmodifiableMap(Material::id, Function.identity()));
    }

    List<Material> all() {
        return Stream.concat(
                        loaded.values().stream(),
                        store.find(new Query()).stream().map(Stored::state))
                .toList();
    }

    /** Those that federations have added. */
    Rows<Material> rows() {
        return Rows.stored(store, "federation", Sort.by("title", "_id"));
    }

    /** What everybody has never changes while the service runs: its version is 1. */
    Optional<Stored<Material>> find(String id) {
        var everybodys = loaded.get(id);
        return everybodys == null ? store.find(id) : Optional.of(new Stored<>(everybodys, 1, 0));
    }

    Stored<Material> add(Material material) {
        return store.create(material, List.of());
    }

    Stored<Material> change(Stored<Material> before, long version, Material after) {
        if (before.version() != version) {
            throw new OptimisticLockingFailureException("materials/" + after.id());
        }
        return store.replace(before, after, List.of());
    }
}
