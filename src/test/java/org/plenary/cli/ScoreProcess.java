package org.plenary.cli;

import picocli.CommandLine;

/** Runs {@code plenary score} as a program of its own. */
final class ScoreProcess {
    private ScoreProcess() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new ScoreCommand()).execute(args));
    }
}
