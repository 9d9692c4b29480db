package org.plenary.design;

import java.util.List;

/**
 * A design whose points are spread over the unit cube and carried over to the factors by their quantiles.
 *
 * @param method the word for the kind of sample
 * @param factors the factors, one for each dimension of the sample
 * @param sample the points of the unit cube
 */
public record SampledDesign(String method, List<SampledFactor> factors, UnitSample sample) implements Design {
    /** Copies the factors. */
    public SampledDesign {
        factors = List.copyOf(factors);
        if (factors.size() != sample.dimensions()) {
            throw new IllegalArgumentException(factors.size() + " factors, " + sample.dimensions() + " dimensions");
        }
    }

    @Override
    public DesignPoints points() {
        List<String> names = factors.stream().map(SampledFactor::name).toList();
        return DesignPoints.made(method, names, sample.size(), this::point);
    }

    private List<Object> point(int index) {
        Object[] point = new Object[factors.size()];
        for (int f = 0; f < point.length; f++) {
            point[f] = factors.get(f).at(sample.at(index, f));
        }
        return List.of(point);
    }
}
