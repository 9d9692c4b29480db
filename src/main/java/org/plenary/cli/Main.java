package org.plenary.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.report.BaselinesKind;
import org.plenary.report.CalibrateKind;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.ExplainKind;
import org.plenary.report.FindingsKind;
import org.plenary.report.ProgramVersion;
import org.plenary.report.RobustnessKind;
import org.plenary.report.SweepKind;
import org.plenary.report.WaveKind;
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
    static int execute(Writer out, Writer err, String... args) {
        Optional<String> objection = SupportedJava.objection(Runtime.version().feature());
        if (objection.isPresent()) {
            new PrintWriter(err, true).println("plenary: " + objection.get());
            return ExitCode.FAILURE;
        }
        return execute(commandLine(), out, err, args);
    }

    /** Runs a line on these commands; what cannot be printed is a failure. */
    static int execute(CommandLine commandLine, Writer out, Writer err, String... args) {
        TerminalWriter printed = new TerminalWriter(out);
        commandLine.setOut(new PrintWriter(new BufferedWriter(printed), true));
        commandLine.setErr(new PrintWriter(new TerminalWriter(err), true));
        commandLine.setExecutionStrategy(parsed -> helpOrRun(printed, parsed));
        int code = execute(commandLine, args);
        Optional<String> loss = printed.trouble().flatMap(Terminal::loss);
        loss.ifPresent(sentence -> commandLine.getErr().println("plenary: " + sentence));
        return loss.isPresent() && code == ExitCode.SUCCESS ? ExitCode.FAILURE : code;
    }

    /** Help may be in colour, since nothing in it is a stranger's. */
    private static int helpOrRun(TerminalWriter printed, CommandLine.ParseResult parsed) {
        printed.trust(true);
        @Nullable Integer help = CommandLine.executeHelpRequest(parsed);
        parsed.commandSpec().commandLine().getOut().flush();
        printed.trust(false);
        return help != null ? help : new CommandLine.RunLast().execute(parsed);
    }

    /** Runs a line on these commands, which print where they were told to. */
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
        ExperimentKinds kinds = ExperimentKinds.all();
        StoredExperiment stored = new StoredExperiment(kinds, program, clock);
        CommandLine root = new CommandLine(new PlenaryCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new TellCommand(stored))
                .addSubcommand(new SweepCommand(new SweepKind(), program, clock))
                .addSubcommand(new GuiCommand(stored))
                .addSubcommand(new ResumeCommand(stored))
                .addSubcommand(new StatusCommand(clock))
                .addSubcommand(new ReplayCommand(stored))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new MergeCommand(stored))
                .addSubcommand(new CompareCommand(stored))
                .addSubcommand(new SummarizeCommand())
                .addSubcommand(new ReportCommand(program))
                .addSubcommand(new SensitivityCommand())
                .addSubcommand(new FindingsCommand(new FindingsKind(), program, clock))
                .addSubcommand(new EnsembleCommand(program))
                .addSubcommand(new CalibrateCommand(new CalibrateKind(), new WaveKind(), program, clock))
                .addSubcommand(new RobustnessCommand(new RobustnessKind(), program, clock))
                .addSubcommand(new BaselinesCommand(new BaselinesKind(), program, clock))
                .addSubcommand(new ExplainCommand(new ExplainKind(), program, clock))
                .addSubcommand(new BenchCommand(program));
        return FileCommands.addTo(root)
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new EstimateCommand())
                .addSubcommand(new VotesCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new OutcomesCommand())
                .addSubcommand(new GenerateCompletion())
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler())
                .registerConverter(Path.class, Main::path)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(Messages.badName(e));
        }
    }

    private static Writer writer(FileDescriptor descriptor) {
        return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
    }
}
