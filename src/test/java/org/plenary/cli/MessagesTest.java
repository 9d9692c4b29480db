package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.kernel.UserError;

/** What a user reads of an exception, and whether a script is told that it can be mended. */
class MessagesTest {
    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new UserError("x is y. Maybe z."), ExitCode.BAD_INPUT, List.of("x is y. Maybe z.")),
                Arguments.of(
                        new InvalidInputException(new Problem(Place.of("a.yaml"), "p", "f", "a", "write b.")),
                        ExitCode.BAD_INPUT,
                        List.of("a.yaml", "found    f", "allowed  a", "Maybe write b.")),
                Arguments.of(
                        new NoSuchFileException("a/b"), ExitCode.BAD_INPUT, List.of("a/b: no such file or folder")),
                Arguments.of(
                        new AccessDeniedException("a/b"),
                        ExitCode.BAD_INPUT,
                        List.of("a/b: permission denied", "Maybe")),
                Arguments.of(
                        new FileAlreadyExistsException("a/b"),
                        ExitCode.BAD_INPUT,
                        List.of("a/b: exists already", "Maybe")),
                Arguments.of(
                        new NotDirectoryException("a/b"), ExitCode.BAD_INPUT, List.of("a/b: is no folder", "Maybe")),
                Arguments.of(
                        new UncheckedIOException(new NoSuchFileException("a/b")),
                        ExitCode.BAD_INPUT,
                        List.of("a/b: no such file or folder")),
                Arguments.of(
                        new MalformedInputException(1), ExitCode.BAD_INPUT, List.of("not text in UTF-8", "Maybe save")),
                Arguments.of(
                        new InvalidPathException("a\u0000b", "Nul"),
                        ExitCode.BAD_INPUT,
                        List.of("Maybe write another")),
                Arguments.of(
                        new InvalidPathException("dü", "Malformed"), ExitCode.BAD_INPUT, List.of("LC_ALL=C.UTF-8")),
                Arguments.of(
                        new FileSystemException("a/b", null, "No space left on device"),
                        ExitCode.FAILURE,
                        List.of("a/b: No space left on device", "Maybe look whether the disk is full")),
                Arguments.of(
                        new IOException("Broken pipe"),
                        ExitCode.FAILURE,
                        List.of("cannot read or write: Broken pipe", "Maybe")),
                Arguments.of(
                        new IOException("the disk is full. Maybe make room."),
                        ExitCode.FAILURE,
                        List.of("the disk is full. Maybe make room.")),
                Arguments.of(new FileNotFoundException("a (gone)"), ExitCode.FAILURE, List.of("a (gone)", "Maybe")),
                Arguments.of(
                        new OutOfMemoryError("heap"),
                        ExitCode.FAILURE,
                        List.of("out of memory", "PLENARY_OPTS=-Xmx4g")),
                Arguments.of(
                        new IllegalStateException("a bug"),
                        ExitCode.FAILURE,
                        List.of("internal error (IllegalStateException): a bug", "Maybe report it", "--debug")),
                Arguments.of(
                        new NullPointerException(),
                        ExitCode.FAILURE,
                        List.of("internal error (NullPointerException)", "no further message")),
                Arguments.of(
                        new StackOverflowError(), ExitCode.FAILURE, List.of("internal error (StackOverflowError)")));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void hasOneSentenceWithARemedyAndACode(Throwable thrown, int code, List<String> parts) {
        assertThat(Messages.exitCode(thrown)).isEqualTo(code);
        assertThat(Messages.of(thrown))
                .contains(parts)
                .containsOnlyOnce("Maybe")
                .doesNotContain("\tat ", "java.nio", "java.io", "java.lang", "null");
    }

    @Test
    void whatWasWrappedIsTold() {
        Throwable wrapped = new UncheckedIOException(new IOException("Stale file handle"));
        assertThat(Messages.of(wrapped)).contains("cannot read or write: Stale file handle");
        assertThat(Messages.exitCode(wrapped)).isEqualTo(ExitCode.FAILURE);
    }
}
