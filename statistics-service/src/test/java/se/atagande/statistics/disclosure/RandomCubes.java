package se.atagande.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import se.atagande.statistics.proof.Cell;
import se.atagande.statistics.proof.Sum;

/** Made-up people by gender, ethnicity and functional ability, as skewed as those of a federation; nobody real. */
final class RandomCubes {

    private static final double[][] SHARES = {{.52, .45, .03}, {.60, .14, .09, .07, .05, .03, .02}, {.70, .15, .10, .05}
    };

    private RandomCubes() {}

    /** @param federations how many such cubes side by side; the people are spread over them */
    static long[] people(SplittableRandom random, int people, int federations) {
        var counts = new long[84 * federations];
        for (var i = 0; i < people; i++) {
            counts[one(random, federations)]++;
        }
        return counts;
    }

    static int one(SplittableRandom random, int federations) {
        var atom = random.nextInt(federations);
        for (var shares : SHARES) {
            var at = random.nextDouble();
            var category = 0;
            while (category < shares.length - 1 && at > shares[category]) {
                at -= shares[category++];
            }
            atom = atom * shares.length + category;
        }
        return atom;
    }

    /** Every cell with all margins: 160 of one cube, 1,760 of ten. */
    static List<Cell> cells(int federations) {
        return cells(federations > 1 ? new int[] {federations, 3, 7, 4} : new int[] {3, 7, 4});
    }

    static List<Cell> cells(int... sizes) {
        var combinations = Arrays.stream(sizes).map(s -> s + 1).reduce(1, (a, b) -> a * b);
        var cells = new ArrayList<Cell>();
        for (var c = 0; c < combinations; c++) {
            var place = new int[sizes.length];
            var rest = c;
            var level = 0;
            for (var d = sizes.length - 1; d >= 0; d--) {
                place[d] = rest % (sizes[d] + 1) - 1;
                rest /= sizes[d] + 1;
                level += place[d] >= 0 ? 1 : 0;
            }
            cells.add(new Cell(Arrays.toString(place), sum(place, sizes), level));
        }
        return cells;
    }

    private static Sum sum(int[] place, int[] sizes) {
        var atoms = new BitSet();
        var count = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        for (var atom = 0; atom < count; atom++) {
            var rest = atom;
            var within = true;
            for (var d = sizes.length - 1; d >= 0; d--) {
                within &= place[d] < 0 || place[d] == rest % sizes[d];
                rest /= sizes[d];
            }
            atoms.set(atom, within);
        }
        return Sum.of(atoms);
    }
}
