package org.plenary.cli;

import org.plenary.report.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root of the command line. It does nothing but hold the commands and what they share.
 *
 * <p>How to add one is told in CONTRIBUTING.md.
 */
@Command(
        name = "plenary",
        description = "Simulates negotiations in the United Nations on rules for cyberspace.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = PlenaryCommand.Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false)
final class PlenaryCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = Diagnostics.DEBUG,
            scope = ScopeType.INHERIT,
            description = "Print what libraries log, and the stack of a failure.")
    private boolean debug;

    /** Returns the root command to which a command line belongs. */
    static PlenaryCommand of(CommandLine commandLine) {
        return (PlenaryCommand) commandLine.getCommandSpec().root().userObject();
    }

    /** Returns whether everything is to be shown. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Prints the versions of the program and of the Java that it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            ProgramVersion program = ProgramVersion.current();
            return new String[] {
                "Plenary " + program.version(),
                "commit " + (program.commit().isEmpty() ? "unknown" : program.commit()),
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
            };
        }
    }
}
