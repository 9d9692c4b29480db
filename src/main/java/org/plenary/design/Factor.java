package org.plenary.design;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.kernel.UserError;
import org.plenary.table.CsvCell;

/**
 * Something that a sweep varies.
 *
 * @param name the path into the scenario, which is also the name of its column
 * @param values the values it takes, in order: each a number, {@code true} or {@code false}, or a name; none where points
 *     are listed
 */
public record Factor(String name, List<Object> values) implements SampledFactor {
    /**
     * Checks and copies the values.
     *
     * @throws UserError if a value is none of the three kinds, or one stands twice
     */
    public Factor {
        Set<String> seen = new HashSet<>();
        for (Object value : values) {
            DesignPoints.checkValue(name, value);
            if (!seen.add(CsvCell.value(value))) {
                throw new UserError("factor \"" + name + "\" lists the value " + value
                        + " twice. Maybe remove one of them; use replicates to repeat runs.");
            }
        }
        values = List.copyOf(values);
    }

    /** Returns the value in whose share of the unit interval the place lies: each has an equal share, in their order. */
    @Override
    public Object at(double p) {
        return values.get(Math.min((int) (p * values.size()), values.size() - 1));
    }
}
