package org.plenary.experiment;

import java.nio.file.Path;
import java.util.List;
import org.plenary.input.Problems;
import org.plenary.parameter.UserError;
import org.plenary.scenario.Plugins;

/** Loads sweep files of a study: every scenario is built under every protocol. */
public final class StudyBaselineLoader implements BaselineLoader {
    private final StudySweepLoader sweeps;

    /** Makes a loader whose protocols may be those of plug-ins. */
    public StudyBaselineLoader(Plugins plugins) {
        this.sweeps = new StudySweepLoader(plugins);
    }

    @Override
    public LoadedBaselines load(Path file, List<String> protocols) {
        OpenedSweep sweep = sweeps.open(file);
        if (!sweep.plan().design().factors().isEmpty()) {
            throw new UserError("the sweep has factors ("
                    + String.join(", ", sweep.plan().design().factors())
                    + "), and baselines vary the protocol alone. Maybe copy the sweep file without its factors.");
        }
        BaselinePlan plan = BaselinePlan.of(sweep.plan(), protocols);
        ScenarioCases cases = new ScenarioCases(
                new OpenedSweep(sweep.study(), sweep.reader(), sweep.codebook(), sweep.scenarios(), plan.sweep()));
        Problems problems = new Problems();
        for (int s = 0; s < sweep.scenarios().size(); s++) {
            for (int p = 0; p < protocols.size() && !problems.isFull(); p++) {
                int scenario = s;
                int point = p;
                problems.attempt(() -> cases.at(scenario, point));
            }
        }
        problems.refuseIfAny();
        return new LoadedBaselines(
                plan, cases, StudyCalibrationLoader.table(sweep.study()), sweeps.inputs(sweep.study()));
    }
}
