package org.plenary.cli;

import java.io.PrintWriter;
import java.util.List;
import org.plenary.input.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, the nearest names, and where to read on. */
final class UsageHandler implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine commandLine = problem.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("plenary: " + explain(problem));
        err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        if (List.of(arguments).contains(Diagnostics.DEBUG)) {
            problem.printStackTrace(err);
        }
        return ExitCode.BAD_INPUT;
    }

    private static String explain(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(problem.getMessage())
                    .replace("is not an int", "is not a whole number")
                    .replace("option option", "option");
        }
        String what = unmatched.isUnknownOption()
                ? "unknown option"
                : expectsCommand(problem.getCommandLine()) ? "unknown command" : "unexpected argument";
        return what + " '" + unmatched.getUnmatched().get(0) + "'"
                + maybe(unmatched.getUnmatched().get(0), unmatched.getSuggestions());
    }

    private static boolean expectsCommand(CommandLine commandLine) {
        return !commandLine.getSubcommands().isEmpty();
    }

    private static String maybe(String written, List<String> names) {
        return NearestName.of(written, names)
                .map(name -> ". Maybe '" + name + "'.")
                .orElse("");
    }
}
