package org.plenary.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a command that threw: one sentence on standard error, the stack under {@code --debug} only. */
final class FailureHandler implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception problem, CommandLine commandLine, ParseResult parsed) {
        return report(problem, commandLine);
    }

    /** Prints the problem and returns the exit code that it deserves. */
    static int report(Throwable problem, CommandLine commandLine) {
        commandLine.getErr().println("plenary: " + Messages.of(problem));
        if (PlenaryCommand.of(commandLine).debug()) {
            problem.printStackTrace(commandLine.getErr());
        }
        return Messages.exitCode(problem);
    }
}
