package se.atagande.statistics.monthfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.atagande.statistics.month.Counts;

/** What in a month's counts is worth a second look though it may be right. Swedish. */
final class Unusual {

    private static final int MANY = 20;
    private static final int TIMES = 3;

    private Unusual() {}

    /**
     * @param before of the month before; null where nothing is known
     * @param stored what stands there already; null for nothing
     */
    static List<String> in(Counts counts, @Nullable Counts before, @Nullable Counts stored, boolean commented) {
        var found = new ArrayList<String>();
        if (stored != null) {
            found.add("Skriver över antal som redan är inlagda.");
        }
        if (counts.started().total() + counts.ongoing().total() + counts.ended().total() == 0) {
            found.add("Alla antal är 0.");
        }
        if (counts.uneven() && !commented) {
            found.add("Könsfördelningen är ojämn. Månaden kan inte stängas utan kommentar.");
        }
        if (before != null) {
            compare(counts, before, found);
        }
        return found;
    }

    private static void compare(Counts counts, Counts before, List<String> found) {
        var expected = counts.expectedAfter(before.ongoing());
        if (!expected.equals(counts.ongoing())) {
            found.add("Inskrivna stämmer inte med förra månaden: "
                    + before.ongoing().total() + " + "
                    + counts.started().total() + " startade − " + counts.ended().total() + " avslutade = "
                    + expected.total() + ", men här står "
                    + counts.ongoing().total() + ".");
        }
        if (counts.ended().total() > before.ongoing().total() + counts.started().total()) {
            found.add("Fler avslutade än som kan ha varit inskrivna.");
        }
        leap("Startade", counts.started(), before.started(), found);
        leap("Inskrivna", counts.ongoing(), before.ongoing(), found);
        leap("Avslutade", counts.ended(), before.ended(), found);
    }

    private static void leap(String what, Counts.Split now, Counts.Split before, List<String> found) {
        if (now.total() >= MANY && now.total() > TIMES * before.total()) {
            found.add(what + ": " + now.total() + " är mer än tre gånger så många som månaden före (" + before.total()
                    + ").");
        }
    }
}
