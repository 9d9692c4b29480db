package org.plenary.experiment;

import java.util.stream.IntStream;
import org.plenary.design.Design;
import org.plenary.design.DesignPoints;
import org.plenary.design.DistributionSpec;
import org.plenary.design.LatinHypercube;
import org.plenary.design.RangeFactor;
import org.plenary.design.SaltelliSample;
import org.plenary.design.SampledFactor;
import org.plenary.design.SobolSequence;

/** Designs over factors x1, x2, ... that are uniform over one range, for tests of other packages. */
public final class UniformDesigns {
    private UniformDesigns() {}

    public static DesignPoints latinHypercube(int points, int factors, double low, double high, long seed) {
        return of(new LatinHypercube(points, false, seed), factors, low, high);
    }

    public static DesignPoints sobol(int points, int factors, double low, double high, long seed) {
        return of(new SobolSequence(points, 0, true, seed), factors, low, high);
    }

    public static DesignPoints saltelli(int base, int factors, double low, double high, long seed) {
        return of(new SaltelliSample(base, seed), factors, low, high);
    }

    private static DesignPoints of(Design design, int factors, double low, double high) {
        return design.points(IntStream.rangeClosed(1, factors)
                .mapToObj(f ->
                        (SampledFactor) new RangeFactor("x" + f, low, high, false, new DistributionSpec.Uniform(), 0))
                .toList());
    }
}
