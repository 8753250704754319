package se.atagande.statistics.disclosure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import se.atagande.statistics.proof.Mode;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Rules;
import se.atagande.statistics.proof.Verifier;

/** {@code make bench-disclosure}: what it takes, in processor time of one thread, and how much is shown. */
public final class BenchDisclosure {

    private BenchDisclosure() {}

    public static void main(String[] args) {
        small(Mode.EXACT, false);
        for (var mode : Mode.values()) {
            small(mode, true);
        }
        ratio();
        large();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void small(Mode mode, boolean print) {
        var cells = RandomCubes.cells(1);
        var decide = new double[200];
        var verify = new double[200];
        var full = new double[40];
        for (var i = 0; i < decide.length; i++) {
            var random = new SplittableRandom(i);
            var people = (int) Math.round(50 * Math.pow(60, random.nextDouble()));
            var question = new Question(RandomCubes.people(random, people, 1), cells, new Rules(mode, 5, 4, false));
            var begin = now();
            var proved = (Protection.Proved) new Protecting().decide(question, new BitSet(), Progress.NOBODY);
            decide[i] = (now() - begin) / 1e6;
            begin = now();
            Verifier.verify(question, proved.shown(), proved.worlds());
            verify[i] = (now() - begin) / 1e6;
            if (i < full.length) {
                begin = now();
                new Protecting().protect(question, Progress.NOBODY);
                full[i] = (now() - begin) / 1e6;
            }
        }
        if (print) {
            System.out.printf(
                    "160 cells, %s: proposal and proof %s, with Kerckhoffs' question %s, verification %s%n",
                    mode, quantiles(decide), quantiles(full), quantiles(verify));
        }
    }

    private static String quantiles(double[] millis) {
        Arrays.sort(millis);
        return "%.1f ms (p95 %.1f)".formatted(millis[millis.length / 2], millis[(int) (millis.length * .95)]);
    }

    private static void ratio() {
        var cells = RandomCubes.cells(1);
        for (var people : new int[] {50, 150, 500, 1500, 3000}) {
            var shown = new double[2];
            for (var i = 0; i < 40; i++) {
                for (var mode : Mode.values()) {
                    var truth = RandomCubes.people(new SplittableRandom(people * 1000L + i), people, 1);
                    var question = new Question(truth, cells, new Rules(mode, 5, 4, false));
                    shown[mode.ordinal()] +=
                            ((Protection.Proved) new Protecting().decide(question, new BitSet(), Progress.NOBODY))
                                            .shown()
                                            .cardinality()
                                    / 40.0;
                }
            }
            System.out.printf(
                    "%d people: shown of 160 exact %.1f, rounded %.1f, ratio %.2f%n",
                    people, shown[0], shown[1], shown[1] / shown[0]);
        }
    }

    private static void large() {
        var question = new Question(
                RandomCubes.people(new SplittableRandom(5), 3000, 10),
                RandomCubes.cells(10),
                new Rules(Mode.EXACT, 5, 4, false));
        var begin = now();
        var proved = (Protection.Proved) new Protecting().decide(question, new BitSet(), Progress.NOBODY);
        System.out.printf(
                "1,760 cells: %.1f s, %d shown, %d worlds%n",
                (now() - begin) / 1e9,
                proved.shown().cardinality(),
                proved.worlds().size());
    }
}
