package org.plenary.design;

import java.util.List;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/** A list of points. Of the factors it takes the names alone. */
@Named(value = "points", summary = "The points that are listed.")
public record PointList(
        @Parameter("The points, each a list with a value for each factor, in the order of the factors.")
        List<List<Object>> points)
        implements DesignSpec {
    @Override
    public DesignPoints points(List<SampledFactor> factors) {
        return new DesignPoints(factors.stream().map(SampledFactor::name).toList(), points);
    }
}
