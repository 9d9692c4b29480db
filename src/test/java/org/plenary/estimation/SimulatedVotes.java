package org.plenary.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** Votes drawn from known positions and roll calls. */
final class SimulatedVotes {
    /** Slopes and cuts like those of nine real roll calls: strong on axis 1, fewer on axis 2. */
    static final double[][] NINE = {
        {-4.5, 2.5, -4.5, -2},
        {-5, 2, -4, -2},
        {-2, 0.5, -5, -1},
        {-4.5, 0, -4, -1.5},
        {-5.5, -1.5, -2.5, 1},
        {2, 2.5, -4, -2},
        {2.5, 2.5, -4, -2.5},
        {-4, -0.5, -6, -2.5},
        {-5, -1, -2, 1.5}
    };

    final RollCalls calls;
    final double[][] theta;

    private SimulatedVotes(RollCalls calls, double[][] theta) {
        this.calls = calls;
        this.theta = theta;
    }

    /**
     * Draws n states and their votes.
     *
     * @param missing share of votes that are not cast
     */
    static SimulatedVotes of(int n, double[][] parameters, double spread, double missing, long seed) {
        KeyedRandom random = KeyedRandom.of(seed);
        List<String> names = new ArrayList<>();
        List<RollCallItem> items = new ArrayList<>();
        for (int j = 0; j < parameters.length; j++) {
            names.add(String.format(Locale.ROOT, "vote_%02d", j));
            items.add(RollCallItem.ofParameters(names.get(j), parameters[j]));
        }
        int axes = parameters[0].length - 2;
        double[][] theta = new double[n][axes];
        double[] general = standardNormal(n, random);
        List<RollCalls.Voter> states = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            theta[i][0] = general[i] + spread * random.gaussian(Purpose.IDEAL_POINT, i, 0, 1);
            for (int k = 1; k < axes; k++) {
                theta[i][k] = random.gaussian(Purpose.IDEAL_POINT, i, 0, k + 1);
            }
            List<Vote> votes = new ArrayList<>();
            for (int j = 0; j < items.size(); j++) {
                boolean cast = random.uniform(Purpose.MEMBERSHIP, i, j, 0) >= missing;
                double u = random.uniform(Purpose.MANDATE_VOTE, i, j, 0);
                votes.add(cast ? drawn(items.get(j), theta[i], u) : Vote.ABSENT);
            }
            states.add(new RollCalls.Voter(String.format(Locale.ROOT, "S%04d", i), general[i], votes));
        }
        return new SimulatedVotes(RollCalls.of(names, states), theta);
    }

    /** Normal numbers with mean 0 and standard deviation 1 exactly, so that standardising leaves them alone. */
    private static double[] standardNormal(int n, KeyedRandom random) {
        double[] x = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            x[i] = random.gaussian(Purpose.IDEAL_POINT, i, 0, 0);
            mean += x[i] / n;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            x[i] -= mean;
            squares += x[i] * x[i];
        }
        double sd = Math.sqrt(squares / (n - 1));
        for (int i = 0; i < n; i++) {
            x[i] /= sd;
        }
        return x;
    }

    private static Vote drawn(RollCallItem item, double[] theta, double u) {
        double no = item.probability(theta, Vote.NO);
        return u < no ? Vote.NO : u < no + item.probability(theta, Vote.ABSTAIN) ? Vote.ABSTAIN : Vote.YES;
    }
}
