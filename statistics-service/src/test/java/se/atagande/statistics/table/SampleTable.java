package se.atagande.statistics.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.scheme.Category;
import se.atagande.statistics.scheme.Dimension;
import se.atagande.statistics.scheme.Text;

/** Tables of practice figures: two initiatives that are called alike, women and men. */
public final class SampleTable {

    private static final Category OTHER = new Category("other", new Text("Annat", "Other"), true, List.of());

    private SampleTable() {}

    /** Of {@code started} 10 women (of the first 10), 15 men (of the first 15), 25 in all; everything else is hidden. */
    public static ReleasedTable of(String federation, String block) {
        var dimensions = List.of(
                dimension(
                        "measure",
                        "Mått",
                        "Measure",
                        false,
                        List.of(named("started", "Började", "Started"), named("ended", "Slutade", "Ended"))),
                dimension(
                        "initiative",
                        "Insats",
                        "Initiative",
                        true,
                        List.of(
                                named("ratt-stod", "Rätt \"stöd\"; för mig!", "Right \"support\"; for me!"),
                                named("ratt-stod-2", "Rätt \"stöd\"; för mig!", "Right support, again"))),
                dimension(
                        "gender",
                        "Kön",
                        "Gender",
                        true,
                        List.of(named("women", "Kvinnor", "Women"), named("men", "Män", "Men"), OTHER)));
        var cells = new ArrayList<ReleasedTable.Cell>();
        for (var measure : List.of("started", "ended")) {
            for (var initiative : List.of("total", "ratt-stod", "ratt-stod-2")) {
                for (var gender : List.of("total", "women", "men")) {
                    cells.add(new ReleasedTable.Cell(
                            Map.of("measure", measure, "initiative", initiative, "gender", gender),
                            measure.equals("started") && !initiative.equals("ratt-stod-2")
                                    ? VALUES.get(gender)
                                    : null));
                }
            }
        }
        return of(federation, block, dimensions, cells);
    }

    private static final Map<String, Long> VALUES = Map.of("total", 25L, "women", 10L, "men", 15L);

    private static ReleasedTable of(
            String federation, String block, List<Dimension> dimensions, List<ReleasedTable.Cell> cells) {
        var document = new ReleasedTable.Document(
                "participants-by-gender_" + federation + "_" + block.toLowerCase(java.util.Locale.ROOT),
                "participants-by-gender",
                1,
                0,
                federation,
                block,
                List.of(federation),
                new Text("Deltagare per insats och kön", "Participants by initiative and gender"),
                About.NOTHING,
                Mode.ROUND5,
                5,
                new Text(
                        "..: färre än 5, eller dolt för att en annan uppgift inte ska kunna räknas ut. "
                                + "Avrundat till närmaste 5; summor kan skilja. ".repeat(4),
                        "..: fewer than 5, or hidden so that another figure cannot be worked out."),
                dimensions,
                cells);
        var written = ReleasedTable.written(document);
        return ReleasedTable.of(written, "", ReleasedTable.hash("", written));
    }

    private static Dimension dimension(String id, String sv, String en, boolean total, List<Category> categories) {
        return new Dimension(id, new Text(sv, en), total, false, categories);
    }

    private static Category named(String id, String sv, String en) {
        return new Category(id, new Text(sv, en));
    }

    /** As a map from places to numbers, for those who compare. */
    static Map<List<String>, Long> values(Cut cut) {
        var values = new LinkedHashMap<List<String>, Long>();
        cut.places().forEach(it -> values.put(it.at(), it.value()));
        return values;
    }
}
