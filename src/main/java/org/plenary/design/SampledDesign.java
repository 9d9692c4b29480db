package org.plenary.design;

import java.util.List;

/** A design whose points are spread over the unit cube and carried over to the factors by their quantiles. */
public interface SampledDesign extends Design {
    /** The most points that a file may ask for. */
    int MOST_POINTS = 1_000_000;

    /** Returns the points of the unit cube: at least one. */
    UnitSample sample(int dimensions);

    @Override
    default DesignPoints points(List<SampledFactor> factors) {
        UnitSample sample = sample(factors.size());
        List<String> names = factors.stream().map(SampledFactor::name).toList();
        return DesignPoints.made(method(), names, sample.size(), index -> {
            Object[] point = new Object[factors.size()];
            for (int f = 0; f < point.length; f++) {
                point[f] = factors.get(f).at(sample.at(index, f));
            }
            return List.of(point);
        });
    }
}
