package org.plenary.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.input.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, the nearest names, and where to read on. */
final class UsageHandler implements IParameterExceptionHandler {
    /** An option of more commands than this says nothing about which was meant. */
    private static final int COMMON = 10;

    private static final Pattern PLACE = Pattern.compile("^Invalid value for (?:option '(--[a-z-]+)'(?: \\(.*?\\))?"
            + "|positional parameter at index [0-9.]+ \\((.*?)\\)): ");

    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(.*?)\\] \\(case-insensitive\\) but was '(.*)'", Pattern.DOTALL);

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
            return plain(String.valueOf(problem.getMessage()));
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
                        + (having.size() == 1
                                ? "."
                                : ", as have " + String.join(", ", having.subList(1, having.size())) + "."));
    }

    /** The library's words for kinds of values are Java's. */
    private static String plain(String message) {
        String text = PLACE.matcher(message.replace("option option", "option")).replaceFirst("$1$2: ");
        Matcher choice = CHOICE.matcher(text);
        if (choice.find()) {
            String names = choice.group(1).toLowerCase(Locale.ROOT);
            String written = choice.group(2);
            return text.substring(0, choice.start()) + "'" + written + "' is none of " + names
                    + maybe(written, List.of(names.split(", ")));
        }
        return text.replaceFirst("('-?[0-9]+') is not an? (int|long)$", "$1 is out of range")
                .replaceFirst("is not an? (int|long)$", "is not a whole number")
                .replaceFirst("is not a double$", "is not a number");
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
