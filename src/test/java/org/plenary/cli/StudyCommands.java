package org.plenary.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.RunnableCase;
import org.plenary.report.BaselinesKind;
import org.plenary.report.CalibrateKind;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.ExplainKind;
import org.plenary.report.FindingsKind;
import org.plenary.report.RobustnessKind;
import org.plenary.report.SweepKind;

/**
 * The commands on all kinds of experiments, whose runs are the true ones.
 *
 * @param milliseconds what each run takes at least
 */
record StudyCommands(long milliseconds) {
    /** A kind whose runs take a while. */
    private ExperimentKind slow(ExperimentKind kind) {
        return new ExperimentKind() {
            @Override
            public String word() {
                return kind.word();
            }

            @Override
            public String noun() {
                return kind.noun();
            }

            @Override
            public OpenedExperiment open(Request request) throws java.io.IOException {
                OpenedExperiment opened = kind.open(request);
                LoadedSweep loaded = opened.experiment();
                return new OpenedExperiment(
                        new LoadedSweep(loaded.plan(), slow(loaded.cases()), loaded.inputs()), opened.conclusions());
            }

            @Override
            public java.util.Set<String> afterwards() {
                return kind.afterwards();
            }
        };
    }

    private CaseSource slow(CaseSource cases) {
        return (scenario, point) -> {
            RunnableCase made = cases.at(scenario, point);
            return run -> {
                if (milliseconds > 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
                }
                return made.run(run);
            };
        };
    }

    /** Returns the commands. */
    ExperimentCommands commands() {
        return new ExperimentCommands(new ExperimentKinds(List.of(
                new SweepKind(),
                slow(new CalibrateKind()),
                slow(new RobustnessKind()),
                slow(new FindingsKind()),
                slow(new BaselinesKind()),
                slow(new ExplainKind()))));
    }

    Shell.Answer run(Object... arguments) {
        return commands().run(arguments);
    }
}
