package org.plenary.world;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * The variance that is left of a standard normal reading which a rule of half-width r cuts off at both ends:
 *
 * <pre>v(r) = P(|z| &lt; r) - 2 r f(r) + r^2 P(|z| &gt; r)</pre>
 *
 * with f the normal density. Drafters try few widths and come back to them again and again, so the values computed last
 * are kept, one in each place of a small table. Not thread-safe.
 */
final class CutNormal {
    /** How many values are kept: a power of two, so that the last bits of a hash name a place. */
    private static final int PLACES = 256;

    private final double[] halfWidth = new double[PLACES];
    private final double[] variance = new double[PLACES];

    CutNormal() {
        Arrays.fill(halfWidth, Double.NaN);
    }

    /** Returns the variance left, from 0 where the rule is narrow to 1 where it is wide; computed once as far as possible. */
    double variance(double r) {
        int hash = Double.hashCode(r);
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        if (halfWidth[place] != r) {
            halfWidth[place] = r;
            variance[place] = compute(r);
        }
        return variance[place];
    }

    /** Computes the variance left. */
    static double compute(double r) {
        double within = Erf.erf(r / StrictMath.sqrt(2));
        double density = StrictMath.exp(-r * r / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        return within - 2 * r * density + r * r * (1 - within);
    }
}
