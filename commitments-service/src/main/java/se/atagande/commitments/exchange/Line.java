package se.atagande.commitments.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;

/** One row of a file, whose cells can be read, and what stands against it. A cell that is as it was written stands for the very value that was stored. */
public final class Line<T> {

    private final int row;
    private final String id;
    private final FederationId federation;
    private final Map<String, String> cells;
    private final @Nullable T before;
    private final List<RowFault> faults = new ArrayList<>();

    Line(int row, String id, FederationId federation, Map<String, String> cells, @Nullable T before) {
        this.row = row;
        this.id = id;
        this.federation = federation;
        this.cells = cells;
        this.before = before;
    }

    /** The row's own id; of a new row one that follows from what stands in it, so that the same row twice is one. */
    public String id() {
        return id;
    }

    public FederationId federation() {
        return federation;
    }

    /** Empty for an empty cell. */
    public String text(Column<T> column) {
        return cells.getOrDefault(column.code(), "");
    }

    public @Nullable String textOrNull(Column<T> column) {
        return text(column).isBlank() ? null : text(column);
    }

    public @Nullable Integer number(Column<T> column) {
        return text(column).isEmpty() ? null : Integer.valueOf(text(column));
    }

    /** The column is a needed one. */
    public LocalDate day(Column<T> column) {
        return Column.dayOf(text(column));
    }

    /** The column is a needed one; {@code stored} is what counts where the cell was not touched. */
    public Instant moment(Column<T> column, @Nullable Instant stored) {
        return stored != null && !differs(column) ? stored : Column.momentOf(text(column));
    }

    public Set<String> codes(Column<T> column) {
        return Set.copyOf(Column.parts(text(column)));
    }

    public <E extends Enum<E>> Optional<E> word(Column<T> column, Map<E, String> words) {
        return Column.word(words, text(column));
    }

    public <E extends Enum<E>> Set<E> words(Column<T> column, Map<E, String> words) {
        return Column.parts(text(column)).stream()
                .flatMap(it -> Column.word(words, it).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the cell says something else than what is stored. */
    public boolean differs(Column<T> column) {
        return before != null && !column.written().apply(before).equals(text(column));
    }

    /** What stands against the row, in Swedish: what to do. */
    public void refuse(Column<T> column, String detail) {
        faults.add(new RowFault(row, column.heading(), detail));
    }

    /** Each of the columns that differs is refused. */
    @SafeVarargs
    public final void keep(String detail, Column<T>... columns) {
        for (var column : columns) {
            if (differs(column)) {
                refuse(column, detail);
            }
        }
    }

    RowChange change(RowChange.Action action, List<Column<T>> columns) {
        return new RowChange(
                row,
                action,
                columns.stream()
                        .filter(it -> before == null ? !text(it).isEmpty() : differs(it))
                        .map(it -> new RowChange.CellChange(
                                it.heading(), before == null ? "" : it.written().apply(before), text(it)))
                        .toList());
    }

    List<RowFault> faults() {
        return faults;
    }
}
