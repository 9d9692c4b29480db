package org.plenary.analysis;

import java.util.Map;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * What comparisons and summaries need of a row of {@code runs.csv}.
 *
 * @param scenario the scenario's name
 * @param designPoint the design point's index
 * @param replicate the replicate's index
 * @param adopted whether any text was adopted
 * @param values every outcome
 * @param classes the class of each dimension
 */
record RunRow(
        String scenario,
        int designPoint,
        int replicate,
        boolean adopted,
        Map<Outcome, Double> values,
        Map<Dimension, LegalizationClass> classes) {}
