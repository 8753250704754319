package se.atagande.statistics.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * {@code make prove}: 10,000 cubes and 100 histories, or as many as CUBES and HISTORIES say; goes on where it was stopped. Ends with 1 where one claim does
 * not hold.
 */
public final class Prove {

    private static final int A_LINE_EVERY = 100;

    private Prove() {}

    public static void main(String[] args) throws IOException {
        var good = run("cube", number("CUBES", 10_000), Proving::cube)
                & run("history", number("HISTORIES", 100), Proving::history);
        System.out.println(good ? "Every claim holds." : "A CLAIM DOES NOT HOLD.");
        System.exit(good ? 0 : 1);
    }

    private static int number(String name, int otherwise) {
        var text = System.getenv(name);
        return text == null || text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    }

    /** One line a cube in a file under target, so that a run that was stopped is not begun anew. */
    private static boolean run(String what, int many, IntFunction<Proving.Found> prove) throws IOException {
        var file = Path.of("target", "prove-" + what + ".txt");
        Files.createDirectories(file.getParent());
        var lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        if (lines.size() > many) {
            lines.subList(many, lines.size()).clear();
        } else if (!lines.isEmpty()) {
            System.out.println(what + ": goes on after " + lines.size() + " (delete " + file + " to begin anew)");
        }
        for (var i = lines.size(); i < many; i++) {
            var line = text(prove.apply(i));
            Files.writeString(
                    file,
                    line + "\n",
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
            lines.add(line);
            if ((i + 1) % A_LINE_EVERY == 0 || !found(line).good()) {
                System.out.println(
                        what + " " + (i + 1) + " of " + many + (found(line).good() ? "" : ": " + line));
            }
        }
        var all = lines.stream().map(Prove::found).reduce(Proving.Found.NOTHING, Proving.Found::plus);
        System.out.printf(
                "%s: %,d of them%n  numbers that must stay hidden   %,d%n  of those with stored worlds     %,d%n"
                        + "  of those 4 wide or wider        %,d%n  known exactly, says CP-SAT      %,d%n"
                        + "  differences of 1–4 persons      %,d%n  shown                           %,d%n"
                        + "  tables withheld                 %,d%n  unsafe with a lying solver      %,d%n",
                what,
                many,
                all.numbers(),
                all.withWorlds(),
                all.wideEnough(),
                all.exact(),
                all.differences(),
                all.shown(),
                all.withheld(),
                all.unsafeWithLies());
        return all.good();
    }

    private static String text(Proving.Found f) {
        return List.of(
                        f.numbers(),
                        f.withWorlds(),
                        f.wideEnough(),
                        f.exact(),
                        f.differences(),
                        f.shown(),
                        f.unexplained(),
                        f.withheld(),
                        f.unsafeWithLies())
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Proving.Found found(String line) {
        var n = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Proving.Found(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }
}
