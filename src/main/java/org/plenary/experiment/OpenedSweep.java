package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.world.ComplexSetting;

/**
 * A sweep file that was read and checked, with all that its cases are made of.
 *
 * @param study the study that it belongs to
 * @param reader reads the study's scenarios
 * @param codebook scores what they negotiate
 * @param scenarios the scenarios in the plan's order, to be varied
 * @param plan what the file says
 * @param ensemble the file of the ensemble that it names, if it names one
 */
public record OpenedSweep(
        Study study,
        ScenarioReader reader,
        Codebook codebook,
        List<ScenarioTree> scenarios,
        SweepPlan plan,
        Optional<InputFile> ensemble) {
    /** Copies the scenarios. */
    public OpenedSweep {
        scenarios = List.copyOf(scenarios);
    }

    /** Returns whether any of its scenarios has a regime complex, or may have one at some design point. */
    public boolean hasComplex() {
        return plan.design().factors().contains("complex")
                || scenarios.stream().anyMatch(tree -> tree.bind().value().complex() instanceof ComplexSetting);
    }

    /** Returns the same with further scenarios after its own. */
    public OpenedSweep and(List<ScenarioTree> further) {
        List<ScenarioTree> trees = new ArrayList<>(scenarios);
        trees.addAll(further);
        return new OpenedSweep(
                study,
                reader,
                codebook,
                trees,
                plan.and(further.stream().map(StudySweepLoader::planned).toList()),
                ensemble);
    }
}
