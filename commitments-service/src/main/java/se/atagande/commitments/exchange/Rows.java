package se.atagande.commitments.exchange;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import se.atagande.contracts.FederationId;
import se.atagande.feed.AggregateStore;
import se.atagande.feed.Stored;

/** What stands in a register of a federation. */
public interface Rows<T> {

    /** All, always in the same order. The reader closes it. */
    Stream<Stored<T>> of(FederationId federation);

    /** Those with these ids; of another federation's register none. */
    List<Stored<T>> of(FederationId federation, Collection<String> ids);

    /**
     * Each stored document is a row.
     *
     * @param owner the field with the federation's id
     * @param only which of them, where it is not all
     */
    static <T> Rows<T> stored(AggregateStore<T> store, String owner, Sort order, Criteria... only) {
        return new Rows<>() {
            @Override
            public Stream<Stored<T>> of(FederationId federation) {
                return store.stream(
                        query(of(where(owner).is(federation.value()))).with(order));
            }

            @Override
            public List<Stored<T>> of(FederationId federation, Collection<String> ids) {
                return store.find(query(of(where("_id").in(ids).and(owner).is(federation.value()))));
            }

            private Criteria of(Criteria rows) {
                return new Criteria()
                        .andOperator(
                                Stream.concat(Stream.of(rows), Stream.of(only)).toList());
            }
        };
    }
}
