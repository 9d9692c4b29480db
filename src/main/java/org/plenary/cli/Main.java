package org.plenary.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.report.BaselinesKind;
import org.plenary.report.CalibrateKind;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.FindingsKind;
import org.plenary.report.ProgramVersion;
import org.plenary.report.RobustnessKind;
import org.plenary.report.SweepKind;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** Entry point. */
public final class Main {
    private Main() {}

    /**
     * Runs the program and ends the virtual machine with an {@link ExitCode}. Output is UTF-8 and of no locale, whatever
     * the machine's own.
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Diagnostics.configure(List.of(args));
        System.exit(execute(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /** Runs one command line, printing to the two writers, and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        Optional<String> objection = SupportedJava.objection(Runtime.version().feature());
        if (objection.isPresent()) {
            err.println("plenary: " + objection.get());
            return ExitCode.FAILURE;
        }
        return execute(commandLine().setOut(out).setErr(err), args);
    }

    /** Runs one command line, and returns its exit code. */
    static int execute(CommandLine commandLine, String... args) {
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return FailureHandler.report(e, commandLine);
        } finally {
            commandLine.getOut().flush();
            commandLine.getErr().flush();
        }
    }

    /** Returns the command line with all its commands, as the program uses it. */
    static CommandLine commandLine() {
        ProgramVersion program = ProgramVersion.current();
        Clock clock = Clock.systemUTC();
        SweepKind sweep = new SweepKind();
        FindingsKind findings = new FindingsKind();
        CalibrateKind calibrate = new CalibrateKind();
        RobustnessKind robustness = new RobustnessKind();
        BaselinesKind baselines = new BaselinesKind();
        ExperimentKinds kinds = new ExperimentKinds(List.of(sweep, findings, calibrate, robustness, baselines));
        StoredExperiment stored = new StoredExperiment(kinds, program, clock);
        CommandLine root = new CommandLine(new PlenaryCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new SweepCommand(sweep, program, clock))
                .addSubcommand(new GuiCommand())
                .addSubcommand(new ResumeCommand(stored))
                .addSubcommand(new StatusCommand(clock))
                .addSubcommand(new ReplayCommand(stored))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new MergeCommand(stored))
                .addSubcommand(new CompareCommand(stored))
                .addSubcommand(new SummarizeCommand())
                .addSubcommand(new ReportCommand(program))
                .addSubcommand(new SensitivityCommand())
                .addSubcommand(new FindingsCommand(findings, program, clock))
                .addSubcommand(new CalibrateCommand(calibrate, program, clock))
                .addSubcommand(new RobustnessCommand(robustness, program, clock))
                .addSubcommand(new BaselinesCommand(baselines, program, clock))
                .addSubcommand(new BenchCommand(program));
        return FileCommands.addTo(root)
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new EstimateCommand())
                .addSubcommand(new GenerateCompletion())
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
