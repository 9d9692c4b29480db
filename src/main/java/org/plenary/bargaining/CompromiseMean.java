package org.plenary.bargaining;

import org.plenary.organ.Authority;
import org.plenary.parameter.Named;
import org.plenary.party.Preferences;
import org.plenary.text.AuthorityItem;

/**
 * The compromise model: on every issue the mean of what the members want, weighted by what each can do and by how much
 * the issue matters to it (van den Bos 1991, <i>Dutch EC Policy Making: A Model-Guided Approach to Coordination and
 * Negotiation</i>; in Bueno de Mesquita and Stokman 1994, <i>European Community Decision Making</i>, ch. 7).
 *
 * <pre>outcome = sum_i I_i s_i x_i / sum_i I_i s_i</pre>
 *
 * <p>I_i is influence in the organ, s_i the weight of own and others' conduct in i's loss. Issues are the content of each
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
    public Proceedings open(Committee committee) {
        return new OneDecision(committee, CompromiseMean::write);
    }

    private static void write(Committee committee) {
        double[] weights = weights(committee);
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.open.length; row++) {
            if (text.open[row]) {
                writeRow(committee, row, weights);
            }
        }
        for (AuthorityItem item : Authority.inText()) {
            writeItem(committee, item, weights);
        }
    }

    /** Influence times issue salience, by member. */
    private static double[] weights(Committee committee) {
        Preferences preferences = committee.setting().preferences();
        int[] members = committee.membership().members;
        double[] weights = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            int i = members[m];
            weights[m] = committee.membership().influence[i] * (preferences.own[i] + preferences.others[i]);
        }
        return weights;
    }

    private static void writeRow(Committee committee, int row, double[] weights) {
        Alternatives alternatives = Alternatives.of(committee, row);
        int[] members = committee.membership().members;
        double[] level = new double[members.length];
        double[] width = new double[members.length];
        double[] content = new double[members.length];
        double[] writers = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            int best = best(alternatives, m);
            level[m] = alternatives.obligation[best];
            width[m] = alternatives.halfWidth[best];
            content[m] = committee.setting().preferences().ideal[row][members[m]];
            writers[m] = best == Alternatives.NONE ? 0 : weights[m];
        }
        int agreed = (int) Math.rint(mean(level, weights));
        if (agreed > 0) {
            committee.text().agree(row, mean(content, weights), mean(width, writers), agreed);
            committee.text().looseness[row] = 0;
        }
    }

    private static int best(Alternatives alternatives, int member) {
        int best = Alternatives.NONE;
        for (int a = 1; a < alternatives.gain.length; a++) {
            if (alternatives.gain[a][member] > alternatives.gain[best][member]) {
                best = a;
            }
        }
        return best;
    }

    private static void writeItem(Committee committee, AuthorityItem item, double[] weights) {
        int[] members = committee.membership().members;
        int before = committee.authority().level(item);
        double[] most = new double[members.length];
        double[] wanted = new double[members.length];
        java.util.Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int level = committee.standing().level(item); level <= AuthorityItem.MAX_LEVEL; level++) {
            committee.losses().authorityGains(item, level);
            for (int m = 0; m < members.length; m++) {
                double gain = level == before ? 0 : committee.losses().gain()[members[m]];
                if (gain > most[m]) {
                    most[m] = gain;
                    wanted[m] = level;
                }
            }
        }
        committee.authority().set(item, (int) Math.rint(mean(wanted, weights)));
        committee.losses().authorityChanged();
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
