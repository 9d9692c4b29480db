package org.plenary.experiment;

import java.nio.file.Path;
import java.util.List;
import org.plenary.field.ModelParameters;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;

/** Loads sweep files of a study for a calibration: every scenario is read, checked and built as it is shipped. */
public final class StudyCalibrationLoader implements CalibrationLoader {
    private final StudySweepLoader sweeps;

    /** Makes a loader whose scenarios may name these behaviours. */
    public StudyCalibrationLoader(Plugins plugins) {
        this.sweeps = new StudySweepLoader(plugins);
    }

    @Override
    public LoadedCalibration load(Path file, Vary vary) {
        OpenedSweep sweep = sweeps.open(file);
        List<JudgedNumber> numbers = JudgedNumbers.of(
                SharedParameters.read(ModelParameters.class, sweep.study().read(Study.MODEL))
                        .quantities(),
                sweep.scenarios(),
                vary);
        DrawnScenarios cases = new DrawnScenarios(sweep, numbers);
        List<Double> shipped = numbers.stream().map(JudgedNumber::shipped).toList();
        for (int s = 0; s < sweep.scenarios().size(); s++) {
            cases.at(s, shipped);
        }
        return new LoadedCalibration(sweep.plan(), numbers, cases, sweeps.inputs(sweep.study()));
    }
}
