package org.plenary.design;

import java.util.ArrayList;
import java.util.List;
import org.plenary.scenario.FactorRange;

/**
 * A factor that is varied over a range.
 *
 * @param name the path into the scenario, which is also the name of its column
 * @param range the range
 */
public record RangeFactor(String name, FactorRange range) implements SampledFactor {
    @Override
    public Object at(double p) {
        return range.at(p);
    }

    /**
     * Returns values for a grid, from one end of the range to the other at equal steps of probability.
     *
     * @param levels how many, at least 2
     * @throws org.plenary.kernel.UserError if whole numbers do not have as many
     */
    public Factor levels(int levels) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            values.add(at(i / (levels - 1.0)));
        }
        return new Factor(name, values);
    }
}
