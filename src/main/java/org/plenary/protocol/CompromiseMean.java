package org.plenary.protocol;

import java.util.Arrays;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.Named;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.Preferences;

/**
 * The compromise model: on every issue the mean of what the members want, weighted by what each can do and by how much
 * the issue matters to it (van den Bos 1991, <i>Dutch EC Policy Making: A Model-Guided Approach to Coordination and
 * Negotiation</i>; in Bueno de Mesquita and Stokman 1994, <i>European Community Decision Making</i>, ch. 7).
 *
 * <pre>outcome = sum_i I_i s_i x_i / sum_i I_i s_i</pre>
 *
 * <p>I_i is influence in the organ, s_i the weight of own and others' conduct in i's loss, on a provision times its issue
 * salience. Issues are the content of each
 * provision (x_i the ideal reading), its obligation level and half-width (those of the wording that i would write alone;
 * no text counts as level 0 and leaves the width to others), and each item of authority (the level that i would choose
 * under that text). Nobody can block, and nothing depends on what states have without a text.
 */
@Named(
        value = "compromise_mean",
        summary = "baseline: what members want, averaged by influence and issue salience; nobody can block",
        source = "van den Bos 1991")
public record CompromiseMean() implements Protocol {

    @Override
    public Proceedings open(Chair chair) {
        return new OneDecision(chair, CompromiseMean::write);
    }

    private static void write(Chair chair) {
        double[] weights = weights(chair.committee());
        Preferences preferences = chair.committee().setting().preferences();
        int[] members = chair.committee().membership().members();
        NegotiatingText text = chair.committee().text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row)) {
                double[] salience = preferences.salience[row];
                double[] ofRow = weights.clone();
                Arrays.setAll(ofRow, m -> weights[m] * salience[members[m]]);
                writeRow(chair, row, ofRow);
            }
        }
        for (AuthorityItem item : Authority.inText()) {
            writeItem(chair, item, weights);
        }
    }

    /** Influence times what conduct weighs, by member. */
    private static double[] weights(Committee committee) {
        Preferences preferences = committee.setting().preferences();
        return Arrays.stream(committee.membership().members())
                .mapToDouble(i -> committee.membership().influence(i) * (preferences.own[i] + preferences.others[i]))
                .toArray();
    }

    private static void writeRow(Chair chair, int row, double[] weights) {
        Alternatives alternatives = Alternatives.of(chair, row);
        int[] members = chair.committee().membership().members();
        double[] level = new double[members.length];
        double[] width = new double[members.length];
        double[] content = new double[members.length];
        double[] writers = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            int best = best(alternatives, m);
            content[m] = chair.committee().setting().preferences().ideal[row][members[m]];
            if (best != Alternatives.NONE) {
                level[m] = alternatives.wording(best).obligation().ordinal();
                width[m] = alternatives.wording(best).halfWidth();
                writers[m] = weights[m];
            }
        }
        int agreed = (int) Math.rint(mean(level, weights));
        if (agreed > 0) {
            chair.write(
                    row, new Wording(mean(content, weights), mean(width, writers), ObligationLevel.values()[agreed]));
        }
    }

    private static int best(Alternatives alternatives, int member) {
        int best = Alternatives.NONE;
        for (int a = 1; a < alternatives.size(); a++) {
            if (alternatives.gain(a)[member] > alternatives.gain(best)[member]) {
                best = a;
            }
        }
        return best;
    }

    private static void writeItem(Chair chair, AuthorityItem item, double[] weights) {
        Committee committee = chair.committee();
        int before = committee.authority().level(item);
        double[] most = new double[weights.length];
        double[] wanted = new double[weights.length];
        Gains gains = chair.newGains();
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int level = committee.standing().level(item); level <= AuthorityItem.MAX_LEVEL; level++) {
            chair.gains(item, level, gains);
            for (int m = 0; m < wanted.length; m++) {
                double gain = level == before
                        ? 0
                        : gains.overText(committee.membership().member(m));
                if (gain > most[m]) {
                    most[m] = gain;
                    wanted[m] = level;
                }
            }
        }
        chair.confer(item, (int) Math.rint(mean(wanted, weights)));
    }

    /**
     * Returns a weighted mean.
     *
     * @param weights none below 0, not all 0
     */
    static double mean(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int m = 0; m < values.length; m++) {
            sum += weights[m] * values[m];
            total += weights[m];
        }
        return sum / total;
    }
}
