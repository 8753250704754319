package se.atagande.commitments.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.atagande.contracts.FederationId;
import se.atagande.feed.Stored;
import se.atagande.tabular.Cells;
import se.atagande.tabular.FileFormat;
import se.atagande.tabular.Sheet;

/** A file as it is read row by row against what is stored: what it would write, and every fault of it. Nothing is written. */
final class Trial<T> {

    /** Rows looked up together. */
    private static final int TOGETHER = 500;

    private final Register<T> register;
    private final Form<T> form;
    private final FederationId federation;
    private final List<Runnable> writes = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable Map<String, Integer> places;
    private int rows;
    private int created;

    Trial(Register<T> register, FederationId federation) {
        this.register = register;
        this.form = new Form<>(register);
        this.federation = federation;
    }

    private record Waiting(int row, String id, boolean isNew, String version, Map<String, String> cells) {}

    List<RowFault> faults() {
        return faults;
    }

    List<Runnable> writes() {
        return writes;
    }

    ImportResult result(boolean dryRun) {
        return new ImportResult(
                dryRun,
                rows,
                created,
                writes.size() - created,
                rows - writes.size(),
                changes.stream().limit(RowChange.MOST).toList());
    }

    void read(byte[] file) {
        try {
            FileFormat.of(file).sheet().read(file, this::take);
            if (places == null) {
                faults.add(new RowFault(1, "", "Filen är tom. Hämta registret, ändra i den filen och läs in den."));
            }
            weigh();
        } catch (Sheet.Unreadable e) {
            faults.add(new RowFault(e.row(), "", e.whatToDo()));
        }
        faults.sort(java.util.Comparator.comparingInt(RowFault::row));
    }

    private void take(Cells cells) {
        if (places == null) {
            places = headings(cells);
            return;
        }
        if (places.isEmpty()) {
            return; // the headings are wrong, and that has been said
        }
        rows++;
        var texts = new LinkedHashMap<String, String>();
        var before = faults.size();
        for (var column : form.columns()) {
            var cell = cells.at(places.getOrDefault(column.code(), Integer.MAX_VALUE));
            var text = cell.as(column.kind());
            texts.put(column.code(), text);
            if (cell.formula()) {
                faults.add(new RowFault(
                        cells.row(),
                        column.heading(),
                        "Cellen är en formel. Skriv eller klistra in värdet i stället."));
            } else if (text.isEmpty()) {
                if (column.required()) {
                    faults.add(new RowFault(cells.row(), column.heading(), "Fyll i cellen. " + column.hint()));
                }
            } else if (!isWritable(text)) {
                faults.add(new RowFault(cells.row(), column.heading(), "Cellen innehåller styrtecken. Skriv om den."));
            } else {
                column.fault().apply(text).ifPresent(it -> faults.add(new RowFault(cells.row(), column.heading(), it)));
            }
        }
        if (cells.cells().size()
                        > places.values().stream().mapToInt(it -> it + 1).max().orElse(0)
                && cells.cells().stream()
                        .skip(places.values().stream()
                                .mapToInt(it -> it + 1)
                                .max()
                                .orElse(0))
                        .anyMatch(it -> !it.text().isBlank())) {
            faults.add(new RowFault(cells.row(), "", "Raden har fler celler än rubriker."));
        }
        if (faults.size() == before) {
            await(cells.row(), texts);
        }
    }

    private static boolean isWritable(String text) {
        return text.codePoints()
                .noneMatch(it -> Character.getType(it) == Character.SURROGATE
                        || (Character.isISOControl(it) && it != '\n' && it != '\t'));
    }

    private void await(int row, Map<String, String> texts) {
        var written = texts.getOrDefault(form.id().code(), "");
        var isNew = written.isEmpty();
        var id = isNew ? form.newId(federation, texts) : written;
        var earlier = seen.putIfAbsent(id, row);
        if (earlier != null) {
            faults.add(new RowFault(
                    row, isNew ? "" : form.id().heading(), "Raden är samma som rad " + earlier + ". Ta bort den ena."));
            return;
        }
        waiting.add(
                new Waiting(row, id, isNew, texts.getOrDefault(form.version().code(), ""), texts));
        if (waiting.size() == TOGETHER) {
            weigh();
        }
    }

    /** The place of each column, or none at all where the headings do not fit. */
    private Map<String, Integer> headings(Cells cells) {
        var found = new LinkedHashMap<String, Integer>();
        var before = faults.size();
        for (int i = 0; i < cells.cells().size(); i++) {
            var heading = cells.at(i).text().strip();
            var column = form.columns().stream()
                    .filter(it -> it.heading().equalsIgnoreCase(heading))
                    .findFirst();
            if (column.isEmpty() && !heading.isEmpty()) {
                faults.add(new RowFault(
                        cells.row(),
                        heading.substring(0, Math.min(60, heading.length())),
                        "Registret har ingen sådan kolumn. Ta bort den eller rätta rubriken."));
            } else if (column.isPresent() && found.put(column.get().code(), i) != null) {
                faults.add(new RowFault(cells.row(), heading, "Kolumnen finns två gånger. Ta bort den ena."));
            }
        }
        for (var column : form.columns()) {
            if (!found.containsKey(column.code())) {
                faults.add(new RowFault(
                        cells.row(),
                        column.heading(),
                        "Kolumnen saknas. Hämta registret på nytt och ändra i den filen."));
            }
        }
        return faults.size() == before ? found : Map.of();
    }

    private void weigh() {
        var stored = register
                .rows()
                .of(federation, waiting.stream().map(Waiting::id).toList())
                .stream()
                .collect(Collectors.toMap(it -> register.id(it.state()), it -> it));
        waiting.forEach(it -> weigh(it, stored.get(it.id())));
        waiting.clear();
    }

    private void weigh(Waiting row, @Nullable Stored<T> stored) {
        var line = new Line<>(row.row(), row.id(), federation, row.cells(), stored == null ? null : stored.state());
        if (row.isNew()) {
            if (stored == null) {
                refuseFixed(line);
                var write = register.begin(line);
                done(line, write, RowChange.Action.NEW);
                created += line.faults().isEmpty() ? 1 : 0;
            }
            if (stored != null
                    && register.idOf(row.cells()).isPresent()
                    && register.columns().stream().anyMatch(line::differs)) {
                line.refuse(form.id(), "Raden finns redan. Hämta registret på nytt och ändra i den raden.");
                faults.addAll(line.faults());
            }
            return; // as it is: it has been read in before
        }
        if (stored == null) {
            line.refuse(
                    form.id(),
                    "Det finns ingen rad med det id:t i förbundets register. Lämna Id och Version tomma för en ny rad.");
            faults.addAll(line.faults());
            return;
        }
        if (register.columns().stream().noneMatch(line::differs)) {
            return;
        }
        if (!row.version().equals(Long.toString(stored.version()))) {
            line.refuse(
                    form.version(),
                    "Raden har ändrats av någon annan sedan filen hämtades. Hämta registret på nytt och gör om ändringen.");
        }
        register.columns().stream()
                .filter(it -> it.fixed() && line.differs(it))
                .forEach(it -> line.refuse(
                        it,
                        "Kolumnen kan inte ändras här. Skriv tillbaka "
                                + shown(it.written().apply(stored.state())) + "."));
        if (line.faults().isEmpty()) {
            done(line, register.change(line, stored), RowChange.Action.CHANGED);
        } else {
            faults.addAll(line.faults());
        }
    }

    private void refuseFixed(Line<T> line) {
        register.columns().stream()
                .filter(it -> it.fixed() && !line.text(it).isEmpty())
                .forEach(it -> line.refuse(it, "Lämna cellen tom i en ny rad."));
    }

    private void done(Line<T> line, Runnable write, RowChange.Action action) {
        if (line.faults().isEmpty()) {
            writes.add(write);
            if (changes.size() < RowChange.MOST) {
                changes.add(line.change(action, register.columns()));
            }
        } else {
            faults.addAll(line.faults());
        }
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "en tom cell" : "”" + cell + "”";
    }
}
