package org.plenary.bargaining;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.party.AuthorityEffect;
import org.plenary.party.ExpectedLoss;
import org.plenary.party.Rule;

/**
 * Every state's expected loss from the wordings of one row, as one organ reads it. The same wordings come up again and
 * again while authority, drafts and the text as a whole are weighed, so the results used last are kept. A loss is a pure
 * function of wording and authority; nothing that is kept ever goes stale.
 *
 * <p>Arrays are made as they are needed, up to {@value #LOSSES} losses and {@value #BASELINES} baselines, and then reused.
 */
public final class KnownLosses {
    /** How many losses are kept. Repeats beyond that many other wordings are rare. */
    private static final int LOSSES = 32;
    /** How many baselines are kept: most authority tells states the same. */
    private static final int BASELINES = 4;

    private final RowLoss loss;
    private final int states;

    private final Recent recentLosses = new Recent(LOSSES);
    private final @Nullable Rule[] rule = new Rule[LOSSES];
    private final @Nullable AuthorityEffect[] effect = new AuthorityEffect[LOSSES];
    private final double[] low = new double[LOSSES];
    private final double[][] value = new double[LOSSES][];

    private final Recent recentBaselines = new Recent(BASELINES);
    private final @Nullable AuthorityEffect[] told = new AuthorityEffect[BASELINES];
    private final double[][][] baseline = new double[BASELINES][][];

    /**
     * Knows nothing yet.
     *
     * @param organPosition the position of the organ's secretariat on the axes
     */
    public KnownLosses(Setting setting, Baselines baselines, int row, List<Double> organPosition) {
        this.loss = new RowLoss(setting, baselines, row, organPosition);
        this.states = setting.preferences().size();
        Arrays.fill(low, Double.NaN);
    }

    /**
     * Returns every state's loss from a wording under an authority.
     *
     * @return one entry a state, not to be changed; holds at least until thirty other losses of the row were asked for
     */
    public double[] of(AuthorityEffect held, Rule wording) {
        for (int k = 0; k < LOSSES; k++) {
            if (low[k] == wording.low() && wording.equals(rule[k]) && held.equals(effect[k])) {
                recentLosses.use(k);
                return value[k];
            }
        }
        int k = recentLosses.oldest();
        if (value[k] == null) {
            value[k] = new double[states];
        }
        loss.evaluate(baseline(held), wording, held, value[k]);
        low[k] = wording.low();
        rule[k] = wording;
        effect[k] = held;
        recentLosses.use(k);
        return value[k];
    }

    private double[][] baseline(AuthorityEffect held) {
        for (int k = 0; k < BASELINES; k++) {
            AuthorityEffect known = told[k];
            if (known != null && ExpectedLoss.sameBaseline(known, held)) {
                recentBaselines.use(k);
                return baseline[k];
            }
        }
        int k = recentBaselines.oldest();
        if (baseline[k] == null) {
            baseline[k] = loss.newBaseline();
        }
        loss.baseline(held, baseline[k]);
        told[k] = held;
        recentBaselines.use(k);
        return baseline[k];
    }

    /** Which of some places was used last, and which not for longest. */
    private static final class Recent {
        private final long[] used;
        private long clock;

        Recent(int places) {
            used = new long[places];
        }

        void use(int place) {
            used[place] = ++clock;
        }

        int oldest() {
            int oldest = 0;
            for (int k = 1; k < used.length; k++) {
                if (used[k] < used[oldest]) {
                    oldest = k;
                }
            }
            return oldest;
        }
    }
}
