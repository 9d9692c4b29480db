package org.plenary.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.parameter.UserError;
import org.plenary.scenario.OrdinalTable;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;

/** Loads sweep files of a study that has an ordinal table: every scenario is built as shipped, in each arm. */
public final class StudyRobustnessLoader implements RobustnessLoader {
    private final StudySweepLoader sweeps;

    /** Makes a loader whose scenarios may name these behaviours. */
    public StudyRobustnessLoader(Plugins plugins) {
        this.sweeps = new StudySweepLoader(plugins);
    }

    @Override
    public LoadedRobustness load(Path file, Vary vary, Levels levels) {
        OpenedSweep sweep = sweeps.open(file);
        OrdinalTable table = StudyCalibrationLoader.table(sweep.study())
                .orElseThrow(() -> new UserError("the study of " + file + " has no " + Study.ORDINAL
                        + ", which says what is known of its scenarios. Maybe copy the shipped scenarios/"
                        + Study.ORDINAL + " and change it."));
        checkCases(sweep, table);
        Judgement judgement = StudyCalibrationLoader.judgement(sweep, vary, Optional.of(table));
        ArmedScenarios cases = new ArmedScenarios(new DrawnScenarios(sweep, judgement.numbers()), table);
        buildAll(sweep, cases, judgement);
        return new LoadedRobustness(
                sweep.plan(),
                levels == Levels.ORDER ? judgement.withOrderAlone() : judgement,
                cases,
                sweeps.inputs(sweep.study()));
    }

    private static void checkCases(OpenedSweep sweep, OrdinalTable table) {
        for (PlannedScenario scenario : sweep.plan().scenarios()) {
            if (!table.cases().contains(scenario.id())) {
                throw new UserError("scenario \"" + scenario.id() + "\" is not among the cases of " + Study.ORDINAL
                        + " (" + String.join(", ", table.cases())
                        + "), so nothing is known of its levels. Maybe add it there, or take it out of the sweep.");
            }
        }
    }

    /** With every scenario's explanatory values given to every other. */
    private static void buildAll(OpenedSweep sweep, ArmedScenarios cases, Judgement judgement) {
        List<Double> shipped =
                judgement.numbers().stream().map(JudgedNumber::shipped).toList();
        int scenarios = sweep.scenarios().size();
        for (int s = 0; s < scenarios; s++) {
            for (int giver = 0; giver < scenarios; giver++) {
                cases.at(Arm.PERMUTED, java.util.Collections.nCopies(scenarios, giver), s, shipped);
            }
            cases.at(Arm.DOUBLED, List.of(), s, shipped);
        }
    }
}
