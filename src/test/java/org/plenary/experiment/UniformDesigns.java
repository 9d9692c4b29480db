package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import org.plenary.design.DesignPoints;
import org.plenary.design.LatinHypercube;
import org.plenary.design.RangeFactor;
import org.plenary.design.SaltelliSample;
import org.plenary.design.SampledDesign;
import org.plenary.design.SampledFactor;
import org.plenary.design.SobolSequence;
import org.plenary.design.UnitSample;
import org.plenary.scenario.DistributionSpec;
import org.plenary.scenario.FactorRange;

/** Designs over factors x1, x2, ... that are uniform over one range, for tests of other packages. */
public final class UniformDesigns {
    private UniformDesigns() {}

    public static DesignPoints latinHypercube(int points, int factors, double low, double high, long seed) {
        return of("latin_hypercube", new LatinHypercube(points, factors, false, seed).sample(), low, high);
    }

    public static DesignPoints sobol(int points, int factors, double low, double high, long seed) {
        return of("sobol", new SobolSequence(points, factors, 0, true, seed).sample(), low, high);
    }

    public static DesignPoints saltelli(int base, int factors, double low, double high, long seed) {
        return of("saltelli", new SaltelliSample(base, factors, seed).sample(), low, high);
    }

    private static DesignPoints of(String method, UnitSample sample, double low, double high) {
        List<SampledFactor> factors = new ArrayList<>();
        for (int f = 1; f <= sample.dimensions(); f++) {
            factors.add(new RangeFactor("x" + f, new FactorRange(low, high, false, new DistributionSpec.Uniform())));
        }
        return new SampledDesign(method, factors, sample).points();
    }
}
