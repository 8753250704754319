package se.atagande.statistics.monthfile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.atagande.feed.Stored;
import se.atagande.statistics.initiative.Initiative;
import se.atagande.statistics.month.Counts;
import se.atagande.statistics.month.EntryOutcome;
import se.atagande.statistics.month.Month;
import se.atagande.statistics.month.MonthKey;
import se.atagande.statistics.month.Months;
import se.atagande.tabular.Cells;
import se.atagande.tabular.FileFormat;
import se.atagande.tabular.Sheet;

/** A file as it is read row by row against what is stored: what it would write, every fault, and all that is unusual. Nothing is written. */
final class MonthTrial {

    private static final int MOST_WORDS = 2000;

    private final Mapping mapping;
    private final Map<String, Initiative> initiatives;
    private final Map<String, Stored<Month>> stored;
    private final LocalDate today;
    private final List<RowNote> faults = new ArrayList<>();
    private final List<RowNote> unusual = new ArrayList<>();
    private final Set<String> unknownHeadings = new LinkedHashSet<>();
    private final Set<String> unknownInitiatives = new LinkedHashSet<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final List<Write> writes = new ArrayList<>();
    private @Nullable Map<MonthColumn, Integer> places;
    private Map<MonthColumn, String> headings = Map.of();
    private int rows;

    /**
     * @param initiatives the federation's, by id
     * @param stored their months, by id
     */
    MonthTrial(
            Mapping mapping, Map<String, Initiative> initiatives, Map<String, Stored<Month>> stored, LocalDate today) {
        this.mapping = mapping;
        this.initiatives = initiatives;
        this.stored = stored;
        this.today = today;
    }

    private record Line(
            int row,
            Initiative initiative,
            MonthKey key,
            Counts counts,
            @Nullable String comment) {}

    /** One month and what it becomes. */
    record Write(Stored<Month> before, Month after) {}

    List<RowNote> faults() {
        return faults;
    }

    List<RowNote> unusual() {
        return unusual;
    }

    List<Write> writes() {
        return writes;
    }

    Set<String> unknownHeadings() {
        return unknownHeadings;
    }

    Set<String> unknownInitiatives() {
        return unknownInitiatives;
    }

    ReadMonths result(boolean dryRun) {
        var entered = (int) writes.stream()
                .filter(it -> it.before().state().counts() == null)
                .count();
        return new ReadMonths(dryRun, rows, entered, writes.size() - entered, rows - writes.size(), unusual);
    }

    void read(byte[] file) {
        try {
            FileFormat.of(file).forgivingSheet().read(file, this::take);
            if (places == null) {
                fault(1, "", "Filen är tom. Rad 1 ska ha rubriker och varje rad därefter en månad.");
            }
        } catch (Sheet.Unreadable e) {
            fault(e.row(), "", e.whatToDo());
        }
        lines.values().forEach(this::weigh);
        faults.sort(Comparator.comparingInt(RowNote::row));
        unusual.sort(Comparator.comparingInt(RowNote::row));
        writes.sort(Comparator.comparing(it -> it.after().month()));
    }

    private void fault(int row, String column, String whatToDo) {
        faults.add(new RowNote(row, column, whatToDo));
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
        var before = faults.size();
        refuseWhatIsNoValue(cells);
        if (faults.size() == before) {
            line(cells, places);
        }
    }

    private void refuseWhatIsNoValue(Cells cells) {
        for (int i = 0; i < cells.cells().size(); i++) {
            var cell = cells.at(i);
            if (cell.formula()) {
                fault(cells.row(), heading(i), "Cellen är en formel. Klistra in värdet i stället.");
            } else if (CellReading.namesAPerson(cell)) {
                fault(
                        cells.row(),
                        heading(i),
                        "Cellen ser ut som ett personnummer. Här räknas bara antal: ta bort kolumnen.");
            }
        }
    }

    private String heading(int place) {
        return places == null
                ? ""
                : places.entrySet().stream()
                        .filter(it -> it.getValue() == place)
                        .map(it -> headings.getOrDefault(it.getKey(), ""))
                        .findFirst()
                        .orElse("kolumn " + (place + 1));
    }

    private Map<MonthColumn, Integer> headings(Cells cells) {
        var found = new EnumMap<MonthColumn, Integer>(MonthColumn.class);
        var named = new EnumMap<MonthColumn, String>(MonthColumn.class);
        var before = faults.size();
        for (int i = 0; i < cells.cells().size(); i++) {
            var heading = cells.at(i).text().strip();
            var column = mapping.column(heading);
            if (heading.isEmpty() || column.filter(MonthColumn.NONE::equals).isPresent()) {
                continue;
            }
            if (column.isEmpty()) {
                unknownHeadings.add(heading.substring(0, Math.min(200, heading.length())));
                fault(
                        cells.row(),
                        heading.substring(0, Math.min(60, heading.length())),
                        "Rubriken är okänd. Välj vilken kolumn den är, eller att den ska hoppas över.");
            } else if (found.put(column.get(), i) != null) {
                fault(cells.row(), heading, "Kolumnen finns två gånger. Ta bort den ena.");
            } else {
                named.put(column.get(), heading);
            }
        }
        for (var column : MonthColumn.values()) {
            if (column != MonthColumn.NONE && !column.mayBeMissing() && !found.containsKey(column)) {
                fault(
                        cells.row(),
                        column.heading(),
                        "Kolumnen saknas i filen. Lägg till den, eller välj vilken det är.");
            }
        }
        headings = named;
        return faults.size() == before ? found : Map.of();
    }

    private void line(Cells cells, Map<MonthColumn, Integer> at) {
        var before = faults.size();
        var initiative = initiative(cells, cell(cells, at, MonthColumn.INITIATIVE));
        var monthCell = cell(cells, at, MonthColumn.MONTH);
        var month = CellReading.month(monthCell);
        if (month.isEmpty()) {
            fault(cells.row(), named(MonthColumn.MONTH), CellReading.WHICH_MONTH);
        }
        var counts = counts(cells, at);
        var comment = cell(cells, at, MonthColumn.COMMENT).text().strip();
        if (comment.length() > MOST_WORDS) {
            fault(cells.row(), named(MonthColumn.COMMENT), "Skriv högst 2 000 tecken.");
        }
        if (initiative == null || month.isEmpty() || faults.size() > before) {
            return;
        }
        if (refusedMonth(cells.row(), initiative, month.get())) {
            return;
        }
        var key = new MonthKey(initiative.initiativeId(), month.get());
        var earlier = lines.putIfAbsent(
                key.toString(), new Line(cells.row(), initiative, key, counts, comment.isEmpty() ? null : comment));
        if (earlier != null) {
            fault(
                    cells.row(),
                    named(MonthColumn.MONTH),
                    "Raden gäller samma insats och månad som rad " + earlier.row() + ". Ta bort den ena.");
        }
    }

    private Cells.Cell cell(Cells cells, Map<MonthColumn, Integer> at, MonthColumn column) {
        return cells.at(at.getOrDefault(column, Integer.MAX_VALUE));
    }

    private String named(MonthColumn column) {
        return headings.getOrDefault(column, column.heading());
    }

    private @Nullable Initiative initiative(Cells cells, Cells.Cell cell) {
        var name = cell.text().strip();
        if (name.isEmpty()) {
            fault(cells.row(), named(MonthColumn.INITIATIVE), "Fyll i insatsens namn eller id.");
            return null;
        }
        var wanted = mapping.initiative(name);
        var found = initiatives.values().stream()
                .filter(it -> it.id().equals(wanted) || it.name().sv().equalsIgnoreCase(wanted))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        unknownInitiatives.add(name.substring(0, Math.min(200, name.length())));
        fault(
                cells.row(),
                named(MonthColumn.INITIATIVE),
                found.isEmpty()
                        ? "Förbundet har ingen insats som heter " + CellReading.shown(name)
                                + ". Välj vilken det är, eller rätta namnet."
                        : "Flera insatser heter " + CellReading.shown(name) + ". Skriv insatsens id.");
        return null;
    }

    private boolean refusedMonth(int row, Initiative initiative, YearMonth month) {
        if (!initiative.livesIn(month)) {
            fault(row, named(MonthColumn.MONTH), "Insatsen fanns inte i " + month + ". Rätta månaden.");
            return true;
        }
        if (!month.isBefore(YearMonth.from(today))) {
            fault(row, named(MonthColumn.MONTH), month + " är inte slut. Månaden öppnar den 1 i månaden efter.");
            return true;
        }
        return false;
    }

    private Counts counts(Cells cells, Map<MonthColumn, Integer> at) {
        var read = new EnumMap<MonthColumn, Integer>(MonthColumn.class);
        for (var column : MonthColumn.values()) {
            if (column.isCount() && at.containsKey(column)) {
                switch (CellReading.count(cell(cells, at, column))) {
                    case CellReading.Read.Count number -> read.put(column, number.count());
                    case CellReading.Read.Fault fault -> fault(cells.row(), named(column), fault.whatToDo());
                }
            }
        }
        return new Counts(
                split(read, MonthColumn.STARTED_WOMEN, MonthColumn.STARTED_MEN, MonthColumn.STARTED_OTHER),
                split(read, MonthColumn.ONGOING_WOMEN, MonthColumn.ONGOING_MEN, MonthColumn.ONGOING_OTHER),
                split(read, MonthColumn.ENDED_WOMEN, MonthColumn.ENDED_MEN, MonthColumn.ENDED_OTHER));
    }

    private static Counts.Split split(
            Map<MonthColumn, Integer> read, MonthColumn women, MonthColumn men, MonthColumn other) {
        return new Counts.Split(read.getOrDefault(women, 0), read.getOrDefault(men, 0), read.getOrDefault(other, 0));
    }

    private void weigh(Line line) {
        var before = stored.getOrDefault(line.key().toString(), Months.blank(line.initiative(), line.key()));
        if (line.counts().equals(before.state().counts())
                && java.util.Objects.equals(line.comment(), before.state().comment())) {
            return; // as it is: it has been read in before
        }
        switch (before.state().enter(line.counts(), line.comment(), today)) {
            case EntryOutcome.Entered entered -> {
                writes.add(new Write(before, entered.month()));
                Unusual.in(line.counts(), countsBefore(line), before.state().counts(), line.comment() != null)
                        .forEach(it -> unusual.add(new RowNote(line.row(), "", it)));
            }
            case EntryOutcome.AlreadyClosed closed ->
                fault(
                        line.row(),
                        named(MonthColumn.MONTH),
                        "Månaden är stängd och säger något annat. Öppna den för rättelse och ange varför, och läs in filen igen.");
            case EntryOutcome.NotYetOpen early ->
                fault(line.row(), named(MonthColumn.MONTH), "Månaden öppnar " + early.opensOn() + ".");
            case EntryOutcome.ImpossibleCounts impossible -> fault(line.row(), "", "Ange heltal från 0 till 100 000.");
        }
    }

    /** Those of the month before: in the same file, or as they are stored. */
    private @Nullable Counts countsBefore(Line line) {
        var key = new MonthKey(line.key().initiative(), line.key().month().minusMonths(1)).toString();
        var inFile = lines.get(key);
        if (inFile != null) {
            return inFile.counts();
        }
        var known = stored.get(key);
        return known == null ? null : known.state().counts();
    }
}
