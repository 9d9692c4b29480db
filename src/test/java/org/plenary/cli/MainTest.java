package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.kernel.UserError;
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
    void showSaysWhenNoSharedParameterIsChanged() {
        assertThat(execute("show", "--changed", "scenarios/examples/smallest.yaml"))
                .isZero();
        assertThat(out.toString()).endsWith("None is changed.\n");
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

    /** What the file system says of a place that the user gave, each with its remedy. */
    static Stream<Arguments> problems() {
        return Stream.of(
                arguments(2, new NoSuchFileException("a.yaml"), "a.yaml: no such file or folder. Maybe"),
                arguments(2, new AccessDeniedException("a.csv"), "a.csv: permission denied. Maybe"),
                arguments(2, new FileAlreadyExistsException("a.csv"), "a.csv: exists already. Maybe"),
                arguments(2, new UncheckedIOException(new NotDirectoryException("a")), "a: is no folder. Maybe"),
                arguments(2, new MalformedInputException(1), "a file is not text in UTF-8"),
                arguments(2, new InvalidPathException("a\0b", "nul"), "is no name that a file can have here"),
                arguments(2, new InvalidPathException("\u00fc", "unmappable"), "Maybe set LC_ALL=C.UTF-8"),
                arguments(1, new FileSystemException("a.csv", null, "No space left"), "a.csv: No space left. Maybe"),
                arguments(1, new IOException("No space left"), "cannot read or write: No space left. Maybe"),
                arguments(1, ofPlugin(), "a plug-in failed (IllegalStateException): no. Maybe tell who made it"),
                arguments(1, new IllegalStateException("run failed", new OutOfMemoryError("heap")), "out of memory"));
    }

    private static Exception ofPlugin() {
        Exception problem = new IllegalStateException("no");
        problem.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("plug-ins", null, null, "example.Waiting", "act", "Waiting.java", 7)
        });
        return problem;
    }

    @ParameterizedTest
    @MethodSource("problems")
    void problemsOfTheMachineHaveARemedyAndTheCodeOfWhoCanMendThem(int code, Exception problem, String sentence) {
        assertThat(executeCommand(
                        () -> {
                            throw problem;
                        },
                        "act"))
                .isEqualTo(code);
        assertThat(err.toString())
                .startsWith("plenary: ")
                .contains(sentence)
                .contains("Maybe")
                .hasLineCount(1);
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
