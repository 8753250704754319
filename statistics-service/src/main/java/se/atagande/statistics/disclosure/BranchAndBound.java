package se.atagande.statistics.disclosure;

import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import se.atagande.statistics.proof.Sum;

/** The smallest move in whole numbers, by ojAlgo: each free atom moves up by one variable and down by another. */
final class BranchAndBound {

    /** No number of this size is counted anywhere. */
    private static final double FAR = 1e7;

    /** Ends a search the same way on every machine. */
    private static final int MOST_STEPS = 200;

    /** Null where there is none, or none was found in time. */
    int @Nullable [] smallest(Limits limits, Sum sum, long change) {
        var model = new ExpressionsBasedModel();
        model.options.iterations_abort = MOST_STEPS;
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        model.options.logger_appender = null;
        var up = new Variable[limits.atoms()];
        var down = new Variable[limits.atoms()];
        for (var i = 0; i < up.length; i++) {
            if (!limits.still(i)) {
                up[i] = model.newVariable("u" + i).lower(0).upper(FAR).weight(1).integer(true);
                down[i] = model.newVariable("d" + i)
                        .lower(0)
                        .upper(-limits.least(i))
                        .weight(1)
                        .integer(true);
            }
        }
        for (var r = limits.active().nextSetBit(0); r >= 0; r = limits.active().nextSetBit(r + 1)) {
            var row = limits.row(r);
            var expression =
                    model.newExpression(Integer.toString(r)).lower(row.down()).upper(row.up());
            fill(expression, row.sum(), up, down);
        }
        var aim = model.newExpression("aim");
        fill(aim, sum, up, down);
        if (change > 0) {
            aim.lower(change);
        } else {
            aim.upper(change);
        }
        var result = model.minimise();
        if (!result.getState().isFeasible()) {
            return null;
        }
        var move = new double[up.length];
        for (var i = 0; i < up.length; i++) {
            if (up[i] != null) {
                move[i] = result.doubleValue(model.indexOf(up[i])) - result.doubleValue(model.indexOf(down[i]));
            }
        }
        return LeastMoves.whole(move, 1);
    }

    private static void fill(Expression expression, Sum sum, @Nullable Variable[] up, @Nullable Variable[] down) {
        for (var i = 0; i < sum.size(); i++) {
            var rising = up[sum.atom(i)];
            var falling = down[sum.atom(i)];
            if (rising != null && falling != null) {
                expression.set(rising, sum.weight(i));
                expression.set(falling, -sum.weight(i));
            }
        }
    }
}
