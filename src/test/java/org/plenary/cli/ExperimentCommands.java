package org.plenary.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.ProgramVersion;
import org.plenary.report.WaveKind;
import picocli.CommandLine;

/**
 * The commands on experiments, with kinds that a test has made.
 *
 * @param kinds the kinds; each has its command
 */
record ExperimentCommands(ExperimentKinds kinds) {
    static final ProgramVersion PROGRAM = new ProgramVersion("1.2.3", "abc");
    private static final Clock CLOCK = Clock.systemUTC();

    private static final Map<String, Function<ExperimentKind, Object>> COMMANDS = Map.of(
            "sweep", kind -> new SweepCommand(kind, PROGRAM, CLOCK),
            "calibrate", kind -> new CalibrateCommand(kind, new WaveKind(), PROGRAM, CLOCK),
            "robustness", kind -> new RobustnessCommand(kind, PROGRAM, CLOCK),
            "findings", kind -> new FindingsCommand(kind, PROGRAM, CLOCK),
            "baselines", kind -> new BaselinesCommand(kind, PROGRAM, CLOCK),
            "explain", kind -> new ExplainCommand(kind, PROGRAM, CLOCK));

    CommandLine commandLine() {
        StoredExperiment stored = new StoredExperiment(kinds, PROGRAM, CLOCK);
        CommandLine line = new CommandLine(new PlenaryCommand());
        kinds.kinds()
                .forEach(kind -> line.addSubcommand(Optional.ofNullable(COMMANDS.get(kind.word()))
                        .orElseThrow()
                        .apply(kind)));
        return line.addSubcommand(new ResumeCommand(stored))
                .addSubcommand(new StatusCommand(CLOCK))
                .addSubcommand(new ReplayCommand(stored))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new MergeCommand(stored))
                .addSubcommand(new CompareCommand(stored))
                .addSubcommand(new ReportCommand(PROGRAM))
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Runs a command in this process. */
    Shell.Answer run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(
                commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)),
                Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Shell.Answer(code, out.toString(), err.toString());
    }

    /** Runs a command as all there is of this process, and ends it. */
    void runAndExit(String... arguments) {
        System.exit(Main.execute(
                commandLine()
                        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8)),
                arguments));
    }
}
