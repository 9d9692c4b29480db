package org.plenary.bench;

import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.ModelParameters;
import org.plenary.world.Preferences;
import org.plenary.world.Quadrature;

/**
 * The expected loss as one would write it down for speed with nothing else in mind: all mechanisms on, parameters read
 * once, one loop over nodes and two over states, no classes. It shares no arithmetic with {@code ExpectedLoss}, so it also
 * checks it. The benchmarks in {@code src/bench} measure it.
 */
final class BareLoop {
    private static final int NODES = 5;

    private final Preferences p;
    private final ModelParameters m;
    private final double[] shock = new double[NODES];
    private final double[] weight = new double[NODES];
    private final double[] conduct;
    private final double[] change;
    private final double[] loss;
    private final double[] itself;
    private final double fading;

    /** Makes the loop for these preferences in a field of this technical complexity. */
    BareLoop(Preferences preferences, ModelParameters parameters, double complexity) {
        p = preferences;
        m = parameters;
        Quadrature rule = Quadrature.withTails();
        double sd = Math.sqrt(m.shockVariance() * complexity);
        for (int n = 0; n < NODES; n++) {
            shock[n] = sd * rule.node(n);
            weight[n] = rule.weight(n);
        }
        conduct = new double[p.size()];
        change = new double[p.size()];
        loss = new double[p.size()];
        itself = new double[p.size()];
        fading = 1 / m.harmScale();
    }

    /** Returns every state's loss; the next call overwrites it. */
    double[] loss(int row, double[] baseline, Law rule, AuthorityEffect a, double organ) {
        double[] x = p.ideal[row];
        int size = x.length;
        double low = rule.low();
        double high = rule.high();
        double d = a.discretion();
        for (int i = 0; i < size; i++) {
            loss[i] = 0;
            itself[i] = 0;
            change[i] = p.sovereignty[i] + p.compliance[i] * (1 - a.capacity()) + p.avoidance[i];
        }
        double first = 0;
        double second = 0;
        double depth = m.complianceDepth() * a.depth();
        double calm = weight[1] + weight[2] + weight[3];
        for (int n = 0; n < NODES; n++) {
            double w = shock[n];
            double reads = d * Math.min(Math.max(organ - a.sight() * w, low), high);
            double force = !rule.escape() ? rule.force() : n > 0 && n < 4 ? Math.min(1, rule.force() / calm) : 0;
            for (int i = 0; i < size; i++) {
                double b = baseline[n * size + i];
                double step = force * ((1 - d) * Math.min(Math.max(b, low), high) + reads - b);
                double moved = Math.min(Math.max(step, -depth), depth);
                conduct[i] = b + moved + w;
                loss[i] += weight[n] * change[i] * Math.abs(moved);
                for (int belief = NODES; belief < 3 * NODES; belief += NODES) {
                    double c = baseline[(belief + n) * size + i];
                    double far = force * ((1 - d) * Math.min(Math.max(c, low), high) + reads - c);
                    double k = c + Math.min(Math.max(far, -depth), depth) + w;
                    itself[i] += weight[n] * p.power[i] * (k - x[i]) * (k - x[i]) / 2;
                    first += weight[n] * p.power[i] * k;
                    second += weight[n] * p.power[i] * k * k / 2;
                }
                double away = conduct[i] - x[i];
                loss[i] += weight[n] * p.own[i] * away * away;
            }
        }
        for (int i = 0; i < size; i++) {
            double harm = second - x[i] * (first - x[i]) - itself[i];
            loss[i] = p.salience[row][i] * (loss[i] + p.others[i] * harm / (1 + harm * fading));
        }
        return loss;
    }
}
