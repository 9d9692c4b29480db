package org.plenary.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Arrays;
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
import org.plenary.report.FindingsKind;
import org.plenary.report.ProgramVersion;
import org.plenary.report.RobustnessKind;
import org.plenary.report.SweepKind;
import picocli.CommandLine;

/**
 * The commands on all kinds of experiments, whose runs are the true ones.
 *
 * @param milliseconds what each run takes at least
 */
record StudyCommands(long milliseconds) {
    private static final ProgramVersion PROGRAM = new ProgramVersion("1.2.3", "abc");

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

    CommandLine commandLine() {
        Clock clock = Clock.systemUTC();
        ExperimentKind calibrate = slow(new CalibrateKind());
        ExperimentKind robustness = slow(new RobustnessKind());
        ExperimentKind findings = slow(new FindingsKind());
        ExperimentKind baselines = slow(new BaselinesKind());
        ExperimentKind sweep = new SweepKind();
        StoredExperiment stored = new StoredExperiment(
                new ExperimentKinds(List.of(sweep, calibrate, robustness, findings, baselines)), PROGRAM, clock);
        return new CommandLine(new PlenaryCommand())
                .addSubcommand(new CalibrateCommand(calibrate, PROGRAM, clock))
                .addSubcommand(new RobustnessCommand(robustness, PROGRAM, clock))
                .addSubcommand(new FindingsCommand(findings, PROGRAM, clock))
                .addSubcommand(new BaselinesCommand(baselines, PROGRAM, clock))
                .addSubcommand(new SweepCommand(sweep, PROGRAM, clock))
                .addSubcommand(new ResumeCommand(stored))
                .addSubcommand(new StatusCommand(clock))
                .addSubcommand(new ReplayCommand(stored))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new MergeCommand(stored))
                .addSubcommand(new CompareCommand(stored))
                .addSubcommand(new ReportCommand(PROGRAM))
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    Shell.Answer run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = Main.execute(
                commandLine, Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Shell.Answer(code, out.toString(), err.toString());
    }
}
