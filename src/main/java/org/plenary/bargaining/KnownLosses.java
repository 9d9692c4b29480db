package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
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
    private static final int BASELINES = 4;

    private final RowLoss loss;
    private final int states;

    /** What was used last comes first: it is found soonest, and what was not used for longest is overwritten. */
    private final List<LossKept> losses = new ArrayList<>();

    private final List<ConductKept> conducts = new ArrayList<>();

    /**
     * Knows nothing yet.
     *
     * @param organPosition the position of the organ's secretariat on the axes
     */
    public KnownLosses(RunSetting setting, FreeConduct baselines, int row, List<Double> organPosition) {
        this.loss = new RowLoss(setting, baselines, row, organPosition);
        this.states = setting.preferences().size();
    }

    /**
     * Returns every state's loss from a wording under an authority.
     *
     * @return one entry a state, not to be changed; holds at least until thirty other losses of the row were asked for
     */
    public double[] of(AuthorityEffect held, Law wording) {
        for (int k = 0; k < losses.size(); k++) {
            if (losses.get(k).is(held, wording)) {
                return first(losses, k).value;
            }
        }
        if (losses.size() < LOSSES) {
            losses.add(new LossKept(held, wording, new double[states]));
        }
        LossKept known = first(losses, losses.size() - 1);
        known.become(held, wording);
        loss.evaluate(baseline(held), wording, held, known.value);
        return known.value;
    }

    private double[][] baseline(AuthorityEffect held) {
        for (int k = 0; k < conducts.size(); k++) {
            if (ExpectedLoss.sameBaseline(conducts.get(k).effect, held)) {
                return first(conducts, k).conduct;
            }
        }
        if (conducts.size() < BASELINES) {
            conducts.add(new ConductKept(held, loss.newBaseline()));
        }
        ConductKept told = first(conducts, conducts.size() - 1);
        told.effect = held;
        loss.baseline(held, told.conduct);
        return told.conduct;
    }

    /** Moves an element to the front. */
    private static <T> T first(List<T> list, int k) {
        T used = list.get(k);
        if (k > 0) {
            list.remove(k);
            list.add(0, used);
        }
        return used;
    }

    /** What a wording costs every state under an authority. */
    private static final class LossKept {
        private AuthorityEffect effect;
        private Law rule;
        private final double[] value;

        LossKept(AuthorityEffect effect, Law rule, double[] value) {
            this.effect = effect;
            this.rule = rule;
            this.value = value;
        }

        void become(AuthorityEffect held, Law wording) {
            effect = held;
            rule = wording;
        }

        /** Hardly two wordings start at the same reading, so that most are told apart by one comparison. */
        boolean is(AuthorityEffect held, Law wording) {
            return rule.low() == wording.low() && rule.equals(wording) && effect.equals(held);
        }
    }

    /** What states would do, given what an authority tells them. */
    private static final class ConductKept {
        private AuthorityEffect effect;
        private final double[][] conduct;

        ConductKept(AuthorityEffect effect, double[][] conduct) {
            this.effect = effect;
            this.conduct = conduct;
        }
    }
}
