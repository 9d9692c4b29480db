package org.plenary.design;

import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Purpose;

/**
 * A Latin hypercube: in every dimension each of n strata of width 1/n holds one of the n points (McKay, Beckman and
 * Conover 1979, <a href="https://doi.org/10.1080/00401706.1979.10489755">doi:10.1080/00401706.1979.10489755</a>).
 *
 * <p>Coordinates are keyed by dimension, so a further factor at the end leaves those before it as they were.
 */
@Named(
        value = "latin_hypercube",
        summary = "Each factor's range in as many equally likely strata as there are points, and one point in each.",
        source = "McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755")
public record LatinHypercube(
        @Parameter(value = "How many points.", unit = "points", min = 1, max = MOST_POINTS)
        int points,

        @Parameter(
                value = "Whether each value lies in the middle of its stratum instead of anywhere in it.",
                defaultValue = "false")
        boolean centred,

        @Parameter(value = "The seed of the design; that of the runs leaves points as they are.", defaultValue = "1")
        long seed)
        implements DesignSpec, SampledDesign {
    private static final int ORDER = 0;
    private static final int PLACE = 1;

    @Override
    public UnitSample sample(int dimensions) {
        KeyedRandom random = KeyedRandom.of(seed);
        double[] coordinates = new double[Math.multiplyExact(points, dimensions)];
        for (int d = 0; d < dimensions; d++) {
            int[] strata = permutation(random, d);
            for (int i = 0; i < points; i++) {
                double within = centred ? 0.5 : random.uniform(Purpose.DESIGN, d, PLACE, i);
                coordinates[i * dimensions + d] = inStratum(strata[i], within);
            }
        }
        return new UnitSample(dimensions, coordinates);
    }

    /** Rounding must not carry a coordinate into the next stratum. */
    private double inStratum(int stratum, double within) {
        double x = (stratum + within) / points;
        while (StrictMath.floor(x * points) > stratum) {
            x = StrictMath.nextDown(x);
        }
        return x;
    }

    /** Returns the strata in random order (Fisher and Yates; Durstenfeld 1964). */
    private int[] permutation(KeyedRandom random, int dimension) {
        int[] order = new int[points];
        for (int i = 0; i < points; i++) {
            order[i] = i;
        }
        for (int i = points - 1; i > 0; i--) {
            int j = (int) (random.uniform(Purpose.DESIGN, dimension, ORDER, i) * (i + 1));
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
        return order;
    }
}
