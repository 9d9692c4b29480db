package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

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
        List<List<Object>> points = new ArrayList<>();
        points.add(List.of());
        for (Factor factor : factors) {
            points = crossed(points, factor);
        }
        return new DesignPoints(factors.stream().map(Factor::name).toList(), points);
    }

    private static List<List<Object>> crossed(List<List<Object>> points, Factor factor) {
        List<List<Object>> crossed = new ArrayList<>();
        for (List<Object> point : points) {
            for (Object value : factor.values()) {
                List<Object> longer = new ArrayList<>(point);
                longer.add(value);
                crossed.add(longer);
            }
        }
        return crossed;
    }
}
