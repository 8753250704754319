package se.atagande.commitments.supplier;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.atagande.commitments.exchange.Rows;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;

/** What stands within the dossiers that a federation shares, such as its agreements, as rows of a register: each as old as its dossier. */
record Entries<R extends Entries.Entry>(
        Suppliers suppliers, BiFunction<Supplier, FederationId, Stream<R>> of, Comparator<R> order) implements Rows<R> {

    /** A part of a dossier. */
    interface Entry {

        String id();

        Supplier supplier();
    }

    @Override
    public Stream<Stored<R>> of(FederationId federation) {
        return suppliers.sharedBy(Set.of(federation)).stream()
                .flatMap(dossier -> of.apply(dossier.state(), federation)
                        .map(row -> new Stored<>(row, dossier.version(), dossier.sequence())))
                .sorted(Comparator.comparing(Stored::state, order.thenComparing(Entry::id)));
    }

    @Override
    public List<Stored<R>> of(FederationId federation, Collection<String> ids) {
        return of(federation).filter(it -> ids.contains(it.state().id())).toList();
    }
}
