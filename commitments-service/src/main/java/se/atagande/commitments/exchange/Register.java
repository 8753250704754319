package se.atagande.commitments.exchange;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.rest.Caller;

/**
 * What a feature says of its register so that it can go out as a file and come back in. Each row also has the columns Id and Version, by which a row
 * is known again and a change in between is seen.
 */
public interface Register<T> {

    /** In addresses, such as {@code activities}. */
    String name();

    /** Swedish, for people and file names. */
    String title();

    List<Column<T>> columns();

    /** Throws a problem where the caller may not read the register of this federation. */
    void requireRead(Caller caller, FederationId federation);

    /** Throws a problem where the caller may not change it. */
    void requireWrite(Caller caller, FederationId federation);

    /** All rows of a federation, always in the same order. The reader closes it. */
    Stream<Stored<T>> rows(FederationId federation);

    List<Stored<T>> withIds(Collection<String> ids);

    String id(T row);

    /** Whether the row stands in this federation's register. */
    boolean belongsTo(T row, FederationId federation);

    /** What a row without an id asks for: the write of a new one with {@link Line#id()}. What stands against it is told to the line. */
    Runnable begin(Line<T> line);

    /** What a row asks for that differs from what is stored. What stands against it is told to the line. */
    Runnable change(Line<T> line, Stored<T> stored);
}
