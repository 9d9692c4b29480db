package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.parameter.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... args) {
        return Main.execute(out, err, args);
    }

    /** Runs a command that does no more than this. */
    private int executeCommand(Callable<Integer> action, String... args) {
        CommandLine commandLine = Main.commandLine();
        commandLine.addSubcommand("act", new Act(action));
        return Main.execute(commandLine, out, err, args);
    }

    @Command(name = "act")
    private record Act(Callable<Integer> action) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return action.call();
        }
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(execute("--help")).isEqualTo(ExitCode.SUCCESS);
        assertThat(out.toString()).startsWith("Usage: plenary").contains("--debug", "--version", "generate-completion");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesProgramCommitAndJava() {
        assertThat(execute("--version")).isEqualTo(ExitCode.SUCCESS);
        assertThat(out.toString())
                .containsPattern("(?m)^Plenary \\d+\\.\\d+\\.\\d+")
                .containsPattern("(?m)^commit \\w+")
                .containsPattern("(?m)^Java " + Runtime.version().feature());
    }

    @Test
    void completionIsAScriptForThisProgram() {
        assertThat(execute("generate-completion")).isEqualTo(ExitCode.SUCCESS);
        assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_plenary");
    }

    @Test
    void missingCommandIsBadUsage() {
        assertThat(execute()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                plenary: a command is missing
                Try 'plenary --help'.
                """);
    }

    @Test
    void unknownCommandIsAnsweredWithTheNearestOne() {
        assertThat(execute("generate-completions")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("plenary: unknown command 'generate-completions'. Maybe 'generate-completion'.");
    }

    @Test
    void unknownOptionIsAnsweredWithTheNearestOne() {
        assertThat(execute("--debugg")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("plenary: unknown option '--debugg'. Maybe '--debug'.");
    }

    @Test
    void anOptionOfAnotherCommandIsAnsweredWithThatCommand() {
        assertThat(execute("run", "x.yaml", "--replicates", "5")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("unknown option '--replicates': 'plenary run' has none. Maybe 'plenary sweep', which has it");
    }

    @Test
    void commandsShareHelpVersionAndDebug() {
        assertThat(executeCommand(() -> 0, "act", "--help")).isEqualTo(ExitCode.SUCCESS);
        assertThat(out.toString()).startsWith("Usage: plenary act").contains("--debug", "--version");
    }

    @Test
    void codeOfACommandIsTheProgramsCode() {
        assertThat(executeCommand(() -> ExitCode.INTERRUPTED, "act")).isEqualTo(130);
        assertThat(executeCommand(() -> ExitCode.SUCCESS, "act")).isZero();
    }

    @Test
    void userErrorIsItsMessageAndBadInput() {
        int code = executeCommand(
                () -> {
                    throw new UserError("a.yaml:3: 'salience' is 2; allowed is 0 to 1. Maybe 0.2.");
                },
                "act");
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("plenary: a.yaml:3: 'salience' is 2; allowed is 0 to 1. Maybe 0.2.\n");
    }

    @Test
    void failureIsOneSentenceWithoutStack() {
        int code = executeCommand(
                () -> {
                    throw new IllegalStateException("text without provisions");
                },
                "act");
        assertThat(code).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .startsWith("plenary: internal error (IllegalStateException): text without provisions")
                .hasLineCount(1);
    }

    @Test
    void debugAddsTheStackBeforeOrAfterTheCommand() {
        for (String[] args : new String[][] {{"--debug", "act"}, {"act", "--debug"}}) {
            err.getBuffer().setLength(0);
            int code = executeCommand(
                    () -> {
                        throw new IOException("disk full");
                    },
                    args);
            assertThat(code).isEqualTo(ExitCode.FAILURE);
            assertThat(err.toString())
                    .startsWith("plenary: cannot read or write: disk full")
                    .contains("at org.plenary");
        }
    }

    @Test
    void errorsOfTheMachineAreSentencesToo() {
        int code = executeCommand(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "act");
        assertThat(code).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString()).startsWith("plenary: out of memory. Maybe").hasLineCount(1);
    }

    @Test
    void bareFileNamesGetAVerb() {
        assertThat(Messages.of(new NoSuchFileException("a.yaml"))).isEqualTo("a.yaml: no such file or folder");
    }

    @Test
    void javaOutsideTheRangeIsRefusedWithASentence() {
        assertThat(SupportedJava.objection(16))
                .hasValueSatisfying(s -> assertThat(s).contains("Java 16").contains("17 to 25"));
        assertThat(SupportedJava.objection(17)).isEmpty();
        assertThat(SupportedJava.objection(25)).isEmpty();
        assertThat(SupportedJava.objection(26)).isPresent();
    }
}
