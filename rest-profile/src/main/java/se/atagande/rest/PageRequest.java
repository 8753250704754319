package se.atagande.rest;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which page of a list is asked for: query parameters {@code page} and {@code limit} (profile rules FNS.07–09). A controller's parameter.
 *
 * @param page from 1
 * @param limit 1 to 100, 20 when not said
 */
public record PageRequest(int page, int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST = 100;

    /** Reads the page out of all that match, in the query's order. */
    public <T> Page<T> read(Query matching, Function<Query, List<T>> find, ToLongFunction<Query> count) {
        var total = count.applyAsLong(matching);
        return Page.of(find.apply(matching.skip(skip()).limit(limit)), this, total);
    }

    /** How many come before the page. */
    public long skip() {
        return (page - 1L) * limit;
    }
}
