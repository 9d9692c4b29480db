package org.plenary.design;

import java.util.List;
import org.plenary.kernel.Named;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

/** Every combination of the values of all factors; with no factors there is one point, the scenario as it is. */
@Named(value = "grid", summary = "Every combination of the values of all factors; the last factor varies fastest.")
public record GridDesign() implements DesignSpec {
    /**
     * {@inheritDoc}
     *
     * @throws UserError if a factor has no values, or there are more combinations than a sweep may have
     */
    @Override
    public DesignPoints points(List<SampledFactor> factors) {
        List<List<Object>> values = factors.stream().map(SampledFactor::values).toList();
        long size = 1;
        for (int f = 0; f < factors.size(); f++) {
            if (values.get(f).isEmpty()) {
                throw new UserError("factor \"" + factors.get(f).name()
                        + "\" has no values. Maybe list at least one, or remove the factor.");
            }
            size *= values.get(f).size();
            if (size > RunSeed.MAX_DESIGN_POINTS) {
                throw new UserError("the grid has more than " + RunSeed.MAX_DESIGN_POINTS
                        + " design points, the most that a sweep may have. Maybe give fewer values to the factors.");
            }
        }
        List<String> names = factors.stream().map(SampledFactor::name).toList();
        return DesignPoints.made(method(), names, (int) size, index -> point(values, index));
    }

    private static List<Object> point(List<List<Object>> values, int index) {
        Object[] point = new Object[values.size()];
        int rest = index;
        for (int f = point.length - 1; f >= 0; f--) {
            point[f] = values.get(f).get(rest % values.get(f).size());
            rest /= values.get(f).size();
        }
        return List.of(point);
    }
}
