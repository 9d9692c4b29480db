package org.plenary.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.input.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, the nearest names, and where to read on. */
final class UsageHandler implements IParameterExceptionHandler {
    /** An option of more commands than this says nothing about which was meant. */
    private static final int COMMON = 8;

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
        String written = unmatched.getUnmatched().get(0);
        return what + " '" + written + "'"
                + elsewhere(problem.getCommandLine(), written)
                        .orElseGet(() -> maybe(written, unmatched.getSuggestions()));
    }

    /** An option that other commands have, such as {@code run --replicates}, is no misspelling. */
    private static Optional<String> elsewhere(CommandLine commandLine, String written) {
        String option = written.replaceFirst("=.*", "");
        CommandLine parent = commandLine.getParent();
        if (parent == null || !option.startsWith("--")) {
            return Optional.empty();
        }
        List<String> having = parent.getSubcommands().entrySet().stream()
                .filter(command -> command.getValue().getCommandSpec().findOption(option) != null)
                .map(Map.Entry::getKey)
                .toList();
        return having.isEmpty() || having.size() > COMMON
                ? Optional.empty()
                : Optional.of(": 'plenary " + commandLine.getCommandName() + "' has none. Maybe 'plenary "
                        + having.get(0) + "', which has it"
                        + (having.size() == 1 ? "." : ", as have " + String.join(", ", having.subList(1, having.size()))
                                + "."));
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
