package se.atagande.commitments.registration;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Feeds;
import se.atagande.feed.Stored;

/** How activities take registrations, by activity and by the code of their link. */
@Component
class SignUps {

    private static final String CODE = "code";

    private final AggregateStore<SignUp> store;

    SignUps(Feeds feeds, MongoOperations mongo) {
        this.store = feeds.store(SignUp.class, "signUps");
        mongo.indexOps("signUps").createIndex(new Index(CODE, ASC).unique());
    }

    Optional<Stored<SignUp>> of(String activity) {
        return store.find(activity);
    }

    Optional<SignUp> by(String code) {
        return store.find(query(where(CODE).is(code))).stream()
                .map(Stored::state)
                .findFirst();
    }

    /** The codes of those of these activities that take registrations. */
    Map<String, String> openCodes(Collection<String> activities) {
        return store.find(query(where("_id").in(activities).and("open").is(true))).stream()
                .map(Stored::state)
                .collect(Collectors.toUnmodifiableMap(SignUp::id, SignUp::code));
    }

    /** Keeps its code for ever: links have been handed out. */
    Stored<SignUp> write(@Nullable Stored<SignUp> before, SignUp after) {
        try {
            return before == null ? store.create(after, List.of()) : store.replace(before, after, List.of());
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("signUps/" + after.id(), e);
        }
    }
}
