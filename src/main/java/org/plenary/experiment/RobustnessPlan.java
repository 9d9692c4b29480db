package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import org.plenary.parameter.UserError;

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

    /** Returns the number of runs, those at the shipped values included, counting copies. */
    public long runs() {
        return drawn.runs() * Arm.values().length;
    }

    /** Returns the number of runs at one draw. */
    public long runsOfDraw() {
        return drawn.runsOfDraw() * Arm.values().length;
    }

    /** Returns the index of every draw, that of the shipped values first. */
    List<Integer> draws() {
        List<Integer> draws = new ArrayList<>();
        for (int draw = 0; draw <= drawn.draws(); draw++) {
            draws.add(draw);
        }
        return draws;
    }
}
