package se.atagande.statistics.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.BitSet;
import java.util.List;
import se.atagande.statistics.proof.Knowledge;
import se.atagande.statistics.proof.Question;
import se.atagande.statistics.proof.Sum;

/** What somebody can work out, by CP-SAT: a solver that shares nothing with the one that is checked. */
public final class SecondOpinion {

    static {
        Loader.loadNativeLibraries();
    }

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
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("CP-SAT says " + status);
        }
        return Math.round(solver.objectiveValue());
    }

    /** Whether the sum can be two values this far apart. Quicker than its bounds where they are far apart. */
    boolean canSpread(Sum sum, long truth, long width) {
        var up = bound(sum, true);
        return up - truth >= width || up - bound(sum, false) >= width;
    }
}
