package org.plenary.analysis;

import java.util.Map;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * What the comparison needs of a row of {@code runs.csv}.
 *
 * @param scenario the scenario's name
 * @param designPoint the design point's index
 * @param replicate the replicate's index
 * @param adopted whether any text was adopted
 * @param levels the level of each dimension, from 0 to 1
 * @param classes the class of each dimension
 */
record RunRow(
        String scenario,
        int designPoint,
        int replicate,
        boolean adopted,
        Map<Dimension, Double> levels,
        Map<Dimension, LegalizationClass> classes) {}
