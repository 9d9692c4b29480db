package org.plenary.bargaining;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Conduct;
import org.plenary.world.ExpectedLoss;
import org.plenary.world.Preferences;
import org.plenary.world.ProvisionRow;

/**
 * What wordings of one row cost every state, as one organ reads it. A provision with parts is one clause for all of them:
 * it costs what it costs on average over the parts, the same wording applied to each, so that whatever the parts need apart
 * tells against it. (That one rule for unlike cases includes too much and too little: Ehrlich and Posner 1974, An Economic
 * Analysis of Legal Rulemaking, Journal of Legal Studies 3(1), 257-286.)
 */
public final class RowLoss {
    private final FreeConduct baselines;
    private final ExpectedLoss loss;
    private final int[] rows;
    private final double[] organReading;
    private final double[] ofPart;

    /**
     * Makes the loss of a row.
     *
     * @param organReading the organ's ideal reading of each row
     */
    public RowLoss(RunSetting setting, FreeConduct baselines, int row, double[] organReading) {
        Preferences preferences = setting.preferences();
        ProvisionRow r = preferences.rows.get(row);
        this.baselines = baselines;
        this.loss = setting.loss();
        this.rows = r.parts() == 0
                ? new int[] {row}
                : IntStream.range(r.firstPart(), r.firstPart() + r.parts()).toArray();
        this.organReading = IntStream.of(rows).mapToDouble(k -> organReading[k]).toArray();
        this.ofPart = new double[preferences.size()];
    }

    /** Returns an array that {@link #baseline} can fill. */
    public Conduct[] newBaseline() {
        Conduct[] parts = new Conduct[rows.length];
        Arrays.setAll(parts, k -> loss.newConduct());
        return parts;
    }

    /** Fills in what states would do without a text, part by part, given what authority tells them. */
    public void baseline(AuthorityEffect told, Conduct[] conduct) {
        for (int k = 0; k < rows.length; k++) {
            baselines.read(rows[k], told, conduct[k]);
        }
    }

    /**
     * Computes every state's expected loss.
     *
     * @param baseline as {@link #baseline} leaves it
     * @param sum filled, one entry a state
     */
    public void evaluate(Conduct[] baseline, Law rule, AuthorityEffect held, double[] sum) {
        if (rows.length == 1) {
            loss.evaluate(baseline[0], rule, held, organReading[0], sum);
            return;
        }
        Arrays.fill(sum, 0);
        for (int k = 0; k < rows.length; k++) {
            loss.evaluate(baseline[k], rule, held, organReading[k], ofPart);
            addPart(sum);
        }
    }

    private void addPart(double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += ofPart[i] / rows.length;
        }
    }

    /**
     * Computes every state's expected loss where some are bound by a text of their own, beside what stands. It costs them
     * what being bound always costs.
     *
     * @param free as {@link #baseline} leaves it
     * @param own what that text says
     * @param bound the states that are bound by it
     * @param sum filled, one entry a state
     */
    void evaluate(Conduct[] free, Law own, int[] bound, Law rule, AuthorityEffect held, double[] sum) {
        Arrays.fill(sum, 0);
        for (int k = 0; k < rows.length; k++) {
            loss.evaluate(free[k], own, bound, rule, held, organReading[k], ofPart);
            addPart(sum);
        }
    }
}
