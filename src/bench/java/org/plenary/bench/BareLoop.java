package org.plenary.bench;

import org.plenary.bargaining.FreeConduct;
import org.plenary.bargaining.RunSetting;
import org.plenary.field.ModelParameters;
import org.plenary.party.AuthorityEffect;
import org.plenary.party.Preferences;
import org.plenary.party.Quadrature;

/**
 * The expected loss as one would write it down for speed with nothing else in mind: all mechanisms on, parameters read
 * once, one loop over nodes and two over states, no classes. It shares no code with {@code ExpectedLoss}, so it also
 * checks it.
 */
final class BareLoop {
    private static final int NODES = 5;

    private final Preferences p;
    private final double[] shock = new double[NODES];
    private final double[] weight = new double[NODES];
    private final boolean[] escapes = new boolean[NODES];
    private final double[] conduct;
    private final double[] loss;
    private final double residue;
    private final double relief;
    private final double freedom;
    private final double fading;
    private final double depth;
    private final double floor;

    BareLoop(RunSetting setting) {
        p = setting.preferences();
        ModelParameters m = setting.parameters();
        Quadrature rule = Quadrature.normal(NODES);
        double sd = Math.sqrt(m.shockVariance() * setting.field().technicalComplexity());
        for (int n = 0; n < NODES; n++) {
            shock[n] = sd * rule.node(n);
            weight[n] = rule.weight(n);
            escapes[n] = Math.abs(rule.node(n)) > 1;
        }
        conduct = new double[p.size()];
        loss = new double[p.size()];
        residue = m.escapeResidue();
        relief = 1 - m.escapeRelief();
        freedom = 2 * m.freedomWidth();
        fading = 1 / m.harmScale();
        depth = m.complianceDepth();
        floor = m.agencyFloor();
    }

    /** Returns the baseline conduct of all rows under an authority. */
    static double[][] baselines(RunSetting setting, AuthorityEffect effect) {
        FreeConduct baselines = new FreeConduct(setting);
        double[][] all = new double[setting.preferences().rows.size()][baselines.length()];
        for (int row = 0; row < all.length; row++) {
            baselines.fill(row, effect, all[row]);
        }
        return all;
    }

    /** Returns every state's loss; the next call overwrites it. */
    double[] loss(
            int row,
            double noise,
            double[] baseline,
            double low,
            double high,
            double o,
            boolean escape,
            AuthorityEffect a,
            double organ) {
        double[] x = p.ideal[row];
        int size = x.length;
        double r = (high - low) / 2;
        double d = a.discretion();
        double restricts = 1 / (1 + (high - low) / freedom);
        double gap = restricts * (escape ? relief : 1) * (1 - a.capacity()) * o;
        for (int i = 0; i < size; i++) {
            loss[i] = p.sovereignty[i] * restricts * o * o / 2
                    + p.compliance[i] * gap
                    + p.avoidance[i] * restricts * o
                    + p.agency[i] * a.burden() * a.burden() / 2 * (floor + Math.abs(organ - x[i]))
                    + p.budget[i] * a.levels();
        }
        double left = noise * r * r / (r * r + 3 * noise);
        double sd = (1 - o) * Math.sqrt(noise) + o * (1 - d) * Math.sqrt(left);
        double h2 = 1 / (depth * a.depth() * depth * a.depth());
        for (int n = 0; n < NODES; n++) {
            double w = shock[n];
            double reads = d * Math.min(Math.max(organ - a.sight() * w, low), high);
            double force = escape && escapes[n] ? o * residue : o;
            double first = 0;
            double second = 0;
            for (int i = 0; i < size; i++) {
                double b = baseline[n * size + i];
                double step = force * ((1 - d) * Math.min(Math.max(b, low), high) + reads - b);
                double q = step * step * h2;
                double k = b + step / (1 + q * q) + w;
                conduct[i] = k;
                first += p.power[i] * k;
                second += p.power[i] * k * k;
            }
            for (int i = 0; i < size; i++) {
                double away = conduct[i] - x[i];
                double harm = sd * sd + second - x[i] * (2 * first - x[i]);
                loss[i] += weight[n] * (p.own[i] * away * away + p.others[i] * harm / (1 + harm * fading));
            }
        }
        return loss;
    }
}
