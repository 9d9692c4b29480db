package org.plenary.experiment;

import java.util.List;
import org.plenary.parameter.Quantity;

/**
 * A number that was judged, with the range it was judged in. One draw of it holds in all its scenarios.
 *
 * @param name its name in tables: the path, with {@code @} and the scenarios joined by {@code +} behind it if another
 *     number has the same path
 * @param path the path into the scenarios
 * @param shared whether it stands in the study's shared parameters
 * @param scenarios the names of the scenarios that it holds in, in the order of the sweep, at least one
 * @param shipped its value in the files
 * @param range what it is drawn from
 */
public record JudgedNumber(
        String name, String path, boolean shared, List<String> scenarios, double shipped, Quantity.Range range) {
    /** Copies the names. */
    public JudgedNumber {
        scenarios = List.copyOf(scenarios);
    }

    /** Returns whether it holds in a scenario. */
    public boolean isIn(String scenario) {
        return scenarios.contains(scenario);
    }
}
