package org.plenary.bargaining;

import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Conduct;
import org.plenary.world.ExpectedLoss;

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
    private static final int BASELINES = 6;

    private final RowLoss loss;
    private final int states;

    /** The lowest reading of each law that is kept: hardly two start at the same, so most are told apart by it alone. */
    private final double[] low = new double[LOSSES];

    private final Law[] law = new Law[LOSSES];
    private final AuthorityEffect[] effect = new AuthorityEffect[LOSSES];
    private final double[][] value = new double[LOSSES][];
    private final LastUsed losses = new LastUsed(LOSSES);

    /** Whose telling each baseline answers, and the baseline. */
    private final AuthorityEffect[] told = new AuthorityEffect[BASELINES];

    private final Conduct[][] conduct = new Conduct[BASELINES][];
    private final LastUsed baselines = new LastUsed(BASELINES);

    /**
     * Knows nothing yet.
     *
     * @param organReading the organ's ideal reading of each row
     */
    public KnownLosses(RunSetting setting, FreeConduct conduct, int row, double[] organReading) {
        this.loss = new RowLoss(setting, conduct, row, organReading);
        this.states = setting.preferences().size();
    }

    /**
     * Returns every state's loss from a wording under an authority.
     *
     * @return one entry a state, not to be changed; holds at least until thirty other losses of the row were asked for
     */
    public double[] of(AuthorityEffect held, Law wording) {
        double lowest = wording.low();
        for (int k = 0; k < losses.size; k++) {
            if (low[k] == lowest
                    && same(law[k], wording)
                    && (effect[k] == held || ExpectedLoss.sameLoss(effect[k], held))) {
                losses.use(k);
                return value[k];
            }
        }
        int k = losses.place();
        if (value[k] == null) {
            value[k] = new double[states];
        }
        low[k] = lowest;
        law[k] = wording;
        effect[k] = held;
        loss.evaluate(baseline(held), wording, held, value[k]);
        return value[k];
    }

    /** Computes every state's loss where some are bound by a text of their own, as {@link RowLoss} does. */
    void beside(Law own, int[] bound, AuthorityEffect held, Law law, double[] into) {
        loss.evaluate(baseline(held), own, bound, law, held, into);
    }

    private static boolean same(Law a, Law b) {
        return a.high() == b.high()
                && a.force() == b.force()
                && a.escape() == b.escape()
                && a.hardness() == b.hardness();
    }

    private Conduct[] baseline(AuthorityEffect held) {
        for (int k = 0; k < baselines.size; k++) {
            if (ExpectedLoss.sameBaseline(told[k], held)) {
                baselines.use(k);
                return conduct[k];
            }
        }
        int k = baselines.place();
        if (conduct[k] == null) {
            conduct[k] = loss.newBaseline();
        }
        told[k] = held;
        loss.baseline(held, conduct[k]);
        return conduct[k];
    }

    /** Places in an array: filled one by one, and then that which was not used for longest is given again. */
    private static final class LastUsed {
        private final int[] used;
        private int size;
        private int clock;

        LastUsed(int places) {
            used = new int[places];
        }

        void use(int place) {
            used[place] = ++clock;
        }

        int place() {
            int place = size < used.length ? size++ : oldest();
            use(place);
            return place;
        }

        private int oldest() {
            int oldest = 0;
            for (int k = 1; k < used.length; k++) {
                oldest = used[k] < used[oldest] ? k : oldest;
            }
            return oldest;
        }
    }
}
