package org.plenary.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.UserError;
import org.plenary.scenario.Plugins;

/** One clear sentence for each exception, and whose matter it is. */
final class Messages {
    /** What the file system says of a place that was given: the user can mend it. */
    private static final Map<Class<?>, String> OF_PLACES = Map.of(
            NoSuchFileException.class, "no such file or folder. Maybe it was moved, or is yet to be made.",
            FileAlreadyExistsException.class, "exists already. Maybe give another name.",
            AccessDeniedException.class, "permission denied. Maybe look at the permissions of it and of its folder.",
            NotDirectoryException.class, "is no folder. Maybe give another place.");

    private static final List<Class<?>> MENDABLE =
            List.of(UserError.class, CharacterCodingException.class, InvalidPathException.class);

    private static final String LOOK = ". Maybe look whether the disk is full or gone.";

    private Messages() {}

    /** Returns what to tell the user of an exception, without its class or its stack. */
    static String of(Throwable thrown) {
        Throwable problem = unwrapped(thrown);
        if (problem instanceof UserError) {
            return text(problem);
        }
        if (problem instanceof InvalidPathException e) {
            return badName(e);
        }
        if (problem instanceof IOException e) {
            return ofInputOrOutput(e);
        }
        if (problem instanceof OutOfMemoryError) {
            return "out of memory. Maybe fewer workers, or more memory: PLENARY_OPTS=-Xmx4g";
        }
        String said = " (" + problem.getClass().getSimpleName() + "): " + text(problem);
        return isOfPlugin(problem)
                ? "a plug-in failed" + said + ". Maybe tell who made it, with what " + Diagnostics.DEBUG + " prints."
                : "internal error" + said + ". Maybe report it, with what " + Diagnostics.DEBUG + " prints.";
    }

    /** Returns the exit code that an exception deserves. */
    static int exitCode(Throwable thrown) {
        Throwable problem = unwrapped(thrown);
        boolean mendable = OF_PLACES.containsKey(problem.getClass())
                || MENDABLE.stream().anyMatch(kind -> kind.isInstance(problem));
        return mendable ? ExitCode.BAD_INPUT : ExitCode.FAILURE;
    }

    /** Returns what to say of a name that no file can have. */
    static String badName(InvalidPathException problem) {
        boolean ascii = problem.getInput().chars().allMatch(c -> c < 128);
        return "\"" + problem.getInput() + "\" is no name that a file can have here. Maybe "
                + (ascii ? "write another." : "set LC_ALL=C.UTF-8, for names with other letters than English has.");
    }

    private static Throwable unwrapped(Throwable thrown) {
        if (thrown instanceof UncheckedIOException e && e.getCause() != null) {
            return e.getCause();
        }
        return causes(thrown).stream()
                .filter(OutOfMemoryError.class::isInstance)
                .findFirst()
                .orElse(thrown);
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean isOfPlugin(Throwable problem) {
        return causes(problem).stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(call -> Plugins.LOADER.equals(call.getClassLoaderName()));
    }

    /** The messages of file exceptions are often a bare path. */
    private static String ofInputOrOutput(IOException problem) {
        String text = text(problem);
        if (problem instanceof CharacterCodingException) {
            return "a file is not text in UTF-8 (" + text + "). Maybe save it in that encoding.";
        }
        return problem instanceof FileSystemException e
                ? Optional.ofNullable(OF_PLACES.get(e.getClass()))
                        .map(said -> e.getFile() + ": " + said)
                        .orElse(text + LOOK)
                : "cannot read or write: " + text + (text.contains("Maybe") ? "" : LOOK);
    }

    private static String text(Throwable problem) {
        return Optional.ofNullable(problem.getMessage()).orElse("no further message");
    }
}
