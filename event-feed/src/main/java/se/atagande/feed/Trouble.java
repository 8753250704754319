package se.atagande.feed;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Tells a store that is away, which is waited for, from a store or a reader that says no, which waiting does not help. */
final class Trouble {

    /**
     * Answers of a server that say "not now" (MongoDB's error_codes.yml): unreachable, time out, shutdown, no primary, stepped down, interrupted, and
     * missing rights, which an operator mends.
     */
    private static final Set<Integer> NOT_NOW =
            Set.of(6, 7, 13, 18, 50, 64, 89, 91, 189, 262, 8000, 9001, 10107, 11600, 11602, 13435, 13436);

    private Trouble() {}

    /** Whether the same thing may succeed later with nothing changed. */
    static boolean passes(RuntimeException e) {
        return switch (mongo(e)) {
            case null ->
                e instanceof TransientDataAccessException
                        || e instanceof DataAccessResourceFailureException
                        || e instanceof RecoverableDataAccessException;
            case MongoNotPrimaryException away -> true;
            case MongoNodeIsRecoveringException away -> true;
            case MongoWriteConcernException away -> true;
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().allMatch(error -> NOT_NOW.contains(error.getCode()));
            case MongoServerException answer -> NOT_NOW.contains(answer.getCode());
            case MongoException connection -> true;
        };
    }

    private static @Nullable MongoException mongo(@Nullable Throwable e) {
        return switch (e) {
            case null -> null;
            case MongoException mongo -> mongo;
            default -> mongo(e.getCause());
        };
    }
}
