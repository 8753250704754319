package se.atagande.statistics.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;
import se.atagande.statistics.proof.World;

/** What somebody can work out, by CP-SAT: a solver that shares nothing with the one that is checked. */
public final class SecondOpinion {

    static {
        Loader.loadNativeLibraries();
    }

    private static final long FAR = 1L << 40;
    private static final int DIRECTIONS = 8;

    /** With so many atoms CP-SAT takes longer to get anywhere. */
    private static final int MANY = 160;

    private final CpModel model = new CpModel();
    private final IntVar[] atoms;

    /** @param most no atom is larger */
    SecondOpinion(int atomCount, BitSet impossible, List<Knowledge> known, long most) {
        atoms = new IntVar[atomCount];
        for (var i = 0; i < atomCount; i++) {
            atoms[i] = model.newIntVar(0, impossible.get(i) ? 0 : most, "x" + i);
        }
        known.forEach(k -> model.addLinearConstraint(expression(k.sum()), k.lower(), Math.min(k.upper(), most)));
    }

    public static SecondOpinion of(Question question, BitSet shown) {
        var most = 0L;
        for (var atom : question.truth()) {
            most += atom;
        }
        return new SecondOpinion(
                question.truth().length, question.impossible(), question.knownWith(shown), 2 * most + 20);
    }

    private LinearExpr expression(Sum sum) {
        LinearExprBuilder builder = LinearExpr.newBuilder();
        for (var i = 0; i < sum.size(); i++) {
            builder.addTerm(atoms[sum.atom(i)], sum.weight(i));
        }
        return builder.build();
    }

    /** The least, or the most, that the sum can be. */
    public long bound(Sum sum, boolean most) {
        if (most) {
            model.maximize(expression(sum));
        } else {
            model.minimize(expression(sum));
        }
        var solver = solver();
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("CP-SAT says " + status);
        }
        return Math.round(solver.objectiveValue());
    }

    /**
     * Which of these numbers follow exactly. A world far out in a random direction tells most of them apart from the truth at once, and need not be the
     * furthest; each that is left is asked by itself, first with the worlds of the proof as hints, which CP-SAT judges by its own arithmetic.
     */
    List<Sum> exactlyKnown(List<Sum> sums, long[] truth, List<World> proof, SplittableRandom random) {
        var left = new ArrayList<>(sums);
        for (var round = 0; round < DIRECTIONS && !left.isEmpty(); round++) {
            LinearExprBuilder direction = LinearExpr.newBuilder();
            for (var sum : left) {
                var sign = random.nextBoolean() ? 1 : -1;
                for (var i = 0; i < sum.size(); i++) {
                    direction.addTerm(atoms[sum.atom(i)], (long) sign * sum.weight(i));
                }
            }
            model.maximize(direction.build());
            var solver = solver();
            solver.getParameters()
                    .setMaxDeterministicTime(atoms.length < MANY ? .1 : 1)
                    .setRelativeGapLimit(.5);
            if (found(solver.solve(model))) {
                var world = Arrays.stream(atoms).mapToLong(solver::value).toArray();
                left.removeIf(sum -> sum.in(world) != sum.in(truth));
            }
        }
        model.clearObjective();
        for (var world : proof) {
            var counts = world.of(truth);
            if (left.stream().anyMatch(sum -> sum.in(counts) != sum.in(truth)) && isWorld(counts)) {
                left.removeIf(sum -> sum.in(counts) != sum.in(truth));
            }
        }
        left.removeIf(sum -> isWorldWith(sum, sum.in(truth) + 1, FAR) || isWorldWith(sum, -FAR, sum.in(truth) - 1));
        return left;
    }

    private boolean isWorld(long[] counts) {
        for (var i = 0; i < atoms.length; i++) {
            model.addHint(atoms[i], counts[i]);
        }
        var solver = solver();
        solver.getParameters().setFixVariablesToTheirHintedValue(true);
        var status = solver.solve(model);
        model.clearHints();
        return found(status);
    }

    private boolean isWorldWith(Sum sum, long least, long most) {
        var asked = model.getClone();
        asked.addLinearConstraint(expression(sum), least, most);
        var status = solver().solve(asked);
        if (status != CpSolverStatus.INFEASIBLE && !found(status)) {
            throw new IllegalStateException("CP-SAT says " + status);
        }
        return found(status);
    }

    private static CpSolver solver() {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        return solver;
    }

    private static boolean found(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    /** Whether the sum can be two values this far apart. Quicker than its bounds where they are far apart. */
    boolean canSpread(Sum sum, long truth, long width) {
        var up = bound(sum, true);
        return up - truth >= width || up - bound(sum, false) >= width;
    }
}
