package org.plenary.bench;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
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
    private static final int WIDTHS = 64;

    private final Preferences p;
    private final ModelParameters m;
    private final double[] shock = new double[NODES];
    private final double[] weight = new double[NODES];
    private final boolean[] escapes = new boolean[NODES];
    private final double[] conduct;
    private final double[] loss;
    private final double calm;
    private final double fading;
    private final double injury;
    private final double[] width = new double[WIDTHS];
    private final double[] variance = new double[WIDTHS];
    private int next;

    /** Makes the loop for these preferences in a field of this technical complexity. */
    BareLoop(Preferences preferences, ModelParameters parameters, double complexity) {
        p = preferences;
        m = parameters;
        Quadrature rule = Quadrature.withTails();
        double sd = Math.sqrt(m.shockVariance() * complexity);
        double tails = 0;
        for (int n = 0; n < NODES; n++) {
            shock[n] = sd * rule.node(n);
            weight[n] = rule.weight(n);
            escapes[n] = n == 0 || n == NODES - 1;
            tails += escapes[n] ? weight[n] : 0;
        }
        conduct = new double[p.size()];
        loss = new double[p.size()];
        calm = 1 / (1 - tails * (1 - m.escapeResidue()));
        fading = 1 / m.harmScale();
        double sum = 0;
        for (int i = 0; i < p.size(); i++) {
            sum += p.power[i] * p.others[i];
        }
        injury = m.liability() * sum;
        Arrays.fill(width, Double.NaN);
    }

    /** The variance of a standard normal cut off at both ends at r, computed once for each of the last widths. */
    private double left(double r) {
        for (int k = 0; k < WIDTHS; k++) {
            if (width[k] == r) {
                return variance[k];
            }
        }
        double within = Erf.erf(r / Math.sqrt(2));
        next = (next + 1) % WIDTHS;
        width[next] = r;
        variance[next] = within - 2 * r * Math.exp(-r * r / 2) / Math.sqrt(2 * Math.PI) + r * r * (1 - within);
        return variance[next];
    }

    /** Returns every state's loss; the next call overwrites it. */
    double[] loss(int row, double noise, double[] baseline, Law rule, AuthorityEffect a, double organ) {
        double[] x = p.ideal[row];
        int size = x.length;
        double low = rule.low();
        double high = rule.high();
        double o = rule.force();
        double d = a.discretion();
        double restricts = 1 / (1 + (high - low) / (2 * m.freedomWidth()));
        double gap = restricts * (rule.escape() ? 1 - m.escapeRelief() : 1) * (1 - a.capacity()) * o;
        double open = noise * (1 - d) * (1 - d) * left((high - low) / 2 / Math.sqrt(noise));
        double answers = injury * rule.hardness() * o * open;
        for (int i = 0; i < size; i++) {
            loss[i] = answers
                    + p.sovereignty[i] * restricts * o * o / 2
                    + p.compliance[i] * gap
                    + p.avoidance[i] * restricts * o
                    + p.agency[i] * a.burden() * a.burden() / 2 * (m.agencyFloor() + Math.abs(organ - x[i]))
                    + p.budget[i] * a.levels();
        }
        double unclear = (1 - o) * noise + o * open;
        double depth = m.complianceDepth() * a.depth();
        double h2 = 1 / (depth * depth);
        for (int n = 0; n < NODES; n++) {
            double w = shock[n];
            double reads = d * Math.min(Math.max(organ - a.sight() * w, low), high);
            double force = rule.escape() ? Math.min(1, o * calm) * (escapes[n] ? m.escapeResidue() : 1) : o;
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
                double harm = unclear + second - x[i] * (2 * first - x[i]);
                loss[i] += weight[n] * (p.own[i] * away * away + p.others[i] * harm / (1 + harm * fading));
            }
        }
        return loss;
    }
}
