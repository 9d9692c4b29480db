package org.plenary.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.parameter.Quantity;
import org.plenary.scenario.OrdinalTable;
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
        Judgement judgement = judgement(sweep, vary, table(sweep.study()));
        DrawnScenarios cases = new DrawnScenarios(sweep, judgement.numbers());
        List<Double> shipped =
                judgement.numbers().stream().map(JudgedNumber::shipped).toList();
        for (int s = 0; s < sweep.scenarios().size(); s++) {
            cases.at(s, shipped);
        }
        return new LoadedCalibration(sweep.plan(), judgement, cases, sweeps.inputs(sweep.study()));
    }

    static Judgement judgement(OpenedSweep sweep, Vary vary, Optional<OrdinalTable> table) {
        Map<String, Quantity> shared =
                SharedParameters.read(sweep.study().read(Study.MODEL)).quantities();
        return JudgedNumbers.of(shared, sweep.scenarios(), vary, table);
    }

    /** Returns what the study knows of its cases, if it has a file that says so. */
    static Optional<OrdinalTable> table(Study study) {
        return study.files("").contains(Study.ORDINAL)
                ? Optional.of(OrdinalTable.read(study.read(Study.ORDINAL)))
                : Optional.empty();
    }
}
