package se.atagande.commitments.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;

/** The form that a register's rows have in a file: its own columns, with Id first and Version last. */
final class Form<T> {

    private final Register<T> register;
    private final Column<T> id;
    private final Column<T> version;

    Form(Register<T> register) {
        this.register = register;
        this.id = Column.<T>codes(
                "id",
                "Id",
                "[A-Za-z0-9_-]{1,200}",
                "Rör inte: här känns raden igen. Tom för en ny rad.",
                row -> List.of(register.id(row)));
        this.version = Column.<T>number("version", "Version", 1, 999_999_999, row -> null)
                .hinting("Rör inte: här syns om någon annan har ändrat raden under tiden. Tom för en ny rad.");
    }

    List<Column<T>> columns() {
        var all = new ArrayList<Column<T>>();
        all.add(id);
        all.addAll(register.columns());
        all.add(version);
        return all;
    }

    Column<T> id() {
        return id;
    }

    Column<T> version() {
        return version;
    }

    List<String> row(Stored<T> stored) {
        var row = new ArrayList<>(
                columns().stream().map(it -> it.written().apply(stored.state())).toList());
        row.set(row.size() - 1, Long.toString(stored.version()));
        return row;
    }

    /** A row without an id gets one that follows from what stands in it, so that the same row sent twice is one row. */
    String newId(FederationId federation, Map<String, String> cells) {
        var content = new LinkedHashMap<>(cells);
        content.remove(id.code());
        content.remove(version.code());
        return UUID.nameUUIDFromBytes(
                        (register.name() + "|" + federation + "|" + content).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
