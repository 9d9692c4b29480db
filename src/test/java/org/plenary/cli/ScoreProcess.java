package org.plenary.cli;

import picocli.CommandLine;

/** Runs {@code plenary score} as a program of its own. */
final class ScoreProcess {
    private ScoreProcess() {}

    public static void main(String[] args) {
        CommandLine command = new CommandLine(new ScoreCommand());
        int code = command.execute(args);
        command.getOut().flush();
        System.exit(code);
    }
}
