package org.plenary.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.plenary.parameter.UserError;

/** One clear sentence for each exception. */
final class Messages {
    private Messages() {}

    /** Returns what to tell the user of an exception, without its class or its stack. */
    static String of(Throwable problem) {
        if (problem instanceof UserError) {
            return text(problem);
        }
        if (problem instanceof UncheckedIOException e && e.getCause() != null) {
            return of(e.getCause());
        }
        if (problem instanceof IOException e) {
            return ofInputOrOutput(e);
        }
        if (problem instanceof OutOfMemoryError) {
            return "out of memory. Maybe fewer workers, or more memory: PLENARY_OPTS=-Xmx4g";
        }
        return "internal error (" + problem.getClass().getSimpleName() + "): " + text(problem)
                + ". Maybe report it, with what " + Diagnostics.DEBUG + " prints.";
    }

    /** The messages of file exceptions are often a bare path. */
    private static String ofInputOrOutput(IOException problem) {
        if (problem instanceof NoSuchFileException e) {
            return e.getFile() + ": no such file or folder";
        }
        if (problem instanceof FileAlreadyExistsException e) {
            return e.getFile() + ": exists already";
        }
        if (problem instanceof AccessDeniedException e) {
            return e.getFile() + ": permission denied";
        }
        if (problem instanceof FileSystemException || problem instanceof FileNotFoundException) {
            return text(problem);
        }
        return "cannot read or write: " + text(problem);
    }

    private static String text(Throwable problem) {
        return Optional.ofNullable(problem.getMessage()).orElse("no further message");
    }
}
