package org.plenary.study;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.experiment.Settings;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.UserError;

/**
 * What a test of robustness will run: every scenario, with replicates, at the shipped values and at each draw, in each
 * {@link Arm}. The runs of a draw have the same seeds in all arms, so arms differ by what is done alone.
 *
 * <p>Draws go through the permutations of the scenarios one after another, that which changes nothing included, so that
 * each is as frequent as the others.
 *
 * @param drawn the draws
 * @param levels what holds of the levels of explanatory variables
 */
public record RobustnessPlan(CalibrationPlan drawn, Levels levels) {
    /** The word for it. */
    public static final String KIND = "robustness";

    /**
     * Checks that the scenarios can be permuted.
     *
     * @throws UserError if there are too few or too many
     */
    public RobustnessPlan {
        int scenarios = drawn.sweep().scenarios().size();
        if (scenarios < 2 || scenarios > Permutations.MOST) {
            throw new UserError("the sweep has " + scenarios + (scenarios == 1 ? " scenario" : " scenarios")
                    + ", and explanatory values are permuted between 2 to " + Permutations.MOST
                    + ". Maybe list other scenarios in the sweep file.");
        }
    }

    /** Returns the permutations of the scenarios. */
    public Permutations permutations() {
        return new Permutations(drawn.sweep().scenarios().size());
    }

    /** Returns for each scenario the one whose explanatory values it gets in a draw; at the shipped values its own. */
    public List<Integer> givers(int draw) {
        return permutations().at(draw);
    }

    /** Returns the design point of a draw in an arm; further draws come behind those that are there. */
    public int point(int draw, Arm arm) {
        return draw * Arm.values().length + arm.ordinal();
    }

    /** Returns the draw of a design point. */
    public static int draw(int point) {
        return point / Arm.values().length;
    }

    /** Returns the arm of a design point. */
    public static Arm arm(int point) {
        return Arm.values()[point % Arm.values().length];
    }

    /** Returns the experiment: a design point for each arm of each draw, the same luck in all arms of a draw. */
    public SweepPlan experiment() {
        int size = (drawn.draws() + 1) * Arm.values().length;
        List<PointRule> rules = IntStream.range(0, size).mapToObj(this::rule).toList();
        Settings settings = drawn.settings().with("levels", Words.of(levels));
        DesignPoints points = drawn.points(size, RobustnessPlan::draw).with(List.of("draw", "arm", "values_of"), rules);
        return drawn.sweep().of(KIND, settings, points);
    }

    private PointRule rule(int point) {
        int draw = draw(point);
        Arm arm = arm(point);
        List<Integer> own = permutations().at(RangeDraw.AS_SHIPPED);
        List<Integer> givers = arm == Arm.PERMUTED ? givers(draw) : own;
        String valuesOf = givers.stream()
                .map(giver -> drawn.sweep().scenarios().get(giver).id())
                .collect(Collectors.joining(" "));
        boolean asDrawn = arm == Arm.PERMUTED && givers.equals(own);
        List<Integer> cases = asDrawn ? Collections.nCopies(own.size(), point(draw, Arm.DRAWN)) : List.of();
        return new PointRule(List.of(Integer.toString(draw), Words.of(arm), valuesOf), 0, draw, false, cases);
    }
}
