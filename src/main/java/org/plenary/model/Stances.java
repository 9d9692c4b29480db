package org.plenary.model;

import java.util.Arrays;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.RollCall;
import org.plenary.world.States;

/**
 * Where states stand on an agenda, in logits: slopes times position, and what is peculiar to a state there.
 *
 * <p>Two roll calls of one agenda are nearly one question, and what position leaves unexplained in the one recurs in the
 * other (testlets: Bradlow, Wainer and Wang 1999, <a href="https://doi.org/10.1007/BF02294533">doi:10.1007/BF02294533</a>).
 * The peculiar part is normal before a state's votes on the agenda are seen, and drawn from its posterior after them.
 */
final class Stances {
    private static final int REACH = 3;
    private static final int STEPS_A_UNIT = 4;
    private static final int NODES = 2 * REACH * STEPS_A_UNIT + 1;

    /** The density of the peculiar part before votes are seen, up to a factor. */
    private static final double[] PRIOR = new double[NODES];

    static {
        Arrays.setAll(PRIOR, k -> StrictMath.exp(-node(k) * node(k) / 2));
    }

    private final States states;
    private final double[][] position;
    private final double spread;
    private final KeyedRandom random;

    /**
     * Knows where states stand in a run.
     *
     * @param position {@code [axis][state]}, in standard deviations
     * @param spread of the peculiar part, in logits
     */
    Stances(States states, double[][] position, double spread, KeyedRandom random) {
        this.states = states;
        this.position = position;
        this.spread = spread;
        this.random = random;
    }

    /** Returns each state's stance. */
    double[] on(RollCallAgenda agenda) {
        double[] stance = new double[states.size()];
        for (int i = 0; i < stance.length; i++) {
            for (int a = 0; a < position.length; a++) {
                stance[i] += agenda.slopes().get(a) * position[a][i];
            }
            stance[i] += peculiar(agenda, i);
        }
        return stance;
    }

    /** Draws what is peculiar to a state; 0 for one without a vote on the agenda, of which nothing is known. */
    private double peculiar(RollCallAgenda agenda, int state) {
        if (agenda.calls().stream().allMatch(call -> call.votes().charAt(state) == 'X')) {
            return 0;
        }
        double[] weights = PRIOR.clone();
        for (RollCall call : agenda.calls()) {
            char vote = call.votes().charAt(state);
            if (vote != 'X') {
                double stance = call.stance(position, state);
                for (int k = 0; k < NODES; k++) {
                    weights[k] *= call.likelihood(stance + spread * node(k), vote);
                }
            }
        }
        return spread * node(random.index(weights, NODES, Purpose.VOTING_RECORD, states.key(state), 0, agenda.key()));
    }

    private static double node(int k) {
        return k / (double) STEPS_A_UNIT - REACH;
    }
}
