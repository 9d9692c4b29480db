package org.plenary.bargaining;

import org.plenary.field.Mechanism;
import org.plenary.party.AuthorityEffect;
import org.plenary.party.ExpectedLoss;
import org.plenary.party.Preferences;
import org.plenary.party.Regime;
import org.plenary.party.Rule;
import org.plenary.text.ObligationLevel;

/** What states would do without a text: as they please, but for what rival regimes already ask of their parties. */
public final class Baselines {
    private final Setting setting;
    private final Preferences preferences;

    /** Makes the baselines of a run. */
    public Baselines(Setting setting) {
        this.setting = setting;
        this.preferences = setting.preferences();
    }

    /** Returns the length of the array that {@link #fill} fills. */
    public int length() {
        return setting.loss().baselineLength();
    }

    /** Fills in the baseline conduct on a row, given what authority tells states. */
    public void fill(int row, AuthorityEffect told, double[] conduct) {
        setting.loss().baseline(row, told, conduct);
        if (!setting.on(Mechanism.RIVAL_REGIMES)) {
            return;
        }
        for (Regime regime : setting.regimes()) {
            if (regime.provisions().contains(preferences.rows.get(row).provision())) {
                double centre = centre(row, regime);
                double o = regime.obligation().ordinal() / (double) ObligationLevel.UNCONDITIONAL.ordinal();
                double half = regime.halfWidth();
                setting.loss().bind(conduct, centre - half, centre + half, o, regime.members());
            }
        }
    }

    /**
     * Returns the variance of conduct about what is expected of it without a text: less where a rival regime binds its
     * parties, each by its share of power.
     */
    public double noise(int row) {
        double free = setting.loss().freeNoise();
        if (!setting.on(Mechanism.RIVAL_REGIMES)) {
            return free;
        }
        double sum = 0;
        for (int i = 0; i < preferences.size(); i++) {
            double left = free;
            for (Regime regime : setting.regimes()) {
                if (regime.members()[i]
                        && regime.provisions()
                                .contains(preferences.rows.get(row).provision())) {
                    left = ExpectedLoss.noiseUnder(left, law(regime), 0);
                }
            }
            sum += preferences.power[i] * left;
        }
        return sum;
    }

    private static Rule law(Regime regime) {
        double o = regime.obligation().ordinal() / (double) ObligationLevel.UNCONDITIONAL.ordinal();
        return new Rule(-regime.halfWidth(), regime.halfWidth(), o, false);
    }

    private double centre(int row, Regime regime) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < preferences.size(); i++) {
            if (regime.members()[i]) {
                sum += preferences.ideal[row][i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
