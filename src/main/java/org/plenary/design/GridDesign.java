package org.plenary.design;

import java.util.List;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

/**
 * Every combination of the values of all factors; the last factor varies fastest.
 *
 * @param factors the factors; with none there is one design point, the scenario as it is
 */
public record GridDesign(List<Factor> factors) implements Design {
    /**
     * Copies the factors.
     *
     * @throws UserError if there are more combinations than a sweep may have
     */
    public GridDesign {
        factors = List.copyOf(factors);
        long size = 1;
        for (Factor factor : factors) {
            size *= factor.values().size();
            if (size > RunSeed.MAX_DESIGN_POINTS) {
                throw new UserError("the grid has more than " + RunSeed.MAX_DESIGN_POINTS
                        + " design points, the most that a sweep may have. Maybe give fewer values to the factors.");
            }
        }
    }

    @Override
    public DesignPoints points() {
        int size = factors.stream().mapToInt(factor -> factor.values().size()).reduce(1, Math::multiplyExact);
        return DesignPoints.made("grid", factors.stream().map(Factor::name).toList(), size, this::point);
    }

    private List<Object> point(int index) {
        Object[] point = new Object[factors.size()];
        int rest = index;
        for (int f = point.length - 1; f >= 0; f--) {
            List<Object> values = factors.get(f).values();
            point[f] = values.get(rest % values.size());
            rest /= values.size();
        }
        return List.of(point);
    }
}
